import { isEverybodys } from '../account-names';
import { isKnownWord } from '../english-vocabulary';
import { fold } from '../fold';
import { isForeignWord } from '../foreign-words';
import { isServiceName } from '../public-hosts';
import type { Block } from '../block';
import { foldedSpansOf, spansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { wordSignOf } from '../word-sign';
import { isOrdinary } from '../vocabulary';
import { Sign } from '../sign';
import { keywordsOf } from '../keywords';

const name = '[\\p{L}][\\p{L}\\p{N}_-]{1,62}';
/** `relay9:8443`: what comes before a port, unless it is a file and its line, or a key and its value. */
const withPort = new RegExp(
  `(?<![\\p{L}\\p{N}_.:/@$#-])(?<value>${name}):(?<port>\\d{2,5})(?![\\p{L}\\p{N}_:.-])`,
  'dgu',
);
const usualPorts = new Set(
  '22 25 53 80 81 88 110 143 389 443 445 465 587 636 993 995 1433 1521 1883 2049 2181 2375 2376 2379 3000 3128 3268 3269 3306 3389 4567 5000 5432 5601 5671 5672 5701 5801 6379 6443 7946 7990 7999 8000 8005 8009 8080 8081 8085 8088 8090 8091 8443 8888 9000 9090 9092 9200 9300 9418 9443 10250 11211 15672 25151 27017 40001 40011 50000 61616'.split(
    ' ',
  ),
);
/** Java writes the name of a machine, a slash and its address; others put the address in brackets. */
const withAddress =
  /(?<![\p{L}\p{N}_./@-])(?<value>\p{L}[\p{L}\p{N}_-]{1,62})(?:\/(?=\d{1,3}(?:\.\d{1,3}){3}(?::\d|[^.\d]|$))| \((?=\d{1,3}(?:\.\d{1,3}){3}\)))/dgu;
/** What programs say before the name of a machine they do not reach. */
const unreached = new RegExp(
  `(?:UnknownHostException|NoRouteToHostException|[Rr]esolve host(?:name)?|[Cc]onnect to host|[Uu]nknown host|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|[Ll]ookup|PING|[Pp]inging|Test-NetConnection|Trying|ssh_exchange_identification|tracert|traceroute to|nslookup|telnet|dig)[: ]{1,3}["']?(?<value>${name})(?![\\p{L}\\p{N}_-]|\\.\\p{L}|\\()`,
  'dgu',
);
/** `ssh osric@tinbox`, and the prompt `[osric@tinbox bin]$`. */
const shell =
  /(?:(?<![\p{L}\p{N}-])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|autossh)(?: [-\w./:@~]{1,60}){0,6}? |(?:^|\n)\[)(?<user>[\w.-]{1,32})@(?<value>\p{L}[\p{L}\p{N}_.-]{1,62})/dgu;
/** `Mar 14 02:11:09 box cron[2211]: …`, and the same with an instant as ISO 8601 writes it. */
const logged =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.,]{5,18}(?:Z|[+-]\d\d:?\d\d)?) (?<value>\p{L}[\p{L}\p{N}_.-]{1,62}) [\w./-]{1,40}(?:\[\d{1,7}\])?: /dgmu;
/** Clouds name machines after their address, and nodes after the cluster. */
const inCloud =
  /(?<![\p{L}\p{N}_.-])(?:ip-\d{1,3}(?:-\d{1,3}){3}|(?:aks|gke|eks|rke|k3s|vmss|ocp)-[a-z0-9-]{6,60})(?![\p{L}\p{N}_-])/giu;
/** Names that end in what the machine does and a number: `kalkapp2`, `VELASRV02`. */
const endings = 'srv|svr|server|db|sql|pg|ora|ldap|pc|dc|vm|prod|prd|app|web|jira|conf|box|host|node|build|mail|test';
const ended = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/$%-])(?:[a-z]{2,14}(?:${endings})|[A-Z]{2,14}(?:${endings.toUpperCase()}))\\d{1,3}(?![\\p{L}\\p{N}_(=-]|\\.\\p{L}|\\.\\d)`,
  'gu',
);
const letterAndDigit = new Sign(/[a-z]{2}\d/i);
const endedSign = new Sign(new RegExp(`(?:${endings})\\d`, 'i'));
const ofPrograms = /(?:app|web|box|host|node|build|test|conf|mail)\d{1,3}$/i;
const workstation =
  /(?<![\p{L}\p{N}_-])(?:WIN|LAPTOP|DESKTOP|PC|NB|LT|WS|VM|SRV)-(?:[A-Z]{1,8}-){0,3}(?=[A-Z0-9]{0,12}\d)[A-Z0-9]{3,12}(?![\p{L}\p{N}_-])/gu;
/** After the word for a machine, in other languages too, stands its name. */
const nouns = fold(
  'host|hostname|server|serveur|servidor|serwer(?:ze|a|em|u)?|serveren|servern|palvelin|szerver|serveru|machine|rechner|knoten|node|nœud|noeud|maschine|máquina|macchina|poste|equipo|maszyn(?:a|ie|y)|komputer(?:ze|a)?|nodo|nó|knooppunt|maskinen|datoren|datorn|databasserver|cluster node',
);
const named = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${nouns})(?: (?:is|called|named|namens|appele|llamado|chiamato))?[=: ]{1,2}["'“„«]?(?<value>\\p{L}[\\p{L}\\p{N}_-]{2,40})(?![\\p{L}\\p{N}_(-]|\\.[\\p{L}\\p{N}])`,
  'dgu',
);
/** The same of a word no vocabulary has, where English says whose or which machine it is. */
const said =
  /(?<!\p{L})(?:[Oo]ur|[Tt]he|[Oo]ther|[Aa]nother|[Tt]his|[Tt]hat|[Mm]y|[Yy]our|[Tt]heir|of|[Oo]n) (?:(?:other|new|old|test|production|database|build|file|mail|second|first) )?(?:server|host|machine|node|box|vm|pc|laptop|workstation) (?<value>[a-z]{4,20})(?![\p{L}\p{N}_(-]|\.\p{L})/dgu;
/** `on zeus07`: a number behind a word nobody knows, where one says on which machine. */
const numbered =
  /(?<!\p{L})(?:[Oo]n|[Aa]t|[Aa]uf|[Ss]ur|[Ee]m|[Nn]a|[Pp]å|[Ss]u|[Oo]p) (?<value>[a-z]{3,16}\d{1,3})(?![\p{L}\p{N}_(-]|\.[\p{L}\p{N}])/dgu;
/** `ATL_DB_HOST=velpg`, `nodeName: wrk-03b`. */
const keyed = new RegExp(
  `(?:host|host_?name|node_?name|server_?name|computer_?name|proxy_?(?:name|host))["']?[ \\t]{0,2}[=:][ \\t]{0,2}["']?(?<value>${name})(?![\\p{L}\\p{N}_(-]|\\.\\p{L})`,
  'dgu',
);
const nounWords = wordSignOf(
  nouns.replace(/\(\?:[^)]{0,20}\)\??/g, '').replace(/\|/g, ' ') +
    ' box vm pc laptop workstation serwerze komputera serwera serwerem serweru maszyna maszyny maszynie komputerze',
);
const machinePiece =
  /(?:app|apps|srv|svr|db|sql|pg|bd|ora|ldap|mail|web|jira|conf|wiki|build|box|host|prod|prd|test|node|gw|lb|vm|pc)$|^(?:srv|svr|db|sql|pg|ldap|vm|pc|jira|gw|lb|mx|fw)/;

const guess: SpanShape = { kind: 'host', label: 'host', rule: 'machine-name', confidence: 'likely' };
const sure: SpanShape = { kind: 'host', label: 'host', rule: 'machine-name' };

/** A word of the language, of programs or of nobody: no machine is told by it. */
function isWord(value: string): boolean {
  const folded = fold(value);
  return isOrdinary(folded) || isKnownWord(folded) || isForeignWord(folded);
}

function isAnybodys(value: string): boolean {
  return (
    /^(?:localhost|host|server|port|line|trace|debug|info|warn(?:ing)?|error|fatal|severe|main)$/i.test(value) ||
    isServiceName(value)
  );
}

/** A digit, a hyphen or no word at all. Keys such as `timeout:8080` are words. */
function isMachine(value: string): boolean {
  return (
    !isAnybodys(value) && (/[\d-]/.test(value) ? !isWord(value) : !isWord(value) && !/[A-Z_]/.test(value.slice(1)))
  );
}

function portSpans(block: Block): Span[] {
  return spansOf(withPort, block, { ...guess, rule: 'machine-port' }, (value, start) => {
    const end = start + value.length;
    const port = /^:(\d{2,5})/.exec(block.text.slice(end, end + 6))?.[1] ?? '';
    return usualPorts.has(port) && isMachine(value);
  });
}

/** Written in one case, unknown as a word, and in code only with what no variable ends in. */
function isNumbered(block: Block, value: string): boolean {
  const letters = value.replace(/\d{1,3}$/, '').toLowerCase();
  return !isWord(letters) && !(block.inCode && ofPrograms.test(value));
}

function isNamed(value: string): boolean {
  const lower = value.toLowerCase();
  if (isWord(value) || isAnybodys(value)) return false;
  return /\p{L}{2}\p{N}{1,4}$/u.test(value) || (value === lower && machinePiece.test(lower));
}

function nounSpans(block: Block): Span[] {
  const shape: SpanShape = { ...guess, rule: 'machine-cue' };
  return [
    ...foldedSpansOf(named, block, shape, isNamed),
    ...(block.inCode ? [] : spansOf(said, block, shape, isMachine)),
  ];
}

function endedSpans(block: Block): Span[] {
  return letterAndDigit.in(block) && endedSign.in(block)
    ? spansOf(ended, block, guess, (value) => isNumbered(block, value))
    : [];
}

function numberedSpans(block: Block): Span[] {
  if (block.inCode || !numberedSign.in(block)) return [];
  return spansOf(numbered, block, guess, (value) => isMachine(value) && !isWord(value.replace(/\d{1,3}$/, '')));
}

/** Names of machines that no domain gives away: told by a port, an address, a log, a shell, a cloud or their own shape. */
export const machines: Recognizer = {
  name: 'machines',
  cutsShields: true,
  find(block) {
    const { text } = block;
    const hasDigit = block.signs.digits > 0;
    const byUnreached = unreachedCue.standIn(block)
      ? spansOf(unreached, block, { ...guess, rule: 'machine-unreached' }, isMachine)
      : [];
    const byNoun = block.hasWord(nounWords) ? nounSpans(block) : [];
    const byKey = keyCue.standIn(block)
      ? foldedSpansOf(keyed, block, { ...guess, rule: 'machine-key' }, isMachine)
      : [];
    const byShell = text.includes('@') ? shellSpans(block) : [];
    if (!hasDigit) return [...byUnreached, ...byNoun, ...byKey, ...byShell];
    return [
      ...(portSign.in(block) ? portSpans(block) : []),
      ...(addressSign.in(block) ? spansOf(withAddress, block, { ...guess, rule: 'machine-address' }, isMachine) : []),
      ...byUnreached,
      ...byShell,
      ...(loggedSign.in(block) ? spansOf(logged, block, { ...guess, rule: 'log-host' }, isMachine) : []),
      ...(cloudSign.in(block) ? spansOf(inCloud, block, sure) : []),
      ...(workstationSign.in(block) ? spansOf(workstation, block, guess) : []),
      ...endedSpans(block),
      ...byNoun,
      ...byKey,
      ...numberedSpans(block),
    ];
  },
};

const unreachedCue = keywordsOf(
  'host|enotfound|eai_|ehost|lookup|ping|netconnection|trying|trace|telnet|dig |dig:|ssh_exchange_identification',
);
const cloudSign = new Sign(/ip-\d|(?:aks|gke|eks|rke|k3s|vmss|ocp)-[a-z0-9-]/iu);
const workstationSign = new Sign(/(?:WIN|LAPTOP|DESKTOP|PC|NB|LT|WS|VM|SRV)-[A-Z0-9]/);
const numberedSign = new Sign(/[a-z]{3}\d/);
const keyCue = keywordsOf('host|name');
const portSign = new Sign(/:\d\d/);
const addressSign = new Sign(/[/(]\d{1,3}\./);
const loggedSign = new Sign(/\d:\d\d|-\d\dT/);

/** Who logs on, and where: the machine, and the user unless everybody has one of that name. */
function shellSpans(block: Block): Span[] {
  return [
    ...spansOf(shell, block, { ...guess, rule: 'shell' }, (value) => !isServiceName(value) && !isAnybodys(value)),
    ...spansOf(
      shellUser,
      block,
      { kind: 'person', label: 'user', rule: 'shell', confidence: 'likely' },
      (value) => !isEverybodys(value),
    ),
  ];
}

const shellUser = new RegExp(shell.source.replace('(?<value>', '(?:').replace('(?<user>', '(?<value>'), shell.flags);

import { codeAt, codeWithin } from '../code-at';
import { isPublicHost, mayStay } from '../public-hosts';
import type { Block } from '../block';
import { OfBlock } from '../of-block';
import { spanAt, spansOf, type Recognizer, type ScanContext, type Span } from '../scan';
import { Sign } from '../sign';
import { codeBefore } from '../key-like-codes';
import { keywordsOf } from '../keywords';
import { isOrdinary } from '../vocabulary';

const dotted =
  /(?<![\p{L}\p{N}_@$-])(?:\*\.)?[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})(?:\.[\p{L}\p{N}_-]{1,63}){1,8}(?![\p{L}\p{N}_-])/gu;
const machineCue = keywordsOf('host|server|node|machine|rechner|serveur|servidor');
const safeEndings = new Set(
  'com net org edu gov mil int io dev app cloud ai info biz xyz online site tech shop store local internal lan corp intra intranet intern lokal loc priv firma dmz fritz localdomain home arpa test example invalid de fr uk ch nl se dk fi cz sk hu ro bg hr si gr ie pt eu ru ua tr il ae sa jp kr cn tw hk sg au nz ca mx ar br cl co pe vn th ph ma tn eg za ng ke lu lt lv ee is rs ba mk al ge kz uz pk bd lk np gmbh team berlin hamburg koeln cologne wien tirol bayern ruhr saarland nrw london paris nyc tokyo swiss amsterdam brussels vlaanderen gent barcelona quebec boston miami sydney melbourne istanbul africa eus bzh corsica alsace gal scot wales cymru bank insurance consulting engineering solutions technology agency capital ventures holdings industries enterprises construction university academy clinic ngo'.split(
    ' ',
  ),
);
/** Endings that are also ordinary words of programs: only in lower case. */
const lowerOnly =
  /^(?:app|dev|io|cloud|ai|site|tech|shop|store|online|home|test|local|example|internal|invalid|info|xyz|int|arpa|team|bank|capital|agency|engineering|technology|solutions)$/;
const riskyEndings = new Set(
  'it be at es in no pl us me my id to as so by do ms ws tv cc fm am sh py md pm ad dom prod stage svc cluster consul hq vpn group systems software services network media digital global world company works email support tools zone center legal law health'.split(
    ' ',
  ),
);
const numbered =
  /(?<![\p{L}\p{N}_.@/-])(?=[\p{L}\p{N}-]{5,40}(?![\p{L}\p{N}-]))(?:[a-z0-9]{1,15}-){1,5}[a-z]{0,8}\d{1,3}[a-z]?(?![\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}])/giu;
const machineWords =
  /(?:^|-)(?:srv|server|prd|prod|stg|stage|staging|tst|uat|qa|int|dmz|db|sql|ora|pg|web|app|lb|vm|host|node|gw|bastion|k8s|mail|ldap|dc|nas|ci|runner|build|worker|wrk|rack|cl|jira|conf|wiki|bamboo|proxy|relay|cache|redis|kafka|elastic|mq|nfs|bkp|backup|mon|mx|fw|esx|hv|[ar]p(?=\d))\d{0,3}(?:-|\d|$)/i;
const numberedSign = new Sign(/[a-z0-9]-[a-z]{0,8}\d/iu);
const zeroSign = new Sign(/[a-z]0\d/iu);
const lettersAndNumber =
  /(?<![\p{L}\p{N}_.@/-])(?:vm|srv|svr|host|db|app|web|sql|lx|nb|pc|ws|jira|conf|build|ci|node|mail|dc|fs|nas|file)[a-z]{0,12}0\d{1,2}(?![\p{L}\p{N}_-]|\.\d)/giu;
const byCue =
  /(?:\b(?:host(?:name)?|server(?: name)?|node(?: name)?|machine|rechner|serveur|servidor)\b(?: is| called| named)?\s?[=: ]\s?["']?)(?<value>[a-z][a-z0-9]{0,20}(?:-[a-z0-9]{1,20}){1,5}|[a-z]{2,20}\d{2,4})(?![\w.-]{0,60}\w)/dgi;

/** A port, a path, or several labels with digits or hyphens: no program text looks like that. */
function isEvident(labels: readonly string[], follows: string): boolean {
  return /^:\d|^\/\w/.test(follows) || (labels.length >= 3 && labels.some((label) => /[-\d]/.test(label)));
}

/** Numbers, camelCase and property names are no hosts. */
function isProgramText(value: string, labels: readonly string[], follows: string): boolean {
  const isNumber = labels.every((label) => /^\d/.test(label)) && /^\d+$/.test(labels[0] ?? '');
  return (
    isNumber || labels.some((label) => /[a-z][A-Z]|__/.test(label)) || /^\(|^\s?=[^=]/.test(follows) || value === ''
  );
}

/** A capital in the ending, or anywhere when the ending is also a word of programs. */
function isWrittenAsName(value: string, ending: string): boolean {
  const last = value.slice(value.lastIndexOf('.') + 1);
  return (/[A-Z]/.test(last) && value !== value.toUpperCase()) || (lowerOnly.test(ending) && /[A-Z]/.test(value));
}

function isHost(value: string, block: Block, start: number): boolean {
  const labels = value.replace(/^\*\./, '').split('.');
  const ending = (labels.at(-1) ?? '').toLowerCase();
  const follows = block.text.slice(start + value.length, start + value.length + 2);
  if (isProgramText(value, labels, follows)) return false;
  const evident = isEvident(labels, follows);
  if (!evident && isWrittenAsName(value, ending)) return false;
  if (safeEndings.has(ending)) return labels.length > 2 || (labels[0]?.length ?? 0) > 1;
  return riskyEndings.has(ending) && evident;
}

function below(host: string, context: ScanContext): boolean {
  const name = host.toLowerCase().replace(/^\*\./, '');
  return context.dictionary.hostSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}

/** Everything in the block that is written like a host; both recognizers look at the same. */
const dottedNames = new OfBlock(({ signs, text }) => (signs.isDotted ? namesIn(text) : []));

/** What `dotted` finds, looked for only around the full stops that stand before more of a name. */
function namesIn(text: string): readonly RegExpExecArray[] {
  const names: RegExpExecArray[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(dot + 1, from))) {
    if (!isOfName(codeWithin(text, dot + 1, text.length))) continue;
    dotted.lastIndex = nameAround(text, dot, from);
    const match = dotted.exec(text);
    if (!match) break;
    names.push(match);
    from = dotted.lastIndex;
  }
  return names;
}

/** Where a name with this full stop in it begins at the earliest. */
function nameAround(text: string, dot: number, from: number): number {
  let start = dot;
  while (start > from && isOfName(codeAt(text, start - 1))) start -= 1;
  return start;
}

/** Letters, digits and what stands between them in names of hosts, all beyond ASCII taken for letters; `*` and `.` too. */
function isOfName(code: number): boolean {
  return code >= 128 || ofNames[code] === 1;
}

const ofNames = new Uint8Array(128);
for (const unit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.*') ofNames[codeAt(unit, 0)] = 1;

/** Hosts of the people's own domains, wherever they stand. */
export const knownHosts: Recognizer = {
  name: 'known-hosts',
  cutsShields: true,
  find(block, context) {
    const spans: Span[] = [];
    for (const match of dottedNames.of(block)) {
      if (below(match[0], context) && !isPublicHost(match[0], context.policy))
        spans.push(
          spanAt(match.index, match.index + match[0].length, { kind: 'host', label: 'host', rule: 'known-host' }),
        );
    }
    return spans;
  },
};

const guess = { kind: 'host', label: 'host', confidence: 'likely' } as const;

/** Threads are numbered like machines. */
function isMachine(value: string): boolean {
  return machineWords.test(value) && !/^\d/.test(value) && !/(?:exec|thread)-\d+$|pool-\d+/i.test(value);
}

/** `"code": "FW-UPL-413"` */
function isErrorCode(value: string, start: number, { text }: Block): boolean {
  return /^(?:[A-Z]{2,10}-){1,3}\d{3,5}$/.test(value) && codeBefore.test(text.slice(Math.max(0, start - 24), start));
}

const afterThread = /(?<!\p{L})threads?[ ,:]{1,3}(?:[\w-]{1,40}(?:,| and) ){0,3}$/iu;

/** `[import-worker-4]` of nothing but ordinary words is a thread, as logs put it. */
function isThread(value: string, start: number, { text }: Block): boolean {
  const isBracketed = text[start - 1] === '[' && text[start + value.length] === ']';
  if (!isBracketed && !afterThread.test(text.slice(Math.max(0, start - 80), start))) return false;
  const words = /^([a-z-]+-(?:worker|poll))-[1-9]\d?$/.exec(value)?.[1];
  return words?.split('-').every(isOrdinary) ?? false;
}

function machines(block: Block): Span[] {
  return [
    ...(numberedSign.in(block)
      ? spansOf(
          numbered,
          block,
          { ...guess, rule: 'machine-name' },
          (value, start) => isMachine(value) && !isThread(value, start, block) && !isErrorCode(value, start, block),
        )
      : []),
    ...(zeroSign.in(block) ? spansOf(lettersAndNumber, block, { ...guess, rule: 'machine-name' }) : []),
  ];
}

/** Other hosts by their ending, and machine names by their shape or by what stands before them. */
export const hosts: Recognizer = {
  name: 'hosts',
  cutsShields: false,
  find(block, context) {
    const isForeignHost = (value: string, start: number) =>
      !mayStay(value, context.policy) && isHost(value, block, start);
    return [
      ...dottedNames
        .of(block)
        .filter((match) => isForeignHost(match[0], match.index))
        .map((match) =>
          spanAt(match.index, match.index + match[0].length, { kind: 'host', label: 'host', rule: 'host' }),
        ),
      ...(block.signs.digits > 0 ? machines(block) : []),
      ...(machineCue.standIn(block) ? spansOf(byCue, block, { ...guess, rule: 'machine-cue' }) : []),
    ];
  },
};

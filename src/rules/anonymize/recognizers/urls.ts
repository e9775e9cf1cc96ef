import { matchesOf } from '../matches';
import { isNobodysHost, isPublicHost, mayStay } from '../public-hosts';
import type { Block } from '../block';
import { asSecret, spanAt, spansOf, type Recognizer, type ScanContext, type Span } from '../scan';
import { keywordsOf } from '../keywords';
import { isProgramWord } from '../english-vocabulary';
import { isVendorWord } from '../vendor-words';
import { surnamesThatAreWords } from '../plain-english';
import { technicalWords } from '../vocabulary';
import { isUnderstoodInCode, partsOf } from '../word-in-identifier';

const address =
  /(?<![\p{L}\p{N}])(?<scheme>[a-z][a-z0-9+.:-]{1,30}):\/\/(?<user>[^\s/@"'<>()[\]]{1,200}@)?(?<host>\[[0-9a-f:.]{2,45}\]|[\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,252}[\p{L}\p{N}])?)(?<port>:\d{1,5})?(?<rest>[/?#][^\s"'<>|\\^`{}]{0,2000})?/giu;
const repository = /(?<![\w.-])git@(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}):(?<path>[\w./~-]{1,200})/g;
const sites =
  '.atlassian.net|.jira-dev.com|.sharepoint.com|.myworkday.com|.service-now.com|.zendesk.com|.okta.com|.slack.com';
const schemeless = new RegExp(
  `(?<![\\p{L}\\p{N}@./-])(?<host>[\\p{L}\\p{N}-]{1,63}(?:${sites.replaceAll('.', '\\.')}))(?![\\p{L}\\p{N}-])`,
  'giu',
);
const schemelessCue = keywordsOf(sites);

/** Path words that belong to products, not to customers, beside those of programs. */
const knownSegments = new Set(
  'hooks webhook webhooks cgi-bin send form forms overview agile servicedeskapi greenhopper browse secure display oauth2 authorize parse portals c ex images js dist blob raw commits releases tags favicon.ico services createmeta myself schedule dologin.action trust realms protocol'.split(
    ' ',
  ),
);
const secretParameter =
  /^(?:code|(?:(?:access|refresh|id)_)?token|(?:api_?)?key|sig(?:nature)?|(?:client_)?secret|pass(?:word)?|pwd|auth|session(?:id)?|jwt|ticket|nonce|assertion|samlre(?:sponse|quest)|os_password|os_authtype|otp|hash|state|code_(?:verifier|challenge))$/i;
const projectParameter = /^(?:project|space|team|board|(?:project|space)_?key|key|pkey)$/i;
const apiPath = /^\/(?:rest|plugins|secure|oauth2?|api|login|servlet|static|_edge|gateway)(?:\/|$)/i;

/**
 * Words of programs and the vendor's own, also with a place in a script behind them: `kite-render.js:1:70`. Common
 * words may name what a customer has at a host of theirs, and say nothing at the host everybody has.
 */
function isUnderstood(segment: string, isHere: boolean, context: ScanContext): boolean {
  const words = /^[a-z._-]{1,60}(?::[a-z._-]{1,60})?(?::\d{1,6}){0,2}$/i.test(segment)
    ? segment.match(/[a-z]{1,60}/gi)
    : null;
  return (
    words?.every((word) => {
      const lower = word.toLowerCase();
      const isOfPrograms =
        ((isProgramWord(lower) || technicalWords.has(lower)) && !surnamesThatAreWords.has(lower)) ||
        isVendorWord(lower, context);
      return isOfPrograms || (isHere && isUnderstoodInCode(partsOf(word), false, context));
    }) ?? false
  );
}

function segmentSpans(path: string, start: number, isHere: boolean, context: ScanContext): Span[] {
  const spans: Span[] = [];
  const lenient = apiPath.test(path);
  let at = start;
  for (const segment of path.split('/')) {
    const technical = lenient && /^[a-z][a-zA-Z0-9_-]{0,30}$/.test(segment);
    const isKept =
      segment === '' ||
      knownSegments.has(segment.toLowerCase()) ||
      /^v?\d{1,3}(?:\.\d{1,3}){0,3}$/.test(segment) ||
      technical ||
      isUnderstood(segment, isHere, context);
    if (!isKept)
      spans.push(spanAt(at, at + segment.length, { kind: 'url', label: 'path', rule: 'url-path', spreads: false }));
    at += segment.length + 1;
  }
  return spans;
}

function isProject(name: string, value: string): boolean {
  return projectParameter.test(name) && /^[A-Z][A-Z0-9_]{1,9}$/.test(value);
}

function querySpans(query: string, start: number, isPublic: boolean): Span[] {
  const spans: Span[] = [];
  let at = start + 1;
  for (const part of query.slice(1).split(/[&;#]/)) {
    const equals = part.indexOf('=');
    const [name, value] = equals < 0 ? ['', part] : [part.slice(0, equals), part.slice(equals + 1)];
    const from = at + part.length - value.length;
    if (value.length > 3 && secretParameter.test(name) && (!isPublic || value.length > 11))
      spans.push(spanAt(from, at + part.length, { ...asSecret, rule: 'url-parameter' }));
    else if (isProject(name, value))
      spans.push(spanAt(from, at + part.length, { kind: 'issue-key', label: 'project', rule: 'project-key' }));
    else if (!isPublic && (value.length > 20 || /[^\w.,:*-]/.test(value)) && value !== '')
      spans.push(spanAt(from, at + part.length, { kind: 'url', label: 'path', rule: 'url-parameter', spreads: false }));
    at += part.length + 1;
  }
  return spans;
}

function databaseSpan(scheme: string, rest: string, start: number): Span | null {
  const name = /^\/(?<name>[\w.$-]{1,100})/.exec(rest)?.groups?.['name'];
  if (name === undefined || !/(?:jdbc|postgres|mysql|mariadb|mongodb|sqlserver|oracle|redis|db2)/i.test(scheme))
    return null;
  return spanAt(start + 1, start + 1 + name.length, { kind: 'other', label: 'database', rule: 'database-name' });
}

/** `reader:s3cret@`: the whole goes here, each half wherever else it stands. */
function userSpans(user: string, start: number): Span[] {
  if (user === '') return [];
  const colon = user.indexOf(':');
  const password = user.slice(colon + 1, -1);
  return [
    spanAt(start, start + user.length - 1, { ...asSecret, rule: 'url-user', spreads: false }),
    ...(colon >= 3 ? [spanAt(start, start + colon, { kind: 'person', label: 'user', rule: 'url-user' })] : []),
    ...(colon >= 0 && password.length >= 4
      ? [spanAt(start + colon + 1, start + user.length - 1, { ...asSecret, rule: 'url-password' })]
      : []),
  ];
}

/** IP addresses belong to their own recognizer, and some schemes have no host. */
function hostSpans(scheme: string, host: string, start: number, context: ScanContext): Span[] {
  if (isNobodysHost(host, context.policy) || /^[0-9.[]/.test(host) || /^(?:ari|file|class|jar|vfs)$/i.test(scheme))
    return [];
  return [spanAt(start, start + host.length, { kind: 'host', label: 'host', rule: 'url-host' })];
}

function publicSpans(rest: string, start: number): Span[] {
  const queryAt = rest.search(/[?#]/);
  return queryAt < 0 ? [] : querySpans(rest.slice(queryAt), start + queryAt, true);
}

function restSpans(rest: string, start: number, isHere: boolean, context: ScanContext): Span[] {
  const queryAt = rest.search(/[?#]/);
  const path = queryAt < 0 ? rest : rest.slice(0, queryAt);
  return [
    ...segmentSpans(path, start, isHere, context),
    ...(queryAt < 0 ? [] : querySpans(rest.slice(queryAt), start + queryAt, false)),
  ];
}

function addressSpans(match: RegExpExecArray, context: ScanContext): Span[] {
  const { scheme = '', user = '', host = '', port = '', rest: all = '' } = match.groups ?? {};
  const rest = all.replace(/[.,;:!?)\]]{1,10}$/, '');
  const userAt = match.index + scheme.length + 3;
  const hostAt = userAt + user.length;
  const restAt = hostAt + host.length + port.length;
  const users = userSpans(user, userAt);
  if (isPublicHost(host, context.policy) && !/^localhost$/i.test(host)) return [...users, ...publicSpans(rest, restAt)];
  const isHere = /^(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i.test(host);
  const database = databaseSpan(scheme, rest, restAt);
  return [
    ...users,
    ...(isHere ? [] : hostSpans(scheme, host, hostAt, context)),
    ...(database ? [database] : restSpans(rest, restAt, isHere, context)),
  ];
}

/** Sites of customers written without `https://`. */
function bareSites(block: Block, context: ScanContext): Span[] {
  return !schemelessCue.standIn(block)
    ? []
    : spansOf(
        schemeless,
        block,
        { kind: 'host', label: 'host', rule: 'site' },
        (value) => !mayStay(value, context.policy),
      );
}

/** Addresses: the host, the customer's part of the path and what a parameter carries. Public documentation stays whole. */
export const urls: Recognizer = {
  name: 'urls',
  cutsShields: true,
  find(block, context) {
    const spans: Span[] = [];
    if (block.text.includes('://'))
      for (const match of matchesOf(address, block.text)) spans.push(...addressSpans(match, context));
    for (const match of block.text.includes('git@') ? matchesOf(repository, block.text) : []) {
      const host = match.groups?.['host'] ?? '';
      const path = match.groups?.['path'] ?? '';
      const hostAt = match.index + 4;
      spans.push(
        spanAt(hostAt, hostAt + host.length, {
          kind: 'host',
          label: 'host',
          rule: 'repository',
          spreads: !isNobodysHost(host, context.policy),
        }),
      );
      spans.push(
        spanAt(hostAt + host.length + 1, match.index + match[0].length, {
          kind: 'path',
          label: 'path',
          rule: 'repository',
          spreads: path.length > 5,
        }),
      );
    }
    spans.push(...bareSites(block, context));
    return spans;
  },
};

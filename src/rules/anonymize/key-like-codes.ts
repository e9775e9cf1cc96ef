import type { Block } from './block';
import { termsOfWord } from './dictionary';
import { isKnownWord, isWordInSmallLetters } from './english-vocabulary';
import { matchesOf } from './matches';
import { onceFor, onceForWhole } from './once-for';
import { placeOf, type ScanContext, type Shield } from './scan';
import { mayBeName } from './understood-words';
import { isVendorWord } from './vendor-words';
import type { AnonymizerPolicy } from './verdict';

/** `GP` of Gantry Plan. */
const productInitials = onceFor(({ vendorNames }: AnonymizerPolicy): ReadonlySet<string> => {
  const words = vendorNames.map((name) => name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  return new Set(
    words
      .map((name) => name.map((word) => word.charAt(0).toUpperCase()).join(''))
      .filter((initials) => /^[A-Z]{2,4}$/.test(initials)),
  );
});

/** Also the consonants of a word, `WRD` of Page Warden and `GRD` of Form Guard. */
function isOfProduct(prefix: string, policy: AnonymizerPolicy): boolean {
  if (productInitials(policy).has(prefix)) return true;
  return (
    prefix.length >= 3 &&
    prefix.length <= 4 &&
    productWords(policy).some(
      (word) => word.startsWith(prefix.charAt(0)) && word.replace(/[AEIOU]/g, '').startsWith(prefix),
    )
  );
}

/** `FS` of Formsmith: where its second word begins. */
function isOfTwoWords(prefix: string, word: string): boolean {
  return [...word].some(
    (letter, at) =>
      at > 2 &&
      word.length - at > 2 &&
      prefix === `${word.charAt(0)}${letter}` &&
      [word.slice(0, at), word.slice(at)].every((part) => isWord(part.toLowerCase())),
  );
}

function isWord(lower: string): boolean {
  return isKnownWord(lower) || isWordInSmallLetters(lower) || mayBeName(lower);
}

/** How one may begin where a failure is told of. */
export function mayBeOfProduct(prefix: string, policy: AnonymizerPolicy): boolean {
  if (isOfProduct(prefix, policy)) return true;
  return prefix.length === 2 && productWords(policy).some((word) => isOfTwoWords(prefix, word));
}

/** The longer words that products are called by, in capitals. */
const productWords = onceFor(({ vendorNames }: AnonymizerPolicy): readonly string[] =>
  vendorNames.flatMap((name) => name.match(/\p{L}{4,20}/gu) ?? []).map((word) => word.toUpperCase()),
);

/** Where an error is told of: `ERROR GP-3004`, `says “LANTERN-404: page not found”`. */
const codeOfProduct = /(?<![\w-])(?<prefix>[A-Z]{2,12})-\d{3,5}(?![\w-])/g;
const ofIssue =
  /(?:issue|ticket|epic|request|story|task|bug|board|project|case|parent|block(?:s|ed by)|link(?:s|ed)?|duplicates?|relates|clones?|card|item|row|subject|summary|title|commit(?: message)?|log says|feat|fix|created|contains|in|see|of|and|for)s?:? ["'“(]?$/i;
const afterError =
  /(?:error|fehler|code|exception|fatal)["']?[ :=]{0,3}["'“([]{0,2}$|(?:could not|cannot|failed to|unable to) [^\n.]{0,40}\($/i;

const afterSaying = /(?:says?|said|shows?|reads?|tells?|dit|sagt|log|logs|message|console):? ["'“(]?$/i;

/** What is said of a failure, before its code or behind it. */
export const ofFailure =
  /error|exception|fail(?:s|ed|ure)|fatal|denied|invalid|expired|missing|not (?:an? )?(?:found|supported|granted|allowed|valid|available)|cannot|could not|unable|too (?:large|long|short|many)|required|timed? ?out|mismatch|reject|refuse|went wrong/i;
const quotedBefore = /["“”«](?<said>[^"“”\n]{6,80}) \($/;
const messageBefore = /["']\w{0,12}[Mm]essage["']\s?:\s?"[^"\n]{6,80} \($/;

const toldBefore = /Exception: $/;
/** The value of `"code":`. */
export const codeBefore = /["'](?:error_?)?code["']\s?:\s?["']$/;

/** `"File is not supported (FS-2041)"`, `AT-310: scope is not granted` in a line of its own. */
function isFailure(before: string, after: string): boolean {
  if (ofIssue.test(before)) return false;
  if (toldBefore.test(before)) return true;
  const fails = (said: string | undefined) => ofFailure.test(said ?? '');
  if (codeBefore.test(before) || (messageBefore.test(before) && /^\)"/.test(after))) return fails(`${before}${after}`);
  if (/^\)["”'»]/.test(after)) return !listed.test(before) && fails(quotedBefore.exec(before)?.groups?.['said']);
  return /(?:^|\n|["“])[> \t]*$/.test(before) && fails(/^: [^\n]{0,58}/.exec(after)?.[0]);
}

const listed = /(?:created|contains|called|named|linked|list)[^\n]{0,12}["“][^"“”\n]{6,80} \($/i;

const ofProject =
  /(?:\/(?:browse|projects?|spaces?)\/|(?:project|space|key|board|issue|ticket|see|in)s?(?: key)?(?: is| =)? ["'(]?)(?<key>[a-z][a-z0-9]{1,9})(?![a-z])/gi;

/** What projects and issues that are spoken of as such begin with, anywhere in the request. */
const projectsAround = onceForWhole((text): ReadonlySet<string> => {
  const keys = matchesOf(ofProject, text).flatMap(({ groups }) => groups?.['key'] ?? []);
  return new Set(keys.filter((key) => key === key.toUpperCase()));
});

/** `ERROR GP-3004`, `says "WRD-403: user is …"`, `could not be loaded (KT-504)`; nowhere near a word for issues. */
function isToldOf(before: string, after: string): boolean {
  if (ofIssue.test(before)) return false;
  return afterError.test(before) || (afterSaying.test(before) && /^: \p{L}/u.test(after));
}

/** Words of products that projects of customers are called as well. */
const general =
  /^(?:CALENDARS?|CHARTS?|PLANNER|TABLES?|REPORTS?|BOARDS?|PORTALS?|REQUESTS?|TICKETS?|SERVER|CLIENT|VENDOR|PROJECTS?|WORKFLOWS?|ASSETS?|ROSTER|SCHEDULE|TIMESHEETS?)$/;

/** `LANTERN-404: target page not found` in a line of its own: a status of HTTP behind a whole word of a product. */
function isStatusOfProduct(code: string, before: string, after: string, policy: AnonymizerPolicy): boolean {
  const prefix = code.replace(/-\d+$/, '');
  return (
    prefix.length >= 6 &&
    !general.test(prefix) &&
    productWords(policy).includes(prefix) &&
    /-[45]\d\d$/.test(code) &&
    /(?:^|\n)[> \t]*$/.test(before) &&
    /^: \p{Ll}[^\n]{0,40}(?:not found|denied|failed|timed? ?out|forbidden|unauthorized|invalid|missing|unavailable)/u.test(
      after,
    )
  );
}

/** Codes of errors that begin with the letters of a product of the vendor's; never a key of the request's own projects. */
export function productCodes(block: Block, { policy, privateProjectKeys }: ScanContext): readonly Shield[] {
  const { text } = block;
  return matchesOf(codeOfProduct, text).flatMap(({ index, 0: code, groups }) => {
    const prefix = groups?.['prefix'] ?? '';
    if (privateProjectKeys.includes(prefix)) return [];
    const before = text.slice(Math.max(0, index - 90), index);
    const after = text.slice(index + code.length, index + code.length + 60);
    const isCode =
      (isOfProduct(prefix, policy) && isToldOf(before, after)) ||
      isStatusOfProduct(code, before, after, policy) ||
      (isFailure(before, after) && mayBeOfProduct(prefix, policy) && !projectsAround(block).has(prefix));
    return isCode ? [{ start: index, end: index + code.length }] : [];
  });
}

/** `.pp-banner` and `class="pp-form"` of Page Press, `X-GQ-Plan` in a header: what stands behind is judged word by word. */
const prefixed =
  /(?<=(?:^|[\s,{>+~"'`(])\.|(?<![\w-])(?:--|data-)|class(?:Name)?=["'])(?<prefix>[a-z]{2,4})(?=-[a-z])|(?<=(?<![\w-])X-)(?<header>[A-Z]{2,4})(?=-[A-Z])/dg;
/** `-Dlantern.sync=true`: a property of a product. */
const property = /(?<![\w-])-D(?<word>[a-z]{4,30})(?=\.\w)/g;

function isPrefix(prefix: string, { policy, dictionary }: ScanContext): boolean {
  return (
    productInitials(policy).has(prefix.toUpperCase()) && termsOfWord(dictionary, prefix.toLowerCase()).length === 0
  );
}

function prefixes(text: string, context: ScanContext): readonly Shield[] {
  return matchesOf(prefixed, text).flatMap((match) => {
    const prefix = placeOf(match, 'prefix') ?? placeOf(match, 'header');
    return prefix && isPrefix(prefix.text, context) ? [prefix] : [];
  });
}

function properties(text: string, context: ScanContext): readonly Shield[] {
  return matchesOf(property, text).flatMap(({ index, 0: all, groups }) =>
    isVendorWord(groups?.['word'] ?? '', context) ? [{ start: index, end: index + all.length }] : [],
  );
}

/** Prefixes made of the first letters of a product, and its properties. */
export function productParts({ text }: Block, context: ScanContext): readonly Shield[] {
  if (!text.includes('-')) return [];
  return [...prefixes(text, context), ...properties(text, context)];
}

/** Programs number their errors after what failed: `SAML-401`. */
const ofErrors = new Set(
  'SAML OIDC OAUTH OAUTH2 JWT LDAP KRB KERBEROS SSO SQL JDBC HTTP TLS SSL SMTP IMAP ERR ERROR WARN EXC'.split(' '),
);

/** `the log says SAML-401`, but not `reopen SAML-401`: a status of HTTP, behind a word for errors. */
export function isErrorOfProtocol(value: string, before: string): boolean {
  const [prefix = '', number = ''] = value.split('-');
  return ofErrors.has(prefix) && /^[1-5]\d\d$/.test(number) && (afterError.test(before) || afterSaying.test(before));
}

/** Codes of errors look like keys: a word before them tells, or a zero that no number of an issue begins with. */
const errorCode =
  /(?<![\p{L}\p{N}_./-])[A-Z][A-Z0-9_]{1,9}-(?:0\d{1,6}|(?<=(?:(?<!\p{L})error|[Ee]rror[ _]?[Cc]ode[ :=]?|with code|["'](?:error_?)?[Cc]ode["']: ?) ?["'([]?[A-Z][A-Z0-9_]{1,9}-)\d{1,7})(?![\p{L}\p{N}_-]|\.\d)/gu;
const none: ReadonlySet<string> = new Set();
const saidOfIssue = /(?:\/|(?:issue|ticket|task|bug|story|request|case)s? )(?<prefix>[a-z][a-z0-9_]{1,9})-\d/gi;

function codesIn(text: string): ReadonlySet<string> {
  const codes = matchesOf(errorCode, text).map(([code]) => code.replace(/-\d+$/, ''));
  if (codes.length === 0) return none;
  const ofIssues = new Set(matchesOf(saidOfIssue, text).map(({ groups }) => groups?.['prefix']?.toUpperCase()));
  return new Set(codes.filter((prefix) => !ofIssues.has(prefix)));
}

/** What codes of errors begin with anywhere in the request, for one is told to be such only here and there. */
export const codesAround = onceForWhole(codesIn);

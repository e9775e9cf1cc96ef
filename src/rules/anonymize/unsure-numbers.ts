import { decodedWords } from './coded-words';
import { isHouseNumber, removedNames, type Removed } from './beside-removed';
import { escapedRun, escapedSign } from './escapes';
import { matchesOf } from './matches';
import { shieldOver } from './overlap';
import type { Block } from './block';
import type { Shield } from './scan';
import { tokenAround } from './token-around';
import { isInSeries } from './word-in-identifier';
import { countableThings } from './word-data';

/** Digits with what people put between the groups of a telephone or contract number. */
const groups = /[(+]?\d{1,40}(?:(?:[ ./()-]{1,3}|\)?%2[0-9BF]\(?)\d{1,40}){0,20}/g;
/** Words before a number that make it somebody's. */
const owner =
  /(?<![\p{L}])(?:customer|client|account|contract|order|invoice|reference|ref|case|claim|policy|member|membership|employee|personnel|staff|student|patient|supplier|vendor|tenant|user|subscription|po|serial|registration|license|licence|entitlement|badge|room|extension|ext|phone|tel|mobile|fax|pin|id|no|nr|number|kunde[n]?|kundennummer|konto|vertrag|rechnung|auftrag|bestellung|nummer|compte|contrat|commande|facture|numero|cliente|cuenta|contrato|pedido)(?:[ _-]{0,2}(?:id|no|nr|number|num|code|key|ref|reference|is|was))?["'\])]{0,2}[ .:=#"'(-]{0,4}$/iu;
const harmlessOwner =
  /(?:line|version|build|page|port|row|column|step|error|status|issue|bug|sprint|board|chapter|item) (?:no|nr|number|id)?[ .:=#]{0,3}$/i;

function isSomebodys(before: string): boolean {
  return (owner.test(before) && !harmlessOwner.test(before)) || /(?:^|[\s(])#$/.test(before);
}

/** Years, ports, lines and the like say nothing; other numbers of four digits may be a badge or a telephone's extension. */
function isShortButTelling(digits: string, before: string, inCode: boolean): boolean {
  if (/^0\d{2,3}$/.test(digits)) return true;
  if (inCode || digits.length !== 4 || /^(?:19|20)\d\d$/.test(digits)) return false;
  if (/(?<!\p{L})years? $/iu.test(before) && /^(?:14[45]|2[45]\d)\d$/.test(digits)) return false;
  return !/(?:port|item|line|lines|error|code|status|version|build|top|about|over|than|of|with|after|first|last|limit|max|min|to|size|width|height|has|have|are|every|=|:|<|>|\+|~)(?: ?|["': ]{1,3}[A-Z]{2,5}-)$/i.test(
    before,
  );
}

/** What a product of the vendor's holds many of. */
const countable = decodedWords(countableThings);

/** Before groups of digits that say how many; behind a noun they are somebody's number. */
const beforeAmount =
  /(?:^|[\n(:=]|(?<!\p{L})(?:about|over|nearly|almost|around|some|has|have|had|are|were|all|only|than|up to)) ?$/u;

/** `20441 open issues` says how many, which is nobody's number. */
function isAmount(digits: string, before: string, after: string): boolean {
  const words = /^ ([a-z]{3,20})(?: ([a-z]{3,20}))?/.exec(after)?.slice(1) ?? [];
  if (/^[1-9]\d{0,2}[ .]\d{3}$/.test(digits)) return beforeAmount.test(before) && countable.has(words[0] ?? '');
  return /^\d{1,7}$/.test(digits) && words.some((word) => word !== undefined && countable.has(word));
}

/** The text with everything that is taken out or understood blotted out, at the same places. */
function blotted(text: string, covered: readonly Shield[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of covered) {
    result += text.slice(at, start) + '\u0000'.repeat(Math.max(0, end - Math.max(at, start)));
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

function isWhollyIn(covered: readonly Shield[], start: number, end: number): boolean {
  const over = shieldOver(covered, start, end);
  return over !== null && over.start <= start && over.end >= end;
}

/** `10000`, `32768`, `65535`: what programs stop at; the code of a town may be as round. */
function isLimit(value: string, before: string): boolean {
  if (!limits.test(before)) return false;
  const number = /^\d{5,10}$/.test(value) ? Number(value) : 0;
  return (
    /^[1-9]0{3,7}$/.test(value) ||
    (number > 0 && [number, number + 1].some((power) => Number.isInteger(Math.log2(power))))
  );
}

/** What is said of a limit right before it. */
const limits =
  /(?:only(?: the first)?|limits?(?: is)?|max(?:imum)?(?: is)?|min(?:imum)?|sizes?(?: is)?|list is|than|between|part|least|most|exceed(?:s|ed)?|up to|of|[=<>])[ :=(]{0,3}$/i;

/** `[host-1]:40001`: behind what was taken out stands a port. */
function isPortOfRemoved(value: string, text: string, start: number, { hostEnds }: Removed): boolean {
  return (
    /^[1-9]\d{1,4}$/.test(value) &&
    Number(value) < 65_536 &&
    /[:,]/.test(text.charAt(start - 1)) &&
    hostEnds.has(start - 1)
  );
}

/** What programs count up to, which is nobody's number wherever it stands. */
const bounds = new Set('2147483647 2147483648 4294967295 4294967296 9223372036854775807 9007199254740991'.split(' '));

/** `9999 999 999`: a mask. */
function isMask(value: string, before: string): boolean {
  const isOfOneDigit = /^(?:9+|0+|1234567890?)$/.test(value.replace(/\D/g, ''));
  return isOfOneDigit && /(?:mask|pattern|format)[^\n]{0,20}$/i.test(before);
}

/** `"totalSeconds":131400` */
const measured =
  /"(?:time|total|expected|elapsed|original|remaining)?(?:spent|estimate)?(?:seconds|bytes)": ?$|"(?:expected|remaining)": ?$/i;

function isCount({ text }: Block, start: number, end: number): boolean {
  const value = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 34), start);
  return (
    bounds.has(value) ||
    /^0{6,12}$/.test(value) ||
    isMask(value, before) ||
    (/^\d{1,9}$/.test(value) && measured.test(before)) ||
    isAmount(value, text.slice(Math.max(0, start - 14), start), text.slice(end, end + 44)) ||
    isLimit(value, text.slice(Math.max(0, start - 14), start))
  );
}

/** Could the number be somebody's: because of a word or a name beside it, its length, or its groups? */
function isUnsure(block: Block, start: number, end: number, removed: Removed): boolean {
  const { text } = block;
  const value = text.slice(start, end);
  const digits = value.replace(/\D/g, '').length;
  if (digits >= 2 && isSomebodys(text.slice(Math.max(0, start - 40), start))) return true;
  if (digits <= 4 && isHouseNumber(text, start, end, removed)) return true;
  if (isCount(block, start, end) || isPortOfRemoved(value, text, start, removed)) return false;
  const isGrouped = /\d(?:[ ./()-]{1,3}|\)?%2[0-9BF]\(?)\d/.test(value) && digits >= 6;
  const before = text.slice(Math.max(0, start - 12), start);
  if (digits <= 4 && isInSeries(before)) return false;
  return digits >= 5 || isGrouped || isShortButTelling(value.replace(/^[(+]/, ''), before, block.inCode);
}

/**
 * Numbers that could be of a person, a contract or a telephone: long ones, grouped ones, and those a word announces; and
 * letters written by their numbers.
 */
export function unsureNumbers(
  block: Block,
  covered: readonly Shield[],
  removed: Removed = removedNames([]),
): readonly string[] {
  const found: string[] = (escapedSign.in(block) ? matchesOf(escapedRun, block.text) : [])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter(({ start, end }) => !isWhollyIn(covered, start, end))
    .map(({ text }) => text.slice(0, 80));
  if (block.signs.digits === 0) return found;
  for (const match of matchesOf(groups, blotted(block.text, covered))) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isUnsure(block, start, end, removed)) found.push(tokenOf(block, start, end, covered));
  }
  return found;
}

/** `X9-22841-K` is one value, and so is `8841 2290`. */
function tokenOf({ text }: Block, start: number, end: number, covered: readonly Shield[]): string {
  const whole = text.slice(start, end);
  const joins = /[\p{L}_@%-]/u.test(`${text.charAt(start - 1)}${text.charAt(end)}`);
  return joins && !/ /.test(whole) ? tokenAround(text, start, end, covered) : whole.slice(0, 80);
}

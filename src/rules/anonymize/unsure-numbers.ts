import type { Block, Shield } from './scan';
import { tokenAround } from './token-around';

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
  return !/(?:port|line|lines|error|code|status|version|build|top|about|over|than|of|with|after|first|last|limit|max|min|to|size|width|height|has|have|are|every|=|:|<|>|\+|~)[ ]?$/i.test(
    before,
  );
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

/** Numbers that could be of a person, a contract or a telephone: long ones, grouped ones, and those a word announces. */
export function unsureNumbers(block: Block, covered: readonly Shield[]): readonly string[] {
  const { text } = block;
  const found: string[] = [];
  for (const match of blotted(text, covered).matchAll(groups)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const digits = match[0].replace(/\D/g, '').length;
    const isGrouped = /\d(?:[ ./()-]{1,3}|\)?%2[0-9BF]\(?)\d/.test(match[0]) && digits >= 6;
    const isAnnounced = digits >= 2 && isSomebodys(text.slice(Math.max(0, start - 40), start));
    const isTelling = isShortButTelling(
      match[0].replace(/^[(+]/, ''),
      text.slice(Math.max(0, start - 12), start),
      block.inCode,
    );
    if (digits >= 5 || isGrouped || isAnnounced || isTelling) found.push(tokenOf(block, start, end, covered));
  }
  return found;
}

/** `X9-22841-K` is one value, and so is `8841 2290`. */
function tokenOf({ text }: Block, start: number, end: number, covered: readonly Shield[]): string {
  const whole = text.slice(start, end);
  const joins = /[\p{L}_@%-]/u.test(`${text.charAt(start - 1)}${text.charAt(end)}`);
  return joins && !/ /.test(whole) ? tokenAround(text, start, end, covered) : whole.slice(0, 80);
}

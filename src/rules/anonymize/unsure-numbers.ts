import { shieldOver } from './overlap';
import type { Block, Shield } from './scan';

/** Digits with what people put between the groups of a telephone or contract number. */
const groups = /\d+(?:[ ./()-]{1,2}\d+)*/g;
/** Words before a number that make it somebody's. */
const owner =
  /(?<![\p{L}])(?:customer|client|account|contract|order|invoice|reference|ref|case|claim|policy|member|membership|employee|personnel|staff|student|patient|supplier|vendor|tenant|user|subscription|po|serial|registration|license|licence|entitlement|badge|room|extension|ext|phone|tel|mobile|fax|pin|id|no|nr|number|kunde[n]?|kundennummer|konto|vertrag|rechnung|auftrag|bestellung|nummer|compte|contrat|commande|facture|numero|cliente|cuenta|contrato|pedido)(?:[ _-]{0,2}(?:id|no|nr|number|num|code|key|ref|reference|is|was))?["'\])]{0,2}[ .:=#"'(-]{0,4}$/iu;
const harmlessOwner =
  /(?:line|version|build|page|port|row|column|step|error|status|issue|bug|sprint|board|chapter|item) (?:no|nr|number|id)?[ .:=#]{0,3}$/i;

function isSomebodys(before: string): boolean {
  return (owner.test(before) && !harmlessOwner.test(before)) || /(?:^|[\s(])#$/.test(before);
}

/** Numbers that could be of a person, a contract or a telephone: long ones, grouped ones, and those a word announces. */
export function unsureNumbers(block: Block, covered: readonly Shield[]): readonly string[] {
  const { text } = block;
  const found: string[] = [];
  for (const match of text.matchAll(groups)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (shieldOver(covered, start, end) !== null && isCovered(start, end, covered)) continue;
    const digits = match[0].replace(/\D/g, '').length;
    const isGrouped = /\d[ ./()-]{1,2}\d/.test(match[0]) && digits >= 6;
    const isAnnounced = digits >= 2 && isSomebodys(text.slice(Math.max(0, start - 40), start));
    if (digits >= 5 || isGrouped || isAnnounced) found.push(match[0].slice(0, 80));
  }
  return found;
}

/** A stretch that is understood or taken out covers all digits of the number. */
function isCovered(start: number, end: number, covered: readonly Shield[]): boolean {
  const over = shieldOver(covered, start, end);
  return over !== null && over.start <= start && over.end >= end;
}

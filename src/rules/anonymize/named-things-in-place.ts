import { isSomebodyOrAnybody } from './people-words';
import type { WordPlace } from './sentence-place';
import { carriesSentence, isTechnicalWord } from './understood-words';

/** `project Boutiques Europe`: in small letters the cue is no label of the screen, and what it announces is a name. */
const afterThing =
  /(?<!\p{L})(?:project|space|board|portal|queue|workspace|tenant|plant|branch|campus)(?: (?:called|named))? ["“']?(?:\p{Lu}[\p{L}\p{M}'’&-]{0,24} ){0,3}$/u;
/** `our client Oracle`: a firm, whatever else has that name. */
const afterFirm =
  /(?<!\p{L})(?:[Oo]ur|[Aa]nother|[Mm]y|[Tt]heir) (?:customer|client|supplier|subsidiary|partner|contractor),? (?:called |named )?["“']?$/u;
/** `the Risk Ops team`, `our Milk Quality Manual space` */
const beforeGroup =
  /^(?: \p{Lu}[\p{L}\p{M}'’&-]{0,24}){0,3} (?:team|squad|department|division|unit|office|branch|plant|campus|warehouse|store|factory|space|board|project|portal|queue)(?!\p{L}|['’]s? \p{L})/u;
const afterArticle = /(?<!\p{L})(?:the|our|their|his|her|my|from|in|of|by) (?:\p{Lu}[\p{L}\p{M}'’&-]{0,24} ){0,3}$/u;

/**
 * Does the word, with a capital, stand in the name of a project, a space, a firm or a team, whose words may all be
 * ordinary ones (clause O4)? Words of programs stay: the Support team, project Settings.
 */
export function isInNameOfThing(bare: string, { block, start, end }: WordPlace): boolean {
  if (block.inCode || !/^\p{Lu}/u.test(bare)) return false;
  const lower = bare.toLowerCase();
  if (carriesSentence(lower) || isSomebodyOrAnybody(lower)) return false;
  const before = block.text.slice(Math.max(0, start - 96), start);
  if (afterFirm.test(before)) return true;
  if (isTechnicalWord(lower)) return false;
  if (afterThing.test(before)) return true;
  return afterArticle.test(before) && beforeGroup.test(block.text.slice(end, end + 96));
}

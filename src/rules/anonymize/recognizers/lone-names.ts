import type { Block } from '../block';
import { fold } from '../fold';
import { isCourtesy, isForeignWord } from '../foreign-words';
import { isNobodysWord } from '../nobodys-word';
import { matchesOf } from '../matches';
import { placeOf, spanAt, spansOf, type Recognizer, type ScanContext, type Span, type SpanShape } from '../scan';
import { isFirstName, isTechnicalWord, mayBeName } from '../understood-words';
import { isVendorWord } from '../vendor-words';

/** A word that ends what somebody writes, in a line of its own or as a sentence of its own. */
const last = /(?:^|\n|[.!?)…] {1,2})(?<dash>[-–—~/]{1,2} ?)?(?<value>\p{L}[\p{L}\p{M}'’-]{1,11})\s{0,3}$/dgu;
/** `no dump needed. P.`: initials behind a sentence, with their full stops. */
const dotted = /(?:\n|[.!?)…] )(?<value>\p{Lu}\.(?:[ -]?\p{Lu}\.){0,2})\s{0,3}$/dgu;
/** Two or three letters people end with that are no initials. */
const usual = new Set(
  'ok okay ty thx tnx tks np yes no hi hey bye br kr tia fyi btw ps pls asap wtf lol omg imo mfg lg vg mvh vh dbh cu cya etc up re fw aw nvm idk tbd wip jsm jsd dc pr mr qa hm hmm mm oh ah eh uh um all any the and but too now so it is in on at to of as an am pm me we he be do ie cc bcc ff get put post off css js ts sql csv pdf url ui db id api jql adf foo bar baz tbc wfm wth hth grr argh go if my or us by'.split(
    ' ',
  ),
);

const shape: SpanShape = { kind: 'person', label: 'person', rule: 'signed', confidence: 'likely', spreads: false };

/** `tk`, `JS`: initials, unless people end with these letters. */
function isInitials(lower: string): boolean {
  return lower.length <= 3 && !usual.has(lower) && !isTechnicalWord(lower) && !isFirstName(lower);
}

/** Of several lines that begin with a dash the last is a point, nobody's name. */
function isList(text: string): boolean {
  return (text.match(/(?:^|\n)\s{0,3}[-–—] ?\p{L}/gu)?.length ?? 0) > 1;
}

/** `OK` where Ole Kristian writes: the first letters of one of the request's people. */
function areInitialsOf(value: string, { dictionary }: ScanContext): boolean {
  const letters = fold(value);
  return (
    value === value.toUpperCase() &&
    [...dictionary.byTwoWords.values()].flat().some(
      ({ label, words }) =>
        label === 'person' &&
        words
          .map((word) => word.charAt(0))
          .join('')
          .startsWith(letters),
    )
  );
}

/** Somebody is called so, or nobody knows what it is. */
function isName(value: string, lower: string): boolean {
  if (isCourtesy(lower) || isForeignWord(lower)) return false;
  if (isNobodysWord(lower)) return true;
  return isFirstName(lower) || (/^\p{Lu}/u.test(value) && mayBeName(lower) && !isTechnicalWord(lower));
}

function signed(block: Block, context: ScanContext): Span[] {
  const initials = spansOf(dotted, block, shape);
  const words = matchesOf(last, block.text).flatMap((match) => {
    const place = placeOf(match, 'value');
    if (!place) return [];
    const lower = fold(place.text);
    const isSigned =
      isInitials(lower) ||
      (lower.length <= 3 &&
        ((match.groups?.['dash'] !== undefined && !isList(block.text)) || areInitialsOf(place.text, context)));
    if (isVendorWord(lower, context) || !(isSigned || (lower.length > 2 && isName(place.text, lower)))) return [];
    return [spanAt(place.start, place.end, { ...shape, spreads: lower.length > 3 && isNobodysWord(lower) })];
  });
  return [...initials, ...words];
}

/** Who writes at the end of it with nothing that announces a name: a word alone, or the initials. Never in code. */
export const loneNames: Recognizer = {
  name: 'lone-names',
  cutsShields: false,
  find(block, context) {
    if (block.inCode || block.inTable) return [];
    return block.isLast ? signed(block, context) : [];
  },
};

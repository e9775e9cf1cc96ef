import { codeAt } from './code-at';
import { isKnownWord, isProgramWord, isSupportWord } from './english-vocabulary';
import { isSomebodyOrAnybody } from './people-words';
import { Remembered } from './remembered';
import { adjectives, subjects, type WordPlace } from './sentence-place';
import { carriesSentence, isTechnicalWord, mayBeName } from './understood-words';

/** Right after these stands who is meant, whatever the word is: "ask stone", "assigned to lane". */
const asksFor =
  /(?:^|[^\p{L}\p{N}])(?:cc|ask(?:ed)?|tell|told|ping(?:ed)?|e?mail(?:ed)?|phoned?|(?:re)?assigned to|owner is|manager is|colleague(?: is)?)[ ]{1,2}$/iu;

/** The last words of it; after any other nobody is asked for. */
const asking = new Set(
  'cc ask asked tell told ping pinged mail mailed email emailed phone phoned to is colleague'.split(' '),
);

/** The word before, in small letters, when nothing but spaces stands between. */
function wordBefore(before: string): string {
  let end = before.length;
  while (end > 0 && before.charAt(end - 1) === ' ') end -= 1;
  if (end === before.length) return '';
  let from = end;
  while (from > 0 && isLetter(codeAt(before, from - 1))) from -= 1;
  return before.slice(from, end).toLowerCase();
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Who did it, or how: "created by stone", "created by default". */
const doneBy =
  /(?:seen|reported|found|created|approved|tested|confirmed|opened|raised|noticed|written|changed|installed|requested|sent|noted|edited|deleted) by[ ]{1,2}$/iu;

const ways = new Set(
  'default hand mistake accident design chance law itself myself themselves email mail script automation admin anonymous'.split(
    ' ',
  ),
);

/** Somebody or something may stand here; a word that people bear as a name is asked about. */
const belongsTo =
  /(?:^|[^\p{L}\p{N}])(?:(?:page|filter|board|dashboard|plan|space|issue|request|ticket|calendar|account|profile|mailbox|message|comment|mail|call|report|word) (?:of|from)|(?:comes?|came|heard) from|with|only|both)[ ]{1,2}$/iu;

/** Opens a clause, after which the word is who does something: "After banks changed the scheme". */
const opensClause =
  /(?:^|[\n.!?;:][ ]{0,2}|(?:^|[^\p{L}\p{N}])(?:after|before|when|since|because|yesterday|today|but|that|and|if|while|then)[ ]{1,2})$/iu;

const doesPersonally =
  /^[ ]{1,2}(?:also |already |still |now |just |never |always )?(?:cannot|can|can't|will|would|could|should|changed|opened|closed|created|deleted|sees?|saw|says?|said|uses?|tried|tries|wants?|has|had)(?![\p{L}\p{N}])/iu;

/** Words of programs for things that do nothing: who opens or says something under such a name is somebody. */
const idleThings = new Set(
  'sprint parent key check field label board epic story page space card chart row column icon branch tag version component list table link line'.split(
    ' ',
  ),
);

/** `Sprint opened the ticket`, but `Sprint closed without an error`: what is done has to be said as well. */
const actsOnSomething =
  /^[ ](?:also |already |just |never )?(?:(?:re)?opened|closed|created|deleted|changed|moved|saw|sees|asked|tried|wants|wrote|phoned|noticed|reported|told|said) (?:the|a|an|it|us|me|that|this|our|my|his|her|to)(?!\p{L})/u;

function actsUnderWord(bare: string, before: string, rest: string): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(bare) &&
    idleThings.has(bare.toLowerCase()) &&
    opensClause.test(before) &&
    actsOnSomething.test(rest)
  );
}

/** A project is said by its key here: "it fails in LEGAL only". */
const saysProject = /(?:^|[^\p{L}\p{N}])(?:in|project|space|key|from|of)[ ]{1,2}$/iu;

function isName(lower: string): boolean {
  return (mayBeName(lower) && !isTechnicalWord(lower)) || adjectives.has(lower);
}

function endsPhrase(rest: string): boolean {
  return (
    !/^[ ]\p{L}/u.test(rest) ||
    /^[ ](?:is|was|has|it|we|they|i|about|to|and|or|only|too|for|that)(?!\p{L})/iu.test(rest)
  );
}

/** `phone numbers`, `a blind colleague completely`. */
function saysHowOrMany(lower: string): boolean {
  return (/[^s]s$/.test(lower) && isSupportWord(lower)) || (lower.endsWith('ly') && isKnownWord(lower));
}

const unasked = new Set(
  'around again before twice empty missing wrong blank unknown null unset gone different unassigned inactive required visible hidden'.split(
    ' ',
  ),
);

/** `the mail handler`: with an article before it, a mail and a phone are things, and what follows a part of them. */
const ofThing =
  /(?<!\p{L})(?:the|an?|our|my|your|this|that|each|every|no|any|incoming|outgoing|internal|external) (?:e?mail|phone) {1,2}$/iu;

function isAskedFor(lower: string, before: string, rest: string): boolean {
  // `phone numbers`, `call centres`: what is asked for, where a name of many would be no word of support
  const cue = wordBefore(before);
  if (ofThing.test(before) && !isName(lower)) return false;
  if (asking.has(cue) && asksFor.test(before))
    return !unasked.has(lower) && endsPhrase(rest) && (isName(lower) || !saysHowOrMany(lower));
  return cue === 'by' && doneBy.test(before) && didIt(lower, rest);
}

function didIt(lower: string, rest: string): boolean {
  if (ways.has(lower)) return false;
  const isWay = /(?:ing|[^s]s)$/.test(lower) || isProgramWord(lower) || isTechnicalWord(lower);
  return (!isWay || isName(lower)) && endsPhrase(rest);
}

function isKeyOfProject(bare: string, before: string): boolean {
  return (
    bare.length >= 3 &&
    bare === bare.toUpperCase() &&
    saysProject.test(before) &&
    !isTechnicalWord(bare.toLowerCase()) &&
    !isProgramWord(bare.toLowerCase())
  );
}

/** `j.stone`, `t-cook`: an initial and a name, as accounts are called. */
function followsInitial(before: string, rest: string): boolean {
  return /(?:^|[^\p{L}\p{N}._-])\p{L}[._-]$/u.test(before) && !/^[._(=-]\p{L}/u.test(rest);
}

/** Words that hold sentences together and words for people at large; "best" is both that and a surname. */
function meansNobody(lower: string): boolean {
  return nobody.of(lower);
}

const nobody = new Remembered(
  (lower) => (carriesSentence(lower) && lower !== 'best') || subjects.has(lower) || isSomebodyOrAnybody(lower),
);

/** The places where only a word that people bear as a name is asked about. */
function isPlaceOfName(word: string, before: string, rest: string): boolean {
  return (
    /['’]s$/.test(word) ||
    followsInitial(before, rest) ||
    (belongsTo.test(before) && endsPhrase(rest)) ||
    (opensClause.test(before) && doesPersonally.test(rest))
  );
}

/**
 * Does the word stand, without an article, where somebody is named (clause O4)? Names that are words too, such as
 * stone or white, tell themselves by nothing but this, above all in small letters.
 */
export function standsForSomebody(bare: string, { block, start, end }: WordPlace): boolean {
  const lower = bare.toLowerCase();
  if (block.inCode || meansNobody(lower)) return false;
  const before = block.text.slice(Math.max(0, start - 32), start);
  const rest = block.text.slice(end, end + 32);
  if (isAskedFor(lower, before, rest) || isKeyOfProject(bare, before) || actsUnderWord(bare, before, rest)) return true;
  return isName(lower) && isPlaceOfName(block.text.slice(start, end), before, rest);
}

import { isCommonWord, isKnownWord, isSupportWord } from './english-vocabulary';
import { type WordPlace, subjects, actsLikePerson } from './sentence-place';
import { carriesSentence, isFirstName, isRatherName, isTechnicalWord, mayBeName } from './understood-words';

const wordAfter = /^[ ._-]([a-z]{2,30})(?![\p{L}\p{N}])/u;

const wordBefore = /(?<![\p{L}\p{N}])([a-z]{2,30})[ ._-]$/u;

/** What only many do: `auditors want`, where somebody wants. */
const actInPlural =
  /^ (?:also |already |still |now )?(?:want|see|use|have|are|were|need|say|ask|tell|think|know|hope|try|report|agree|complain)(?![\p{L}])/u;
/** The same in the past, where somebody does it as well: only of words that support requests are made of. */
const actedInPlural =
  /^ (?:also |already |still |now )?(?:noticed|reported|asked|saw|said|complained|wanted|tried)(?![\p{L}])/u;

function actTogether(lower: string, { block, end }: WordPlace): boolean {
  const rest = block.text.slice(end, end + 24);
  return /[^s]s$/.test(lower) && (actInPlural.test(rest) || (isSupportWord(lower) && actedInPlural.test(rest)));
}

const verbs =
  /^(?:will|may) (?:be|block|bring|burn|close|cook|cross|cut|end|go|do|have|head|hold|key|land|lead|lock|love|mark|post|power|price|read|ring|rise|root|rush|seal|sell|ship|snow|stay|stock|turn|wait|walk|wear|work)$/;

/** `mark winters`: two words in small letters that are both names are somebody. */
export function isNamePair(lower: string, { block, start, end }: WordPlace): boolean {
  const areNames = (first: string | undefined, last: string | undefined) =>
    first !== undefined &&
    last !== undefined &&
    isFirstName(first) &&
    mayBeLast(last) &&
    !verbs.test(`${first} ${last}`);
  return (
    (isFirstName(lower) && areNames(lower, wordAfter.exec(block.text.slice(end, end + 34))?.[1])) ||
    (mayBeLast(lower) && areNames(wordBefore.exec(block.text.slice(Math.max(0, start - 34), start))?.[1], lower))
  );
}

function mayBeLast(word: string): boolean {
  return mayBeName(word) && !isTechnicalWord(word);
}

const praised =
  /^ (?:catch|find|spot|point|job|work|news|day|idea|question|note|thing|stuff|hint|tip|summary|analysis|fix|solution)(?![\p{L}'’-])/u;

/** `thanks, good find`: before a thing to praise a word for praise is nobody's name. */
export function describesThing(lower: string, { block, end }: WordPlace): boolean {
  return /^(?:good|nice|quick|small|short)$/.test(lower) && praised.test(block.text.slice(end, end + 14));
}

export function isUnderstoodSmall(lower: string, place: WordPlace): boolean {
  if (isRatherName(lower) || isNamePair(lower, place)) return false;
  if (actTogether(lower, place)) return !mayBeName(lower);
  if (isSupportWord(lower)) return !mayBeName(lower) || subjects.has(lower) || !isSubject(place) || hasArticle(place);
  return !isSubject(place) && isPlainlyThere(lower, place);
}

/** Dear, and so asked last. */
function isSubject({ block, end }: WordPlace): boolean {
  return actsLikePerson.test(block.text.slice(end, end + 48));
}

function isPlainlyThere(lower: string, place: WordPlace): boolean {
  return !isAloneInLine(place) && (isCommonWord(lower) || !isInCompound(place));
}

/** Nothing else in the line: a name under a letter, a cell of a table. */
function isAloneInLine({ block, start, end }: WordPlace): boolean {
  return (
    /(?:^|\n)[^\p{L}\p{N}\n]{0,20}$/u.test(block.text.slice(Math.max(0, start - 21), start)) &&
    /^[^\p{L}\p{N}\n]{0,20}(?:$|\n)/u.test(block.text.slice(end, end + 21))
  );
}

/** A part of `kestrel-board` or `plans/kestrel`: there a rare word may be what somebody is called. */
function isInCompound({ block, start, end }: WordPlace): boolean {
  const around = `${block.text.slice(Math.max(0, start - 2), start)} ${block.text.slice(end, end + 2)}`;
  return /[\p{L}\p{N}][-/.] | [-/.][\p{L}\p{N}]/u.test(around);
}

const calls = /^(?:hi|hello|hey|dear|thanks|thx|cc|ask|asked|tell|told|says|said|call|called|name|named)$/;
/** Between these and a first name stands nothing; between them and a surname that is a word, `by hand`, stands no one. */
const pointsAt = /^(?:from|by|with|and|to|for)$/;

/** Between two words in small letters, none of which calls somebody: `i cannot mark an item`, but not `ask mark to`. */
export function isWithinSentence(place: WordPlace): boolean {
  const word = /([\p{L}\p{N}]+) $/u.exec(beforeIt(place))?.[1];
  return (
    word !== undefined &&
    !pointsAt.test(word.toLowerCase()) &&
    followsWord(place) &&
    /^[ ][\p{Ll}\p{N}"]/u.test(place.block.text.slice(place.end, place.end + 2))
  );
}

const afterPronoun = /(?<![\p{L}\p{N}])(?:I|he|she|we|they) $/iu;

/** `as I said`, `we grant it`: between a pronoun and what it does nobody is named. */
export function followsPronoun(place: WordPlace): boolean {
  return afterPronoun.test(beforeIt(place));
}

const afterArticle = /(?<![\p{L}\p{N}])(?:the|this|that|an?|each|every|same|new|other) $/iu;

/** `in autumn,`: a season, where nothing is said of what it did. */
export function isSeason(lower: string, { block, start, end }: WordPlace): boolean {
  return (
    /^(?:spring|summer|autumn|winter)$/.test(lower) &&
    /(?<![\p{L}\p{N}])(?:(?:in|for|until|since|during|before|after|by) the|this|next|last|in) $/iu.test(
      block.text.slice(Math.max(0, start - 14), start),
    ) &&
    /^(?:[.;:!?)]|, (?!who|our|my|the)|$|\n)/u.test(block.text.slice(end, end + 6))
  );
}

/** `the page says`: a thing has an article, somebody has not. */
function hasArticle(place: WordPlace): boolean {
  return afterArticle.test(beforeIt(place));
}

const isWho = /^,? who(?![\p{L}])/u;
const relates =
  /(?<![\p{L}\p{N}])(?:of|at|from|by|with|for|via|through|between|unlike|than|about|near|behind|user|owner|author|login) $/iu;

/**
 * `the board of shell`: a thing has an article or another word between it and such a word, a firm or somebody has not.
 * `it was will who`: only somebody is a who.
 */
export function standsLikeName(place: WordPlace): boolean {
  const { block, end } = place;
  return (
    (relates.test(beforeIt(place)) && !/^ \d/.test(block.text.slice(end, end + 2))) ||
    isWho.test(block.text.slice(end, end + 5))
  );
}

const nextVerb =
  /^ (?:(?:also|still|then|now|never|no longer|(?!(?:re|ap|sup|com|multi)p?ly )[a-z]{2,20}ly) )?(?<verb>[a-z]{2,24})(?![\p{L}\p{N}])/u;

/** What somebody did, and when: `will said`, `may again`. */
const toldOfSomebody =
  /^(?:said|told|saw|wrote|found|got|gave|went|came|took|thought|knew|left|sent|made|ran|felt|kept|lost|met|spoke|had|did|was|were|here|there|again|too|later|today|yesterday|tomorrow|tonight|once|myself|himself|from|about)$/;

/** `says`, `opened`, but not `access` or `need`. */
const isFormOfVerb = /(?:[^s]s|[^e]ed)$/;

/** Both are names as well. */
export function isModal(lower: string): boolean {
  return lower === 'will' || lower === 'may';
}

/** `that may fail`, `and will not work`: before a verb in the form that only `will` and `may` leave it in. */
export function helpsVerb(lower: string, place: WordPlace): boolean {
  return isModal(lower) && isBeforeVerb(place) && followsWord(place);
}

/** Before a verb that somebody's name would make `fails` or `failed`. */
export function isBeforeVerb(place: WordPlace): boolean {
  const verb = verbAfter(place);
  if (verb === undefined) return false;
  if (/^(?:be|have|not)$/.test(verb)) return true;
  return !carriesSentence(verb) && isKnownWord(verb) && !isDeed(verb);
}

/** `that will reported`: what somebody did, which no modal verb leaves in that form. */
export function standsBeforeDeed(lower: string, place: WordPlace): boolean {
  const verb = isModal(lower) ? verbAfter(place) : undefined;
  return verb !== undefined && isDeed(verb);
}

function verbAfter({ block, end }: WordPlace): string | undefined {
  return nextVerb.exec(block.text.slice(end, end + 48))?.groups?.['verb'];
}

const isDeed = (verb: string) => toldOfSomebody.test(verb) || isFormOfVerb.test(verb);

function beforeIt({ block, start }: WordPlace): string {
  return block.text.slice(Math.max(0, start - 18), start);
}

/** Not the first word, and after none that calls somebody. */
export function followsWord(place: WordPlace): boolean {
  const before = /([\p{L}\p{N}]+)[ ,;("“)\]'’`”-]{1,3}$/u.exec(beforeIt(place))?.[1];
  return before !== undefined && !calls.test(before.toLowerCase());
}

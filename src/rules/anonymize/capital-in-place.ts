import { isCommonWord, isKnownWord, isSupportWord } from './english-vocabulary';
import { isOfScreen, isOnControl, saysHowOften } from './on-screen';
import { shieldOver } from './overlap';
import { isSomebodyOrAnybody } from './people-words';
import { isBeforeVerb, isModal } from './small-in-place';
import {
  type WordPlace,
  adjectives,
  subjects,
  actsLikePerson,
  beginsSentence,
  lineOf,
  isLoneLine,
  isShouted,
} from './sentence-place';
import { carriesSentence, isDocumentationWord, isFirstName, isTechnicalWord, mayBeName } from './understood-words';

/** Short words that are names elsewhere, but open English sentences all the time; in small letters they are hardly ever names. */
export const openers = new Set('an to so no go do he she you see has in on at by or as if be'.split(' '));

const pronouns = new Set(['he', 'she', 'you']);

/** `See ABC-12`: nobody of that name would be followed by it. */
const afterSee = /^:? (?:[A-Z][A-Z0-9_]{1,9}-\d|["“'‘`[#])/;
/** `So, we`, `Do I`, `No value`. */
const goesOn = /^ (?:[a-z"“]|I(?!\p{L}))/u;
/** `An opened the issue`, where only a pronoun would be no name. */
const didSomething = /^ [a-z]{2,20}[^e]ed (?:the|a|an|it|us|my|our|his|her|this|that)(?!\p{L})/u;
const pauses = /^(?:so|no|or|if)$/;

const nextTerm = /^ (?<term>[A-Z][\w.]{1,40})/;

/** `See Confluence logs`, `An ArrayBuffer`: before a word of programs, or one written like theirs. */
function isBeforeTerm(rest: string): boolean {
  const term = nextTerm.exec(rest)?.groups?.['term'];
  if (term === undefined) return false;
  const lower = term.toLowerCase();
  return /[a-z][A-Z]|\.[a-z]/.test(term) || (isTechnicalWord(lower) && !mayBeName(lower));
}

const modal = /^(?:will|may|can|might|mark|see|page|rich|read|rest)$/;

const afterModal =
  /^[ ]{1,3}(?:it|this|that|the|there|a|an|i|we|you|they|he|she|be|not|also|any|your|our|my|these|those|all|as|for|below|above|attached|https?)(?![\p{L}\p{N}])/iu;

const nextWord = /^ (?:(?<number>\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?)|(?<thing>[a-z]{2,20}))(?![\p{L}\p{N}])/u;

/** `Page break is ignored`, `Field for accounts`, `Word 2019`: a word of programs before a thing, a use or a version. */
function isTechnicalBefore(thing: string | undefined): boolean {
  return thing === undefined || /^(?:for|of)$/.test(thing) || (isTechnicalWord(thing) && !carriesSentence(thing));
}

/** Of support's words the ones that nobody does: no verb has their form without a name before it in the plural. */
const isNoun =
  /(?:value|field|page|issue|board|link|list|table|filter|version|query|panel|icon|image|file|text|number|screen|editor|menu|macro|theme|mode|space|column|row|chart|card|label|option|setting|event|rule|button|correction|question|note|addition|suggestion|idea|remark|detail|typo|studio|shop|team|company|change|fix|update|bug|problem|feature|look|check|test|catch|find|spot|point|job|work|news|day|one|thing|stuff|solution|hint|tip|summary|analysis|report|description|guess|luck)$/;

/** `Small pages work`: with a thing after it, such a word is no name. */
function isBeforeThing(lower: string, rest: string): boolean {
  const next = nextWord.exec(rest)?.groups;
  if (!next) return false;
  if (isTechnicalWord(lower) && isTechnicalBefore(next['thing'])) return true;
  const thing = next['thing'] ?? '';
  if (!adjectives.has(lower) || !isSupportWord(thing) || actsLikePerson.test(rest)) return false;
  // `Smart value`, where after a name `Smart values` would be what it does
  return /[^s]s$/.test(thing) || (isNoun.test(thing) && !isPredicate.test(rest));
}

/** After a courtesy or a label of people and firms stands who is meant, whatever word it is. */
const announcesName =
  /(?<!\p{L})(?:(?:best|regards|wishes|cheers|sincerely|thanks|thank you|hi|hello|hey|dear|cc)(?:,?[ ]{1,3}|[,!.]?[ ]{0,3}\n\s{0,3})|(?:owner|user|username|author|customer|client|company|contact|reporter|assignee|creator|site|tenant|team|organi[sz]ation|department|seen by|attn)[ ]?:[ ]?["“']?)$/iu;

/** What is said of somebody or something, so that the word before it is who or what. */
const isPredicate =
  /^[ ]{1,3}(?:is|are|was|were|has|have|had|can|cannot|could|will|would|may|might|must|should|shall|does|did|needs?|wants?|sees?|says?|uses?|and|or|reports?|asks?|tried|thinks?)(?![\p{L}\p{N}])/u;

/** After a word that tells to do something stands what to do it with: "Hover the bar", but "Kestrel cannot open it". */
const afterOrder =
  /^[ ]{1,3}(?:the|a|an|this|that|these|those|it|them|any|all|every|each|your|my|our|its|into|up|down|off|over|both|one|two)(?![\p{L}\p{N}])/u;

/** `Love the app`, `Hope this helps`: nobody of that name goes on so. */
const givesOrder =
  /^[ ]{1,3}(?:the|an?|this|that|these|those|it|any|all|every|each|your|my|our|me|us|him|them)(?![\p{L}\p{N}])/u;

/** The word right before or after, when only a space stands between and it has a capital too. */
function hasCapitalBeside({ block, start, end, covered }: WordPlace): boolean {
  const { text } = block;
  const after = /^ (\p{Lu}[\p{L}\p{M}]{1,30})/u.exec(text.slice(end, end + 34))?.[1];
  const before = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}]{1,30}) $/u.exec(text.slice(Math.max(0, start - 34), start))?.[1];
  const counts = (word: string | undefined, at: number) =>
    word !== undefined &&
    word !== word.toUpperCase() &&
    !isTechnicalWord(word.toLowerCase()) &&
    !opensAt(at) &&
    isOpen(at);
  const isOpen = (at: number) => shieldOver(covered, at, at + 1) === null;
  const opensAt = (at: number) => beginsSentence({ block, start: at, end: at + 1, covered });
  return counts(after, end + 1) || (before !== undefined && counts(before, start - 1 - before.length));
}

function opensPlainly(opener: string, rest: string): boolean {
  if (opener === 'see' && afterSee.test(rest)) return true;
  if ((opener === 'see' || opener === 'an') && isBeforeTerm(rest)) return true;
  const next = pauses.test(opener) ? rest.replace(/^[,:]/, '') : rest;
  return goesOn.test(next) && (pronouns.has(opener) || !(actsLikePerson.test(next) || didSomething.test(next)));
}

/** In code too a short word before one in small letters opens a sentence: `"You do not have permission"`. */
export function isOpenerInCode(lower: string, rest: string): boolean {
  return openers.has(lower) && opensPlainly(lower, rest);
}

function isModalVerb(lower: string, rest: string, place: WordPlace): boolean {
  return afterModal.test(rest) || (isModal(lower) && !/^ [a-z]{2,20}ly /.test(rest) && isBeforeVerb(place));
}

function isNameInOrder(lower: string, rest: string): boolean {
  return isBeforeThing(lower, rest) || (isKnownWord(lower) && !isFirstName(lower) && givesOrder.test(rest));
}

/** `Frequency: Always`; who speaks goes on in small letters. */
const isLabel = /^: ?(?:$|\n|https?:|[\p{Lu}\d"“[])/u;

/** `Page: https://…`, `Re-fetch`: nobody speaks or is called so. */
function isLabelled(lower: string, rest: string): boolean {
  if (/^(?:re|non|pre|sub|multi|auto|semi)$/.test(lower) && /^-\p{Ll}{3}/u.test(rest)) return true;
  return isTechnicalWord(lower) && /^: ?https?:/.test(rest);
}

/** An English word that support requests are not made of: by what follows it. */
function opensClearly(lower: string, rest: string): boolean {
  if (afterOrder.test(rest) || (isCommonWord(lower) && isLabel.test(rest))) return true;
  return /(?:ly|ed|ing)$/.test(lower) && /^ [a-z]/.test(rest) && !isPredicate.test(rest);
}

function isUnderstoodOpener(lower: string, place: WordPlace): boolean {
  const rest = place.block.text.slice(place.end, place.end + 48);
  if (/['’]t$/i.test(place.block.text.slice(place.start, place.end))) return true;
  if (openers.has(lower)) return opensPlainly(lower, rest);
  if (isOfScreen(lower, rest)) return true;
  if (modal.test(lower)) return isModalVerb(lower, rest, place);
  if (mayBeName(lower)) return isNameInOrder(lower, rest);
  if (!isSupportWord(lower)) return opensClearly(lower, rest);
  return subjects.has(lower) || !actsLikePerson.test(rest);
}

/** A label of the screen is quoted with its capital: "Browse projects". */
function isQuoteOpener(lower: string, { block, start, end }: WordPlace): boolean {
  return (
    isSupportWord(lower) &&
    /["“'‘`]/.test(block.text.charAt(start - 1)) &&
    /^ (?:[a-z]|["“'‘][\p{L}{$%])/u.test(block.text.slice(end, end + 3))
  );
}

export function isUnderstoodCapital(lower: string, place: WordPlace): boolean {
  const line = lineOf(place.block.text, place.start, place.end);
  const rest = place.block.text.slice(place.end, place.end + 48);
  if (carriesSentence(lower) || saysHowOften(lower) || isLabelled(lower, rest) || isOnControl(lower, place))
    return true;
  if (beginsSentence(place) && !isLoneLine(line)) return isUnderstoodOpener(lower, place);
  if (mayBeName(lower)) return isBeforeThing(lower, rest);
  if (isTechnicalWord(lower)) return true;
  const isLabel = isDocumentationWord(lower) || isQuoteOpener(lower, place);
  return isLabel && !hasCapitalBeside(place) && !actsLikePerson.test(rest);
}

/** Short, and said of machines by everybody. */
const acronyms = new Set('sid erp crm os ui ux db ip id qa it pc vm js ts ci cd ai ml pr ie io ok am pm'.split(' '));

/** Of machines too, but of somebody where they stand alone: initials under a letter. */
const besideWords = new Set('aa sm ca san cn dc dn ou cr lf bi vp ii iii iv ha nt lan nat wan'.split(' '));

const thingBefore =
  /(?<!\p{L})(?:[Tt]he|an?|each|any|every|this|trailing|leading|bare|custom|root|self-signed|internal|private|public|issuing|intermediate|Jira|Confluence|WCAG|\d(?:\.\d{1,3}){0,3}) $/u;

/** `the CA`, `Jira SM 10.3`, but not `the CA said`. */
function isOfThing({ block, start, end }: WordPlace): boolean {
  return (
    thingBefore.test(block.text.slice(Math.max(0, start - 20), start)) &&
    !actsLikePerson.test(block.text.slice(end, end + 48))
  );
}

/** `the OS`, `our DB` */
export function isAcronym(bare: string, place: WordPlace): boolean {
  if (bare !== bare.toUpperCase()) return false;
  const lower = bare.toLowerCase();
  return acronyms.has(lower) || (besideWords.has(lower) && isOfThing(place));
}

/** What people put in capitals when they are in a hurry or cross. */
const shouts = new Set(
  'urgent urgently please help important broken wrong stop again asap critical emergency attention immediately nothing everything everyone nobody always never really only every very exactly same still twice blank empty double thank thanks sorry any all both must cannot no yes'.split(
    ' ',
  ),
);

/** Things a request may be about, which keys of projects are called as well: `SLOT has 1,377`. */
const ownsIssues =
  /^ (?:has|had|have|holds|contains|counts|board|project|space|queue|issues?|tickets?|requests?|boards?|sprints?|epics?|users|team|only|too)(?!\p{L})/u;

/** `team FIELD`: which one, by its key. */
const saysWhich = /(?<!\p{L})(?:team|space|project|board|queue|key)s? \(?$/iu;

/** Capitals all over are emphasis, where no name and no key can be meant. */
export function isUnderstoodShout(lower: string, { block, start, end }: WordPlace): boolean {
  if (isShouted(lineOf(block.text, start, end))) return true;
  if (lower.length > 3 && saysWhich.test(block.text.slice(Math.max(0, start - 10), start))) return false;
  if (isTechnicalWord(lower)) return true;
  if (mayBeName(lower.replace(/s$/, ''))) return false;
  return shouts.has(lower) || carriesSentence(lower) || !ownsIssues.test(block.text.slice(end, end + 16));
}

/** Does the word stand where people and firms are named: after a courtesy, after a label such as `Customer:`? */
export function isWhereNamesStand(lower: string, { block, start }: WordPlace): boolean {
  if (carriesSentence(lower) || isSomebodyOrAnybody(lower)) return false;
  return announcesName.test(block.text.slice(Math.max(0, start - 24), start));
}

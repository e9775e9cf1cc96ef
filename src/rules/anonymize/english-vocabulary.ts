import { decodedWords, type Words } from './coded-words';
import { everydayWords } from './everyday-words';
import { isDoer, isInflected } from './inflection';
import { plainEnglish } from './plain-english';
import { isJoinedProgramWord, programWords } from './program-words';
import { Remembered } from './remembered';
import { commonWords, placesThatStay, technicalWords } from './vocabulary';
import { commonEnglish, formsThatAreNames, rareEnglish, wordsInSmallLetters } from './word-data';

/** Words of other languages, first names, and broken-off pieces of words: in the lists for other reasons. */
const notEnglish = new Set(
  `grusse gruse gruss liebe lieber viele beste besten freundliche freundlichen herzliche herr frau sehr geehrte geehrter damen herren guten tag morgen vielen dank bonsoir salut cordialement
  cher chere monsieur madame maitre merci salutations saludos estimado estimada senor senora atentamente hola gentile cordiali saluti atlaski atlassia aut buil cha codeco commo desig doctoc doubl draf edito eslin fabri fas follo
  forg har hig huma istanbu jes jira jonschlinkert jso licens ligh linkin lowe markdownlin nodej prettie reac rid rollu scrol screensho semve sid shams sel muffle dee dua babe barre ari mend
  william williams felix denise jared travis catalina charly lesly marly predrag raf demeter arely nio samed thais youness remeta
  und oder aber nicht ist sind wir ihr sie er es mit auf ein eine der des das nach bei im wenn auch noch ich du bitte danke hallo le la les un une de et ou mais est nous vous il je tu avec dans sur dont
  cet mon notre votre bonjour el los las una pero para en por muy como cuando este esta gracias lo gli sono che ciao grazie bien tous ici cela von zu todo di`.split(
    /\s+/,
  ),
);

/** Beginnings of names of towns: never said of anything else. */
const neverWords = new Set('saint st san santa santo sankt sint sao'.split(' '));

interface ByHand {
  readonly common: Words;
  readonly technical: Words;
  readonly everyday: Words;
  readonly plain: Words;
}

/**
 * The part of the vocabulary that was written by hand; the generated part leaves out what is here. The lists are given,
 * because the generator has them before they are coded.
 */
export function handWritten({ common, technical, everyday, plain }: ByHand): Words {
  return {
    has: (word) =>
      plain.has(word)
        ? !neverWords.has(word)
        : (common.has(word) || technical.has(word) || everyday.has(word)) &&
          !neverWords.has(word) &&
          !notEnglish.has(word),
  };
}

const byHand = handWritten({
  common: commonWords,
  technical: technicalWords,
  everyday: everydayWords,
  plain: plainEnglish,
});
const common = decodedWords(commonEnglish);
const rare = decodedWords(rareEnglish);
const inSmallLetters = decodedWords(wordsInSmallLetters);
const names = decodedWords(formsThatAreNames);

const isByHand = (word: string) => byHand.has(word) || placesThatStay.has(word);
const isCommonBase = (word: string) =>
  isByHand(word) || common.has(word) || programWords.has(word) || isJoinedProgramWord(word);
const isBase = (word: string) => isCommonBase(word) || rare.has(word);

interface Knowledge {
  readonly isProgram: boolean;
  readonly isSupport: boolean;
  readonly isCommon: boolean;
  readonly isKnown: boolean;
  readonly isInSmallLetters: boolean;
}

function lookedUp(word: string): Knowledge {
  const isName = names.has(word);
  const isFormOf = (has: (base: string) => boolean) => has(word) || (!isName && isInflected(word, has));
  const does = !isName && isDoer(word, isBase);
  const isKnown = isFormOf(isBase);
  const isCommon = (isKnown && isFormOf(isCommonBase)) || (does && isDoer(word, isCommonBase));
  return {
    isProgram: programWords.has(word) || isJoinedProgramWord(word),
    isKnown,
    isCommon,
    isSupport: isCommon && isFormOf(isByHand),
    isInSmallLetters: isFormOf((base) => inSmallLetters.has(base)) || does,
  };
}

/** Each is looked up in some forty forms. */
const knowledge = new Remembered(lookedUp);

/** Is it a word of programs, which nobody has as a name however it is written? */
export function isProgramWord(word: string): boolean {
  return knowledge.of(word).isProgram;
}

/** Is the word, in letters a to z, one that support requests are made of: in the lists written by hand, or a form of one? */
export function isSupportWord(word: string): boolean {
  return knowledge.of(word).isSupport;
}

/** Is it one of common English or of software? Only such words are understood in identifiers. */
export function isCommonWord(word: string): boolean {
  return knowledge.of(word).isCommon;
}

/** Is it any English word, or a form of one? Names that only end like words are not. */
export function isKnownWord(word: string): boolean {
  return knowledge.of(word).isKnown;
}

/** Is it a word where it has no capital: somebody bears it as a name, or it says who does something? */
export function isWordInSmallLetters(word: string): boolean {
  return knowledge.of(word).isInSmallLetters;
}

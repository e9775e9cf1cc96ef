import { cities } from './cities';
import { decodedWords } from './coded-words';
import { everydayWords } from './everyday-words';
import { firstNames } from './first-names';
import { surnamesThatAreWords } from './plain-english';
import { Remembered } from './remembered';
import { namesThatAreWords, placesThatStay, technicalWords } from './vocabulary';
import { namesAmongWords } from './word-data';

const amongWords = decodedWords(namesAmongWords);

/** So common as words that small letters mean the word. */
const mostlyWords = new Set(
  `will may mark page max grant rich hope chance major long bill art rose drew mine min son van sole hall field april june august summer autumn forest lane norm merit mercy 
  read faith joy amber ruby jade ray miles gene guy force grace dawn clay bishop royal harmony odd
  pearl olive kit li scope sky said bo lead see`.split(/\s+/),
);

interface Use {
  readonly isFirstName: boolean;
  readonly isTechnical: boolean;
  readonly isRatherName: boolean;
  readonly isDocumentation: boolean;
  readonly mayBeName: boolean;
}

function isInDocumentation(word: string): boolean {
  return everydayWords.has(word) || everydayWords.has(word.replace(/s$/, ''));
}

function isAnyName(word: string): boolean {
  return amongWords.has(word) || firstNames.has(word) || cities.has(word);
}

function usedFor(word: string): Use {
  const isOfPrograms = technicalWords.has(word);
  const isSurname = surnamesThatAreWords.has(word);
  const isNameAndWord = namesThatAreWords.has(word);
  const isFirst = firstNames.has(word) || isNameAndWord;
  const isTechnical = isOfPrograms || placesThatStay.has(word);
  return {
    isFirstName: isFirst,
    isTechnical,
    isRatherName: isFirst && !mostlyWords.has(word) && !isOfPrograms,
    isDocumentation: isTechnical || isInDocumentation(word),
    mayBeName: isSurname || isNameAndWord || (!isOfPrograms && isAnyName(word)),
  };
}

const uses = new Remembered(usedFor);

/** Is the word more often a name than a word, even in small letters? */
export function isRatherName(word: string): boolean {
  return uses.of(word).isRatherName;
}

/** May the word, written with a capital, be the name of a person, a town or a firm? */
export function mayBeName(word: string): boolean {
  return uses.of(word).mayBeName;
}

/** Does a capital in mid-sentence say nothing? So with words of programs and their documentation. */
export function isTechnicalWord(word: string): boolean {
  return uses.of(word).isTechnical;
}

/** Words of documentation: with a capital they may name a part of the screen. */
export function isDocumentationWord(word: string): boolean {
  return uses.of(word).isDocumentation;
}

/** Do people have it as a first name, also when it is a word? */
export function isFirstName(word: string): boolean {
  return uses.of(word).isFirstName;
}

const lines = new Set(
  `transport logistics mutual bank banking insurance group holding holdings partners partner systems solutions technologies technology consulting services industries energy foods food pharma medical health hospital university college school
  airlines shipping maritime steel motors media studio studios labs software capital finance financial trust yard yards works construction engineering retail stores union council city county ministry department institute foundation association society international global`.split(
    /\s+/,
  ),
);

/** A line of business: beside an unknown word it is the rest of a firm's name. */
export function isLineOfBusiness(word: string): boolean {
  return lines.has(word);
}

/** Words that carry an English sentence and are no names: wherever they stand, a capital says nothing. */
const carriers = new Set(
  `the this that these those there then than them their they to in on at by of for from with without and but if or nor when while where which whose what why how who because since until unless although though however also too very please thanks thank hello hi hey dear
  is are was were be been being has have had does did doing can could cannot should would must might shall not no yes ok okay we you your our my his her its it us me every each any some all both either neither none most more many much few several
  after before during about above below under over between into onto through again once only just even still already yet now here never always often maybe perhaps using unable failed caused expected actual actually currently finally first second third next previous another other same such
  regards wishes kind best sincerely greetings cheers team support`.split(/\s+/),
);

/** Is it one of the words that hold English sentences together? */
export function carriesSentence(word: string): boolean {
  return carriers.has(word);
}

import { cities } from './cities';
import { everydayWords } from './everyday-words';
import { firstNames } from './first-names';
import { plainEnglish, surnamesThatAreWords } from './plain-english';
import { commonWords, namesThatAreWords, placesThatStay, technicalWords } from './vocabulary';

/** Greetings and sign-offs of other languages, and broken-off pieces of words: in the lists for other reasons. */
const notEnglish = new Set(
  `grusse gruse gruss liebe lieber viele beste besten freundliche freundlichen herzliche herr frau sehr geehrte geehrter damen herren guten tag morgen vielen dank bonsoir salut cordialement
  cher chere monsieur madame maitre merci salutations saludos estimado estimada senor senora atentamente hola gentile cordiali saluti atlaski atlassia aut buil cha codeco commo desig doctoc doubl draf edito eslin fabri fas follo
  forg har hig huma istanbu jes jira jonschlinkert jso licens ligh linkin lowe markdownlin nodej prettie reac rid rollu scrol screensho semve sid shams sel muffle dee dua babe barre ari mend`.split(
    /\s+/,
  ),
);

/** Beginnings of names of towns: never said of anything else. */
const neverWords = new Set('saint st san santa santo sankt sint sao'.split(' '));

const english: ReadonlySet<string> = new Set(
  [...commonWords, ...technicalWords, ...everydayWords, ...plainEnglish].filter(
    (word) => !neverWords.has(word) && (!notEnglish.has(word) || plainEnglish.has(word)),
  ),
);

/** So common as words that small letters mean the word. */
const mostlyWords = new Set(
  `will may mark page max grant rich hope chance major long bill art frank rose drew mine min son van sole hall field april june august summer autumn forest field lane lance norm merit mercy earnest
  read faith joy amber ruby jade ray chase angel cliff miles gene guy sterling force reed wade dale chance holly heather christian robin grace dawn pat jack rob clay glen bishop royal harmony long odd
  pearl olive sandy kit rusty gang li scope sky penny carol hunter said bo lead see`.split(/\s+/),
);

/** Words of other languages that carry sentences: no names, but no English either. */
const foreign: ReadonlySet<string> = new Set(
  `und oder aber nicht ist sind wir ihr sie er es mit auf ein eine einen einem einer der dem den des das die nach bei beim im vom zum zur wird werden haben habe hat seit unser unsere unserem wenn kann keine kein dass sich auch nur noch
  schon mehr sehr wie fur uber aus als bis durch ohne unter vor zwischen ich du mir mich uns euch bitte danke hallo guten viele grusse ihre mein meine sieht sehen geht funktioniert leider beide beiden jetzt hier dort immer wieder kollege kollegin
  le la les un une des du de et ou mais pas ne est sont nous vous ils elle il je tu avec pour dans sur par plus tres aussi que qui quoi dont ce cet cette ces mon ma mes notre nos votre vos leur leurs depuis bonjour merci lors apres avant
  el los las una unos y o pero no es son nosotros usted ustedes con para en sobre por mas muy tambien como cuando donde este esta estos estas mi mis nuestro nuestra su sus desde hola gracias despues antes
  il lo gli uno e ma non sono noi voi con per nel nella sul da piu molto anche che chi cui questo questa mio mia nostro nostra dal dopo prima ciao grazie buongiorno
  het een en of maar niet zijn wij jullie met voor op in naar bij van uit ook nog wel geen dit dat deze die onze mijn jouw sinds graag bedankt
  o os as um uma uns e mas nao sao nos com para em sobre pelo mais muito tambem que quem este esta meu minha nosso nossa desde ola obrigado
  i w z na do nie jest sa my wy ze od po przez dla jak gdy ale oraz tez juz prosze dziekuje
  och att det som en ett inte ar vi ni med for pa av till fran om har kan ska eller men aven hej tack og ikke er jeg vi dere til fra som har kan skal eller men ogsa hei takk`.split(
    /\s+/,
  ),
);

const endings: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/(?<=s|x|z|ch|sh|o)es$/, ''],
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
  [/ily$/, 'y'],
  [/ness$/, ''],
  [/able$/, ''],
  [/([bdgklmnprtv])\1(?:ed|ing)$/, '$1'],
];
const beginnings = /^(?:un|re|non|pre|mis|sub|multi|auto)(?=[a-z]{4})/;

function isInflected(word: string): boolean {
  return (
    word.length >= 4 &&
    endings.some(([ending, instead]) => {
      if (!ending.test(word)) return false;
      const base = word.replace(ending, instead);
      return base.length >= 3 && english.has(base);
    })
  );
}

/** Is this word, in lower-case letters a to z, one of English or of software? */
export function isKnownWord(word: string): boolean {
  if (english.has(word) || placesThatStay.has(word) || isInflected(word)) return true;
  const bare = word.replace(beginnings, '');
  return bare !== word && (english.has(bare) || isInflected(bare));
}

/** Is the word more often a name than a word, even in small letters? */
export function isRatherName(word: string): boolean {
  return (namesThatAreWords.has(word) || firstNames.has(word)) && !mostlyWords.has(word) && !technicalWords.has(word);
}

/** May the word, written with a capital, be the name of a person, a town or a firm? */
export function mayBeName(word: string): boolean {
  if (technicalWords.has(word) && !surnamesThatAreWords.has(word)) return namesThatAreWords.has(word);
  return surnamesThatAreWords.has(word) || namesThatAreWords.has(word) || firstNames.has(word) || cities.has(word);
}

/** Does a capital in mid-sentence say nothing? So with words of programs and their documentation. */
export function isTechnicalWord(word: string): boolean {
  return technicalWords.has(word) || placesThatStay.has(word);
}

/** Words of documentation: with a capital they may name a part of the screen. */
export function isDocumentationWord(word: string): boolean {
  return isTechnicalWord(word) || everydayWords.has(word) || everydayWords.has(word.replace(/s$/, ''));
}

/** Carries a sentence of another language. Asked only of words that English does not know. */
export function isForeignWord(foldedWord: string): boolean {
  return foreign.has(foldedWord) && !english.has(foldedWord);
}

/** Do people have it as a first name, also when it is a word? */
export function isFirstName(word: string): boolean {
  return firstNames.has(word) || namesThatAreWords.has(word);
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

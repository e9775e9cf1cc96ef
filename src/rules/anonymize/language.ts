import { matchesOf } from './matches';
import { isKnownWord } from './english-vocabulary';
import { fold, isUnspaced } from './fold';
import { isForeignWord } from './foreign-words';
import type { Block } from './block';
import { OfBlock } from './of-block';
import type { Shield } from './scan';
import { carriesSentence } from './understood-words';

const proseWord = /(?<![\p{L}\p{N}_./@-])\p{L}[\p{L}\p{M}]{1,24}(?![\p{L}\p{N}_(/=]|\.\p{L})/gu;

interface Words {
  /** Function words of English. */
  english: number;
  /** Words of other languages, and letters English has not. */
  foreign: number;
  known: number;
  all: number;
  /** In small letters, with letters English has not. */
  marked: number;
}

/** Most words of an English text, told without looking at what else a word may be. */
function addPlainWord(words: Words, word: string): void {
  words.all += 1;
  if (isKnownWord(word)) {
    words.known += 1;
    if (carriesSentence(word)) words.english += 1;
  } else if (isForeignWord(word)) words.foreign += 1;
}

function addWord(words: Words, word: string): void {
  if (/^[a-z]+$/.test(word)) return addPlainWord(words, word);
  const isLatin = /^\p{Script=Latin}/u.test(word);
  if (isLatin && !/^\p{Ll}/u.test(word)) return;
  if (isLatin) words.marked += 1;
  const weight = isUnspaced(word) ? Math.ceil(word.length / 2) : 1;
  words.all += weight;
  if (!isLatin || isForeignWord(fold(word))) words.foreign += weight;
}

function wordsIn(text: string): Words {
  const words: Words = { english: 0, foreign: 0, known: 0, all: 0, marked: 0 };
  for (const [word] of matchesOf(proseWord, text)) addWord(words, word);
  return words;
}

const wordsOfProse = new OfBlock((block) => wordsIn(block.inCode ? '' : block.text));

/** In an English text, less than a sentence of another language is a name, a title or a quotation. */
const fewestWords = 5;

function isForeignProse({ english, foreign, known, all }: Words): boolean {
  return (foreign >= 2 && foreign > english) || (all >= 8 && known / all < 0.6);
}

function sumOf(all: readonly Words[]): Words {
  const sum = (value: (words: Words) => number) => all.reduce((total, words) => total + value(words), 0);
  return {
    english: sum((words) => words.english),
    foreign: sum((words) => words.foreign),
    known: sum((words) => words.known),
    all: sum((words) => words.all),
    marked: sum((words) => words.marked),
  };
}

/**
 * The blocks of prose in a language whose words are not known one by one. A short block, which tells nothing by
 * itself, is taken to be in the language of the whole.
 */
export function foreignBlocks(blocks: readonly Block[]): ReadonlySet<Block> {
  const words = blocks.map((block) => wordsOfProse.of(block));
  const whole = isForeignProse(sumOf(words));
  return new Set(
    blocks.filter((block, at) => {
      const its = words[at];
      if (block.inCode || !its) return false;
      return whole
        ? its.english <= its.foreign || isForeignProse(its)
        : its.all >= fewestWords && isForeignProse(its) && (its.english === 0 || its.foreign > its.all * 0.4);
    }),
  );
}

const none: readonly Shield[] = [];
const sentence = /[^.!?:;\n]{1,2000}[.!?:;\n]?/g;

/** Two function words, or three words with letters English has not, and hardly a word that carries an English sentence. */
function isForeignSentence({ english, foreign, all, marked }: Words): boolean {
  if (english > 0 && foreign <= all * 0.4) return false;
  return (all >= 4 && foreign >= 2 && foreign > english) || (marked >= 3 && english === 0);
}

/** The sentences of another language in a block that as a whole is not in one: people change it when they are in haste. */
export function foreignSentences(block: Block): readonly Shield[] {
  if (!isForeignAtAll(wordsOfProse.of(block))) return none;
  return matchesOf(sentence, block.text).flatMap(({ index, 0: part }) =>
    isForeignSentence(wordsIn(part)) ? [{ start: index, end: index + part.length }] : [],
  );
}

function isForeignAtAll({ foreign, marked }: Words): boolean {
  return foreign >= 2 || marked >= 3;
}

import type { Block } from './block';
import { isKnownWord } from './english-vocabulary';
import { isDoer } from './inflection';
import { matchesOf } from './matches';
import type { Shield } from './scan';
import { Sign } from './sign';
import { isLineOfBusiness, mayBeName } from './understood-words';
import { partsOf } from './word-in-identifier';

const sign = new Sign(/\.m?js:\d/);
/** A function in a script that was built: made smaller, or with a hash in the name of its file. */
const frame =
  /(?<=(?<!\w)at (?:async |new )?)[A-Za-z_$][\w$.]{0,80}(?= \((?:[\w./:-]{0,80}\/)?[\w.-]{0,60}\.(?:min|[\da-f]{4,20})\.m?js:\d)/g;

/** Programs shorten what they name to a letter or two; a longer word that nobody knows may be a customer's. */
function isOfProgram(part: string): boolean {
  const word = part.toLowerCase();
  if (word.length <= 2) return true;
  return (isKnownWord(word) || isDoer(word, isKnownWord)) && !mayBeName(word) && !isLineOfBusiness(word);
}

function isOfPrograms(name: string): boolean {
  return !/\d{2}/.test(name) && name.split(/[^A-Za-z]+/).every((piece) => partsOf(piece).every(isOfProgram));
}

/** `at PartHasher.fromMx (editor.91ac.js:7:1)`: what a product that was built calls its functions, in words or shortened. */
export function understoodFrames(block: Block): readonly Shield[] {
  if (!sign.in(block)) return [];
  return matchesOf(frame, block.text)
    .filter(({ 0: name }) => isOfPrograms(name))
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
}

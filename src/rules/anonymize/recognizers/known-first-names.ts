import { firstNames } from '../first-names';
import { fold } from '../fold';
import { matchesOf } from '../matches';
import { opensSentence } from '../name-use';
import type { Block } from '../block';
import { spanAt, type Recognizer, type Span } from '../scan';
import { isTechnicalWord, mayBeName } from '../understood-words';
import { commonWords, isOrdinary, namesThatAreWords, placesThatStay } from '../vocabulary';
import { wordSign } from '../word-sign';

/** Does a first name stand in the block? */
export const saysFirstName = wordSign(firstNames);
const saysNameThatIsWord = wordSign(namesThatAreWords);

const capitalised =
  /(?<![\p{L}\p{N}_.@/\\-])\p{Lu}[\p{Ll}\p{M}'’]{1,24}(?:-\p{Lu}[\p{Ll}\p{M}]{1,24})?(?: (?:(?:de|da|di|del|la|le|van|von|der|den|el|al|bin|dos|du|zu) ){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,24}){0,3}(?![\p{L}\p{N}_(])/gu;

function surnameParts([first = '', ...words]: readonly string[]): number {
  const others = words.slice(0, 3).map((word) => fold(word).replace(/['’]s$/, ''));
  const end = others.findIndex((word, place) => !isSurname(word, place === 0 && isOnlyName(fold(first))));
  return 1 + (end < 0 ? others.length : end);
}

/** Words that are surnames as well, such as Young or Miller, are one right behind a first name that is nothing else. */
function isSurname(word: string, isBehindName: boolean): boolean {
  if (placesThatStay.has(word)) return false;
  return !isOrdinary(word) || (isBehindName && mayBeName(word));
}

const isOnlyName = (word: string): boolean =>
  firstNames.has(word) && !commonWords.has(word) && !namesThatAreWords.has(word);

function isFirstName(word: string): boolean {
  const [one, other] = word.split('-');
  return firstNames.has(word) || namesThatAreWords.has(word) || (other !== undefined && firstNames.has(one ?? ''));
}

/** No participles: `Grant removed from the role` tells of a grant. */
const only = 'saw|ran|thinks|wrote|sees|owns|knows|got|gave|took';
const deeds = `${only}|compared|disabled|enabled|changed|found|tested|tried|opened|closed|created|deleted|installed|uninstalled|restarted|rebooted|updated|upgraded|noticed|confirmed|checked|added|removed|moved|thought|asked|told|fixed|patched|exported|imported|uploaded|downloaded|rolled|switched|configured|clicked|pressed|sent|said|made|built`;
/** `Miles compared it`, `Sunny disabled the app`: what somebody does to something. */
const didSomething = new RegExp(
  `^ (?:also |already |just |then |still |only |never )?(?:(?:${deeds}) (?:it|the|an?|our|my|his|her|their|this|that|these|both|all|one|us|me|him|them)|(?:${only}) (?:to|for|with|from|on|in|out|up|into|back|again|too))(?!\\p{L})`,
  'u',
);

/** By itself, a name that is also a word needs more than its capital letter. */
function isNameAlone(block: Block, word: string, start: number): boolean {
  if (commonWords.has(word) || namesThatAreWords.has(word))
    return !isTechnicalWord(word) && didSomething.test(block.text.slice(start + word.length, start + word.length + 48));
  return !(isOrdinary(word) && opensSentence(block, start));
}

function spanOfRun(block: Block, run: string, at: number): Span | null {
  let start = at;
  const words = run.split(' ');
  for (const [place, word] of words.entries()) {
    const first = fold(word).replace(/['’]s$/, '');
    const count = isFirstName(first) ? surnameParts(words.slice(place)) : 0;
    if (count > 1 || (count === 1 && isNameAlone(block, first, start))) {
      const name = words
        .slice(place, place + count)
        .join(' ')
        .replace(/['’]s$/, '');
      const rule = count > 1 ? 'first-and-last-name' : 'first-name';
      return spanAt(start, start + name.length, { kind: 'person', label: 'person', rule, confidence: 'likely' });
    }
    start += word.length + 1;
  }
  return null;
}

/** A capitalised first name common in some country, with the capitalised words that follow it. */
export const knownFirstNames: Recognizer = {
  name: 'known-first-names',
  cutsShields: false,
  find(block) {
    if (block.inCode || !(block.hasWord(saysFirstName) || block.hasWord(saysNameThatIsWord))) return [];
    const spans: Span[] = [];
    for (const match of matchesOf(capitalised, block.text)) {
      const span = spanOfRun(block, match[0], match.index);
      if (span) spans.push(span);
    }
    return spans;
  },
};

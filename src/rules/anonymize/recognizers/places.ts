import { cities } from '../cities';
import { fold, wordsOf } from '../fold';
import { matchesOf } from '../matches';
import { isKnownWord, isSupportWord } from '../english-vocabulary';
import { isForeignWord } from '../foreign-words';
import { isCountryOrLanguage } from '../countries-and-languages';
import { spansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { isLineOfBusiness, isTechnicalWord } from '../understood-words';
import { isVendorWord } from '../vendor-words';
import { wordSign, wordSignOf } from '../word-sign';
import { isOrdinary, placesThatStay } from '../vocabulary';

const capital = "\\p{Lu}[\\p{Ll}\\p{M}'’]{2,24}";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}_./@-])${capital}(?:[ -](?:${capital}|de|la|am|an|der|sur|upon|del))?(?: ${capital})?(?![\\p{L}\\p{N}_(/])`,
  'gu',
);
const sites =
  'office|offices|site|sites|branch|branches|plant|plants|factory|warehouse|campus|subsidiary|ward|clinic|hospital|headquarters|headquarter|HQ|store|depot|school|location|located|based|living|lives|sits|sitting|colleagues|users|people|students|workers|nurses|teams';
const sitesAfter =
  'office|branch|plant|factory|warehouse|campus|headquarters|depot|store|subsidiary|location|site|mine|mill|yard|hospital|clinic|harbour|refinery|brewery|distillery';
const cued = new RegExp(
  `(?:(?:${sites}) (?:in|at|of|near) |(?<!\\p{L})ward )(?<value>${capital}(?: ${capital})?)|(?<![\\p{L}\\p{N}.])(?<before>${capital}) (?:${sitesAfter})(?!\\p{L})`,
  'dgu',
);

/** What the names of towns begin with, and the words beside which the name of any town may stand. */
const firstWords = wordSign([...cities].map((name) => wordsOf(name)[0]?.text ?? name));
const besideTown = wordSignOf(`${sites} ${sitesAfter}`);

/** In a sentence, a word that no vocabulary has: `closed at Bellary`. What goes on with a number is rather a program. */
const within = new RegExp(
  `(?=\\p{Lu}\\p{Ll})(?<=(?<!\\p{L})(?:[Aa]t|[Nn]ear|[Oo]utside|[Ii]n|[Ff]rom|[Oo]ffice|[Ii]n (?:Mount|Port|San|Santa|New|Fort|Lake|North|South|East|West)|in \\p{Lu}\\p{Ll}{2,24} (?:and|or)|at the|from the) )(?<value>${capital}(?:[ -]${capital})?)(?=[.,;:)!?]|$|\\n| (?:is|are|was|were|has|have|had|and|or|but|since|on|for|with|the|team|who|cannot|can|they|we|too|only|also|now|this|last|need|needs|see|sees|saw|use|uses|get|gets|work|works|report|reports|do|does|did|will|would|could|should|when|because|if|site|office|plant|branch|depot|station|campus|region)(?!\\p{L}))`,
  'dgu',
);
const beforePlace = wordSignOf('at near outside in from office');

function isNowhereKnown(value: string): boolean {
  return fold(value)
    .split(/[ -]/)
    .every(
      (word) =>
        word.length >= 4 &&
        !isSlip(word) &&
        !isKnownWord(word) &&
        !isTechnicalWord(word) &&
        !isOrdinary(word) &&
        !isForeignWord(word) &&
        !isCountryOrLanguage(word, null),
    );
}

/** `the only brewery in Tverrdal` tells who it is without the town as well: a person looks. */
function followsTrade(before: string): boolean {
  const found = /(?:(?<which>\p{L}{3,10}) )?(?<trade>\p{L}{3,20}) \p{L}{2,7} $/u.exec(before.slice(-44))?.groups;
  return (
    /^(?:only|first|last|biggest|largest|oldest|smallest|main)$/.test(found?.['which'] ?? '') ||
    isLineOfBusiness(fold(found?.['trade'] ?? ''))
  );
}

const signed: SpanShape = { kind: 'other', label: 'place', rule: 'place-of-signer', confidence: 'likely' };
/** `Eng. Rania, 10th of Harvest plant`: behind who signs stands where. */
const ofSigner =
  /(?<=^(?:Eng|Engr|Ing|Dr|Mrs?|Ms|Hr|Fru|Khun)\.? [^\n,]{2,40}, )(?<value>[\p{Lu}\d][\p{L}\p{N}'’ -]{1,40} (?:plant|factory|depot|warehouse|mill|campus|refinery))$/dgmu;

const vowels = ['a', 'e', 'i', 'o', 'u'];

/** `Calender`: another vowel makes a word of support of it. */
function isSlip(word: string): boolean {
  return [...word].some(
    (letter, at) =>
      vowels.includes(letter) &&
      vowels.some((vowel) => isSupportWord(`${word.slice(0, at)}${vowel}${word.slice(at + 1)}`)),
  );
}

function isUnknown(value: string): boolean {
  const words = fold(value).split(/[ -]/);
  return (
    words.some((word) => !isOrdinary(word)) && !words.every((word) => isOrdinary(word) || placesThatStay.has(word))
  );
}

/** Towns: the larger ones by name, the others by what stands beside them. Countries stay. Never in code. */
export const places: Recognizer = {
  name: 'places',
  cutsShields: false,
  find(block, context) {
    if (block.inCode) return [];
    const spans: Span[] = block.hasWord(beforePlace)
      ? spansOf(
          within,
          block,
          { kind: 'other', label: 'place', rule: 'place-within', confidence: 'likely', spreads: false },
          (value, start) =>
            isNowhereKnown(value) && !isVendorWord(fold(value), context) && !followsTrade(block.text.slice(0, start)),
        )
      : [];
    if (block.isLast && block.text.includes(', ')) spans.push(...spansOf(ofSigner, block, signed));
    for (const match of block.hasWord(firstWords) ? matchesOf(run, block.text) : []) {
      const words = match[0].split(' ');
      for (const [count, at] of [
        [3, 0],
        [2, 0],
        [2, 1],
        [1, 0],
        [1, 1],
        [1, 2],
      ] as const) {
        const part = words.slice(at, at + count);
        if (part.length < count || !cities.has(fold(part.join(' ')))) continue;
        const start = match.index + words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        spans.push({
          start,
          end: start + part.join(' ').length,
          kind: 'other',
          label: 'place',
          rule: 'town',
          confidence: 'likely',
          spreads: true,
        } as const);
        break;
      }
    }
    const shape = { kind: 'other', label: 'place', rule: 'place-cue', confidence: 'likely' } as const;
    if (!block.hasWord(besideTown)) return spans;
    return [...spans, ...spansOf(cued, block, shape, isUnknown), ...spansOf(cuedBefore, block, shape, isUnknown)];
  },
};

const cuedBefore = new RegExp(cued.source.replace('(?<value>', '(?:').replace('(?<before>', '(?<value>'), 'dgu');

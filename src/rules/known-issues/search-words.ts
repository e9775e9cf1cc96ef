import { fold } from '../anonymize/fold';

/** A run of letters and digits, dotted or joined names such as `Ti.UI.ListView`, `NullPointerException`, `--build-only`. */
const NAME = /[\p{L}\p{N}_]+(?:[.\-:][\p{L}\p{N}_]+)*/gu;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/u;

const fillers = new Set(
  'a an the is are was were be been being am i we you it they he she this that these those and or but if then else of in on at to for from by with without as not no do does did have has had can could will would should may might must so than too very just also when while where which who what how why there here my our your its their us me him her them all any some each other more most only own same into out up down over under after before since again further once please thanks hello hi'.split(
    ' ',
  ),
);

/**
 * What a text can be found by, in its order and as often as it says it: whole names, their parts, and words without
 * their endings. Numbers alone tell nothing.
 */
export function searchWords(text: string): string[] {
  return termsIn(text).map(({ term }) => term);
}

/** The first word of a text for each thing it can be found by, as it is written there. */
export function writtenWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    termsIn(text)
      .reverse()
      .map(({ term, written }) => [term, written]),
  );
}

interface Term {
  readonly term: string;
  readonly written: string;
}

function termsIn(text: string): Term[] {
  return namesIn(text).flatMap((name) => {
    const parts = name.split(/[.\-:_]/);
    const pieces = parts.flatMap((part) => {
      const humps = part.split(CAMEL);
      return humps.length > 1 ? [part, ...humps] : [part];
    });
    const words = pieces
      .map((written) => ({ word: fold(written), written }))
      .filter(({ word }) => tellsSomething(word));
    const whole = parts.length > 1 && /\p{L}/u.test(name) ? [{ term: fold(name), written: name }] : [];
    return [...whole, ...words.map(({ word, written }) => ({ term: stem(word), written }))];
  });
}

/** Words and joined names as they are written. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAME)].map(([name]) => name);
}

function tellsSomething(word: string): boolean {
  return word.length > 1 && !fillers.has(word) && !/^\d+$/.test(word);
}

/** Enough for "crashes", "crashed" and "crashing" to meet; what else becomes alike by it does no harm in a ranking. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}

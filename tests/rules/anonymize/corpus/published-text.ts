/** Lower case without accents: how texts are compared. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Is the word looked for inside longer ones, because nothing stands between the words of its script? */
export const isUnbounded = (word: string): boolean => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word);

/** The words by which somebody can be found: three letters or digits, two where a character is a syllable. */
export function tellingWords(text: string): string[] {
  const words: readonly string[] = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => (unspaced.test(word) ? [...word].length >= 2 : word.length >= 3));
}

/** Attributes that shape a document and say nothing. */
const structural = new Set([
  'type',
  'layout',
  'language',
  'panelType',
  'color',
  'collection',
  'localId',
  'width',
  'height',
]);

/** Every string that somebody who has the value could read. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    structural.has(name) && typeof inner !== 'object' ? [] : stringsIn(inner),
  );
}

/** Percent escapes read; what only looks like one stays. */
export function urlDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
}

/** What the base64 of the text says, where it says something readable. */
export function base64Decoded(text: string): string {
  return (text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? [])
    .map((encoded) => Buffer.from(encoded, 'base64').toString('utf8'))
    .filter((decoded) => /^[\x20-\x7e\p{L}]+$/u.test(decoded))
    .join('\n');
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** How often the part stands in the text as a word of its own. */
export function timesIn(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at >= 0 && part !== ''; at = text.indexOf(part, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + part.length])) times += 1;
  }
  return times;
}

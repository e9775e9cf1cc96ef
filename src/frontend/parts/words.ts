import type words from '../../../locales/en-US.json';

/** Every string of the app has its key in the locale files; en-US is the complete one. */
export type WordKey = keyof typeof words;

/** Says a string in the reader's language, with `{name}` places filled in. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** Fills the `{name}` places of a string; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

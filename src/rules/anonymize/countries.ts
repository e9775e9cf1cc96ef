import { fold } from './fold';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What countries are called in a language, folded; the runtime knows them all. */
export function countriesIn(tongue: string): readonly string[] {
  const region = new Intl.DisplayNames([tongue], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => region.of(code) ?? []).map(fold);
}

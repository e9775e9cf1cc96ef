import { fold } from './fold';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What countries are called in a language, folded; the runtime knows them all. */
export function countriesIn(tongue: string): readonly string[] {
  const region = new Intl.DisplayNames([tongue], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => region.of(code) ?? []).map(fold);
}

/** In whose words countries and languages are said in requests. */
export const tongues = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg hr sr sl el tr ru uk et lv lt vi id'.split(
  ' ',
);
const languages =
  `${tongues.join(' ')} ar he fa hi ur bn ja zh ko th ms tl ta te ml kn gu pa mr lo km my ne si am sw yo ig ha zu xh mn uz az hy af fil jv su ca eu gl ga cy is mk sq bs hy ka kk`.split(
    ' ',
  );

/** The same of languages in which requests are written. */
export function languagesIn(tongue: string): readonly string[] {
  const language = new Intl.DisplayNames([tongue], { type: 'language' });
  return languages.flatMap((code) => language.of(code) ?? []).map(fold);
}

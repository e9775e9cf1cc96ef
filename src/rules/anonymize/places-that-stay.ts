import { fold } from './fold';

/** In whose words countries and languages are said in requests. */
const tongues = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg hr sr sl el tr ru uk et lv lt vi id'.split(' ');
const languages = `${tongues.join(' ')} ar he fa hi ur bn ja zh ko th ms tl ca eu gl ga cy is mk sq bs hy ka kk`.split(
  ' ',
);
const regions =
  'AR AT AU BA BE BG BR CA CH CL CN CO CY CZ DE DK DZ EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LT LU LV MA MT MX MY NG NL NO NZ PE PH PK PL PT RO RS RU SE SG SI SK TH TN TR TW UA US VN ZA'.split(
    ' ',
  );

function namesIn(tongue: string): string[] {
  const [region, language] = (['region', 'language'] as const).map((type) => new Intl.DisplayNames([tongue], { type }));
  return [...regions.map((code) => region?.of(code)), ...languages.map((code) => language?.of(code))].flatMap((name) =>
    name === undefined ? [] : [fold(name)],
  );
}

/** Made at the first question: a few thousand look-ups that most requests do without. */
let known: ReadonlySet<string> | null = null;

/**
 * Countries and languages tell little about a customer and are often what a Bug is about, in any language of Europe:
 * `España`, `Deutsch`. Names of more than one word are not among them.
 */
export function isPlaceThatStays(word: string): boolean {
  known ??= new Set(tongues.flatMap(namesIn).filter((name) => /^\p{L}{3,}$/u.test(name)));
  return known.has(fold(word));
}

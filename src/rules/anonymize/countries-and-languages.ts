import { fold } from './fold';
import { Remembered } from './remembered';
import { isFirstName, mayBeName } from './understood-words';

/** In whose words countries and languages are said in requests. */
const tongues = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg hr sr sl el tr ru uk et lv lt vi id'.split(' ');
const languages =
  `${tongues.join(' ')} ar he fa hi ur bn ja zh ko th ms tl ta te ml kn gu pa mr lo km my ne si am sw yo ig ha zu xh mn uz az hy af fil jv su ca eu gl ga cy is mk sq bs hy ka kk`.split(
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

const known = new Remembered((tongue) => new Set(namesIn(tongue).filter((name) => /^\p{L}{3,}$/u.test(name))));

/**
 * Countries and languages tell little about a customer and are often what a Bug is about, in English and in the language
 * of the text: `España`, `Deutsch`. Names of more than one word are not among them, nor are those that people bear.
 */
export function isCountryOrLanguage(word: string, language: string | null): boolean {
  const folded = fold(word);
  if (isFirstName(folded) || mayBeName(folded)) return false;
  return (
    known.of('en').has(folded) || (language !== null && tongues.includes(language) && known.of(language).has(folded))
  );
}

import { countriesIn, languagesIn, tongues } from './countries';
import { fold } from './fold';
import { Remembered } from './remembered';
import { isFirstName, mayBeName } from './understood-words';

function namesIn(tongue: string): string[] {
  return [...countriesIn(tongue), ...languagesIn(tongue)];
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

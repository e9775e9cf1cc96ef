import * as v from 'valibot';
import type { NewsLanguage } from './news-templates';

/** Beside English, the language of the words themselves. */
export const translatedLanguages = ['de', 'fr'] as const satisfies readonly NewsLanguage[];
export type TranslatedLanguage = (typeof translatedLanguages)[number];

/** Words to customers by name, and the same in other languages as the admin words them; empty: told in English. */
export type TranslatedWords<Name extends string> = Readonly<Record<Name, string>> & {
  readonly translations: Readonly<Record<TranslatedLanguage, Readonly<Record<Name, string>>>>;
};

/** A translation in the stored settings. */
export const translation = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), '');

/** Whether it matters at all which language a customer reads. */
export function isTranslated(words: { readonly translations: TranslatedWords<string>['translations'] }): boolean {
  return translatedLanguages.some((language) => Object.values(words.translations[language]).some((one) => one !== ''));
}

/** The words in a language; the English ones where the admin wrote none, for they are what they decided to say. */
export function wordsIn<Name extends string>(words: TranslatedWords<Name>, name: Name, language: NewsLanguage): string {
  const translated: string = language === 'en' ? '' : words.translations[language][name];
  return translated === '' ? words[name] : translated;
}

/** The words in every language there are any in, by which a comment is recognised whatever the language is by now. */
export function wordsInAnyLanguage<Name extends string>(words: TranslatedWords<Name>, name: Name): readonly string[] {
  return [...new Set((['en', ...translatedLanguages] as const).map((language) => wordsIn(words, name, language)))];
}

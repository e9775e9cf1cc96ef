import * as v from 'valibot';
import type { NewsLanguage } from './news-templates';

/** What customers are told of an outcome (clauses O3 to O5). */
export const customerComments = ['publicComment', 'knownIssueComment', 'privateComment'] as const;
export type CustomerComment = (typeof customerComments)[number];

/** Beside English, the language of the comments themselves. */
export const translatedLanguages = ['de', 'fr'] as const satisfies readonly NewsLanguage[];
export type TranslatedLanguage = (typeof translatedLanguages)[number];

const words = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), '');
const comments = v.object({ publicComment: words, knownIssueComment: words, privateComment: words });

/** The comments in other languages, as the admin words them; an empty one is told in English. */
export const translationsSchema = v.object({ de: comments, fr: comments });
export type Translations = v.InferOutput<typeof translationsSchema>;

const none = { publicComment: '', knownIssueComment: '', privateComment: '' };
export const noTranslations: Translations = { de: none, fr: none };

export type WordedComments = Readonly<Record<CustomerComment, string>> & { readonly translations: Translations };

/** Whether it matters at all which language a customer reads. */
export const isTranslated = ({ translations }: WordedComments): boolean =>
  translatedLanguages.some((language) => customerComments.some((name) => translations[language][name] !== ''));

/** The comment in a language; the English one where the admin wrote none, for it is what they decided to say. */
export function commentIn(outcomes: WordedComments, name: CustomerComment, language: NewsLanguage): string {
  const translated = language === 'en' ? '' : outcomes.translations[language][name];
  return translated === '' ? outcomes[name] : translated;
}

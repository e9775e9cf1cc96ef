import type { Ports } from '../ports';
import { newsLanguageOf, type NewsLanguage } from '../rules/news-templates';
import type { SupportRequest } from '../rules/request';
import { isTranslated, type TranslatedWords } from '../rules/translated-words';

/** The language a customer is written to in: that of the request's form, else the one its terms were read in. */
export async function customerLanguage(
  ports: Ports,
  { id, locale }: { readonly id: string; readonly locale: string | null },
): Promise<NewsLanguage> {
  if (locale !== null) return newsLanguageOf(locale);
  const receipts = await ports.acceptances.of(id);
  return newsLanguageOf(...receipts.map((receipt) => receipt.locale));
}

/** The language of words that may be translated; looked up only where the admin translated any. */
export async function languageOfWords(
  ports: Ports,
  { id, details }: Pick<SupportRequest, 'id' | 'details'>,
  words: Pick<TranslatedWords<string>, 'translations'>,
): Promise<NewsLanguage> {
  return isTranslated(words) ? customerLanguage(ports, { id, locale: details?.locale ?? null }) : 'en';
}

import type { Ports } from '../ports';
import { newsLanguageOf, type NewsLanguage } from '../rules/news-templates';

/** The language a customer is written to in: that of the request's form, else the one its terms were read in. */
export async function customerLanguage(
  ports: Ports,
  { id, locale }: { readonly id: string; readonly locale: string | null },
): Promise<NewsLanguage> {
  if (locale !== null) return newsLanguageOf(locale);
  const receipts = await ports.acceptances.of(id);
  return newsLanguageOf(...receipts.map((receipt) => receipt.locale));
}

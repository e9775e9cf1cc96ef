import type { TermsReceipt } from '../ports/records';
import type { Settings } from '../rules/settings';
import { termsHash } from '../rules/terms';

/**
 * What a request's customer agreed to. An acceptance holds for the request it was given with, also after a new version
 * of the terms: it is asked for again with the next request, never on replies (clause T1, design decision 13).
 */
export function termsView(receipts: readonly TermsReceipt[], terms: Settings['terms']) {
  const [receipt] = receipts;
  const current = { version: terms.version, hash: termsHash(terms), text: terms.text, eulaUrl: terms.eulaUrl };
  if (!receipt) return { state: 'pending' as const, ...current, acceptedAt: null };
  const { version, hash, acceptedAt } = receipt;
  // The text of an older version is not kept in the settings, and another text must not stand under its name.
  const text = hash === current.hash ? current.text : '';
  return { state: 'accepted' as const, version, hash, text, eulaUrl: current.eulaUrl, acceptedAt };
}

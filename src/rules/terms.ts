import type { RequestDetails } from './request';
import type { Settings } from './settings';
import { sha256 } from './sha256';

/** What was agreed to, as one value (clause T1): SHA-256 hex of version and text; a space or a word more changes it. */
export function termsHash(terms: Settings['terms']): string {
  return sha256(`${terms.version}\n${terms.text}`);
}

/** Whether the acceptance counts, or a sentence saying why it is still to be given in the portal. */
export type AcceptanceDecision = { readonly kind: 'accepted' } | { readonly kind: 'pending'; readonly because: string };

/**
 * Clause T1, design decision 13: the browser asserts at create, the server decides. Requests by e-mail, REST or an
 * agent assert nothing; a form that was open while the terms changed asserts an older version.
 */
export function decideAcceptance(
  asserted: RequestDetails['terms'] | undefined,
  terms: Settings['terms'],
): AcceptanceDecision {
  if (!asserted) {
    return { kind: 'pending', because: 'The request did not come through the portal form, where the terms are shown.' };
  }
  if (asserted.version !== terms.version) {
    return {
      kind: 'pending',
      because: `Version ${asserted.version} of the terms was accepted; version ${terms.version} is in force.`,
    };
  }
  if (asserted.hash !== termsHash(terms)) {
    return { kind: 'pending', because: `The accepted text is not the text of version ${terms.version} of the terms.` };
  }
  return { kind: 'accepted' };
}

import { view } from '@forge/bridge';
import * as v from 'valibot';
import { createPanelField, requestDetailsPayload } from '../../contracts/portal';
import type { Hosting, RequestDetails } from '../../rules/request';

/** What the customer has filled in so far (clause H2). */
export interface DetailsDraft {
  readonly productId: string | null;
  readonly productVersion: string;
  readonly hosting: Hosting | null;
  readonly hasAcceptedTerms: boolean;
}

export const emptyDraft: DetailsDraft = { productId: null, productVersion: '', hosting: null, hasAcceptedTerms: false };

/** The payload of `view.submit` in the create panel: it fills the form's state, nothing is stored before Create. */
export interface CreatePanelReport {
  readonly fields: readonly { readonly key: typeof createPanelField; readonly value: RequestDetails }[];
  readonly isValid: boolean;
}

/**
 * The report for a draft. Valid only with a product chosen and the terms accepted (clause T1); a wrong shape would
 * fail without a word (platform fact, create panel), so the value is checked here and never reported when it is off.
 */
export function planReport(
  draft: DetailsDraft,
  terms: { version: string; hash: string },
  locale?: string,
): CreatePanelReport {
  const version = draft.productVersion.trim();
  const checked = v.safeParse(requestDetailsPayload, {
    productId: draft.productId ?? '',
    ...(version ? { productVersion: version } : {}),
    ...(draft.hosting ? { hosting: draft.hosting } : {}),
    ...(draft.hasAcceptedTerms ? { terms: { version: terms.version, hash: terms.hash } } : {}),
    ...(locale ? { locale } : {}),
  });
  if (!checked.success) return { fields: [], isValid: false };
  return { fields: [{ key: createPanelField, value: checked.output }], isValid: draft.hasAcceptedTerms };
}

/** Reports the draft to the form around the panel. @throws BridgeAPIError when the form does not take it. */
export async function reportDetails(
  draft: DetailsDraft,
  terms: { version: string; hash: string },
  locale?: string,
): Promise<void> {
  await view.submit(planReport(draft, terms, locale));
}

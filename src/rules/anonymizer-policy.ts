import type { AnonymizerPolicy } from './anonymize/verdict';
import { publicProjects } from './public-projects';
import type { Settings } from './settings';

/** What one request adds to the admin's policy. */
export interface PolicyAdditions {
  readonly productId?: string | undefined;
  readonly redact?: readonly string[] | undefined;
  /** Values that stay, for this request alone. */
  readonly keep?: readonly string[] | undefined;
}

/**
 * The admin's policy with what the settings imply: products are the vendor's own names, public trackers are public,
 * and what a product's requests keep holds for them alone.
 */
export function anonymizerPolicy(
  settings: Settings,
  { productId, redact = [], keep = [] }: PolicyAdditions = {},
): AnonymizerPolicy {
  const { anonymizer, products } = settings;
  const product = products.find(({ id }) => id === productId);
  return {
    ...anonymizer,
    thresholds: { review: anonymizer.reviewFrom, private: anonymizer.privateFrom },
    vendorNames: [...anonymizer.vendorNames, ...products.map(({ name }) => name)],
    alwaysKeep: [...anonymizer.alwaysKeep, ...(product?.alwaysKeep ?? []), ...keep],
    publicIssueKeyPrefixes: [...anonymizer.publicIssueKeyPrefixes, ...publicProjects(settings)],
    alwaysRemove: [...anonymizer.alwaysRemove, ...redact.filter((value) => value.trim().length > 1)],
  };
}

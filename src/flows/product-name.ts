import type { RequestDetails } from '../rules/request';
import type { Settings } from '../rules/settings';

/** Clause H2: "Other" is always there. A product an admin has since removed is stored as given and shown as Other. */
export function productName(details: RequestDetails, settings: Settings): string {
  return settings.products.find((product) => product.id === details.productId)?.name ?? 'Other';
}

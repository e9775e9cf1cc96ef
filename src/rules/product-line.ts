import type { InstallationFacts } from './anonymize/rarity';
import type { SupportRequest } from './request';
import type { Settings } from './settings';

const hostingNames = { cloud: 'Cloud', 'data-center': 'Data Center', server: 'Server' } as const;

/** A version of the list, or digits as versions have them: what was typed could be an address, a number or a name. */
function versionOf(typed: string | undefined, known: readonly string[]): string {
  if (typed === undefined) return '';
  return known.includes(typed) || /^\d{1,3}(\.\d{1,4}){0,2}$/.test(typed) ? ` ${typed}` : '';
}

/** Product, version and hosting, for the developers who read the issue first. */
export function productLine(request: SupportRequest, settings: Settings): string | null {
  const { details } = request;
  const product = settings.products.find((entry) => entry.id === details?.productId);
  if (!details || !product) return null;
  const version = versionOf(details.productVersion, product.versions);
  return `Product: ${product.name}${version}${details.hosting ? `, ${hostingNames[details.hosting]}` : ''}`;
}

/** What the form says of an installation, for the question how many are like it. */
export function installationOf({ details }: SupportRequest): InstallationFacts {
  const { productVersion, hosting } = details ?? {};
  return { ...(productVersion ? { version: productVersion } : {}), ...(hosting ? { hosting } : {}) };
}

import { adfToText } from './adf-text';
import { domainKey, organizationKey, type LicenceKeys } from './licence';
import type { SupportRequest } from './request';

const licenceNumber = /(?<![\p{L}\p{N}-])(?:SEN-L?\d{4,12}|E-[A-Z0-9]{3}(?:-[A-Z0-9]{3}){2,4})(?![\p{L}\p{N}-])/giu;
/** More numbers than anybody has who asks one question. */
const mostNumbers = 5;
const mostOrganizations = 10;

/** What a request says that a licence could be found by: organizations, the reporter's domain, numbers in the text. */
export function licenceKeysOf({ organizations, reporter, summary, description }: SupportRequest): LicenceKeys {
  const text = `${summary}\n${description ? adfToText(description) : ''}`;
  const numbers = [...text.matchAll(licenceNumber)].map(([number]) => number.toUpperCase());
  return {
    organizations: distinct(organizations.map(({ name }) => organizationKey(name)).filter(Boolean)).slice(
      0,
      mostOrganizations,
    ),
    domain: domainKey(reporter.emailAddress),
    numbers: distinct(numbers).slice(0, mostNumbers),
  };
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

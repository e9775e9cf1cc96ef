import * as v from 'valibot';

const day = v.pipe(v.string(), v.isoDate());
const hostings = ['cloud', 'data-center', 'server'] as const;
const numberText = v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9._:-]{2,79}$/));

/**
 * One licence of the register, with what the verdict needs and no more: an organization and the domain of its
 * technical contact, no address and no name of a person. Dates are calendar dates, the last one included.
 */
export const licenceSchema = v.object({
  number: numberText,
  /** The number older licences go by beside it. */
  otherNumber: v.nullable(numberText),
  /** As `organizationKey` writes it; empty when the export names none. */
  organization: v.pipe(v.string(), v.maxLength(200)),
  domain: v.nullable(v.pipe(v.string(), v.regex(/^[^\s@]{1,253}$/))),
  appName: v.pipe(v.string(), v.maxLength(200)),
  appKey: v.pipe(v.string(), v.maxLength(200)),
  hosting: v.nullable(v.picklist(hostings)),
  startsOn: v.nullable(day),
  /** `null`: without end. */
  endsOn: v.nullable(day),
  isCancelled: v.boolean(),
});

export type Licence = v.InferOutput<typeof licenceSchema>;

/** By what a request and a licence find each other. */
export interface LicenceKeys {
  readonly organizations: readonly string[];
  readonly domain: string | null;
  readonly numbers: readonly string[];
}

const legalForms = new Set(
  'ag ab as oy bv nv sa sas sarl srl spa gmbh mbh kg plc ltd limited llp llc inc incorporated corp corporation co company pty pte pvt'.split(
    ' ',
  ),
);

/** An organization's name as it is compared: letter case, punctuation and a legal form at the end do not count. */
export function organizationKey(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ').slice(0, 200);
}

/** Anybody can have an address there: such a domain proves no organization. */
const publicMail =
  /^(?:g(?:oogle)?mail\.com|(?:hotmail|outlook|live|yahoo|ymail|gmx|web|mail|icloud|me|mac|msn|aol|proton|protonmail|zoho|yandex|qq|163|126|t-online|freenet|orange|wanadoo|free|laposte|libero|fastmail)\.[a-z.]{2,6}|pm\.me)$/;

/** The domain of an address, unless it is one of a public mail service; `null` for what is no address. */
export function domainKey(address: string | undefined): string | null {
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@.]+)\.?$/.exec(address?.trim().toLowerCase() ?? '')?.[1];
  return domain === undefined || publicMail.test(domain) ? null : domain;
}

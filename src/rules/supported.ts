import * as v from 'valibot';
import type { RequestDetails } from './request';
import { error, warning, type SettingsIssue } from './settings-issue';

const version = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^$|^\d{1,9}(\.\d{1,9}){0,5}$/, 'Use a version such as 8.2, or leave it empty.'),
);

/** Configurations that are supported (clause L2); a product without an entry is supported as it comes. */
export const supportedSchema = v.pipe(
  v.array(
    v.object({
      productId: v.pipe(v.string(), v.maxLength(40)),
      /** None chosen: all of them. */
      hostings: v.array(v.picklist(['cloud', 'data-center', 'server'])),
      /** First and last supported version, both included; empty: no bound. */
      from: version,
      to: version,
    }),
  ),
  v.maxLength(300),
);

export type Supported = v.InferOutput<typeof supportedSchema>[number];

export type SupportVerdict =
  { readonly kind: 'supported' } | { readonly kind: 'unsupported-version' | 'unsupported-hosting' };

/** Clause L2. What the customer did not say is not held against them. */
export function judgeConfiguration(details: RequestDetails | null, entries: readonly Supported[]): SupportVerdict {
  const own = entries.filter(({ productId }) => productId === details?.productId);
  if (!details || own.length === 0) return { kind: 'supported' };
  const { hosting, productVersion } = details;
  const hosted = own.filter(({ hostings }) => !hosting || hostings.length === 0 || hostings.includes(hosting));
  if (hosted.length === 0) return { kind: 'unsupported-hosting' };
  return hosted.some((entry) => isWithin(productVersion, entry))
    ? { kind: 'supported' }
    : { kind: 'unsupported-version' };
}

function isWithin(given: string | undefined, { from, to }: Supported): boolean {
  const asked = /^v?(\d{1,9}(?:\.\d{1,9}){0,5})/i.exec(given?.trim() ?? '')?.[1];
  if (asked === undefined) return true;
  return (from === '' || compareVersions(asked, from) >= 0) && (to === '' || compareUpTo(asked, to) <= 0);
}

/** 8.4.1 is within "up to 8.4": the bound names a line of versions. */
function compareUpTo(asked: string, bound: string): number {
  return compareVersions(asked.split('.').slice(0, bound.split('.').length).join('.'), bound);
}

function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What is wrong with the list itself. */
export function checkSupported(entries: readonly Supported[], productIds: readonly string[]): readonly SettingsIssue[] {
  return entries.flatMap(({ productId, from, to }, index) => [
    ...(productIds.includes(productId)
      ? []
      : [error(`supported.${index}.productId`, 'Choose a product of the list of products.')]),
    ...(from !== '' && to !== '' && compareVersions(from, to) > 0
      ? [warning(`supported.${index}.to`, `No version is from ${from} and up to ${to}.`)]
      : []),
  ]);
}

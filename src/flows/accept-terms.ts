import type { Ports } from '../ports';
import { isOfTheCustomer } from '../rules/answered';
import { termsHash } from '../rules/terms';

export interface Acceptance {
  readonly version: string;
  readonly hash: string;
  readonly accountId: string;
  readonly locale: string | null;
}

export type AcceptanceAnswer =
  | { readonly kind: 'accepted'; readonly acceptedAt: string }
  | { readonly kind: 'not-found' }
  /** The terms changed while they were being read. */
  | { readonly kind: 'outdated' }
  /** Only the customer's side can agree for the customer. */
  | { readonly kind: 'not-the-customer' };

/** Clause T1 for requests that came without it: by e-mail, REST or an agent, or under terms that changed meanwhile. */
export async function acceptTerms(
  ports: Ports,
  requestKey: string,
  { version, hash, accountId, locale }: Acceptance,
): Promise<AcceptanceAnswer> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };
  if (!isOfTheCustomer(accountId, read.request)) return { kind: 'not-the-customer' };

  const earlier = await ports.acceptances.of(read.request.id);
  if (earlier[0]) return { kind: 'accepted', acceptedAt: earlier[0].acceptedAt };
  if (version !== settings.terms.version || hash !== termsHash(settings.terms)) return { kind: 'outdated' };

  const acceptedAt = ports.now().toISOString();
  const isFirst = await ports.acceptances.stamp({
    requestId: read.request.id,
    accountId,
    version,
    hash,
    acceptedAt,
    locale,
    given: 'in-portal',
  });
  if (isFirst) return { kind: 'accepted', acceptedAt };
  const [winner] = await ports.acceptances.of(read.request.id);
  return { kind: 'accepted', acceptedAt: winner?.acceptedAt ?? acceptedAt };
}

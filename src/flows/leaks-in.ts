import type { Ports } from '../ports';
import type { LeakEntry } from '../ports/records';
import { anonymizerPolicy } from '../rules/anonymizer-policy';
import { findLeaks, type FoundLeak, type Protected } from '../rules/leak';
import type { LookedThrough } from './contain-leak';
import type { LinkedRequest } from './read-linked-requests';

/**
 * What an issue gives away of some of the requests behind it; of none of them: secrets and keys of requests.
 * What this app writes, and what only the team reads, gives nobody away, unless it was hidden a moment ago for a leak
 * that nobody was told about yet.
 */
export async function leaksIn(
  ports: Ports,
  { issue, settings, leaks }: LookedThrough & { readonly leaks: readonly LeakEntry[] },
  requests: readonly LinkedRequest[],
): Promise<readonly FoundLeak[]> {
  const appAccountId = await ports.accounts.appAccountId();
  const isOpen = (id: string) => leaks.some(({ source, step }) => source === `comment:${id}` && step !== 'told');
  const comments = issue.comments.filter(
    ({ id, isRestricted, author, editor }) =>
      (!isRestricted || isOpen(id)) && (author?.accountId !== appAccountId || editor?.accountId !== appAccountId),
  );
  const identities = requests.map((one) => one.identities);
  const guarded: Protected = {
    identities: {
      people: identities.flatMap(({ people }) => people),
      organizations: [...new Set(identities.flatMap(({ organizations }) => organizations))],
      hosts: identities.flatMap(({ hosts }) => hosts),
      privateProjectKeys: [
        ...new Set([
          ...settings.serviceProjectKeys,
          ...identities.flatMap(({ privateProjectKeys }) => privateProjectKeys),
        ]),
      ],
    },
    pseudonyms: requests.map(({ pseudonyms }) => pseudonyms),
  };
  const { fields, history } = issue;
  // What an admin keeps for a product may stand in the Bugs made of its requests; before those are read, of any product.
  const products = new Set(requests.map(({ request }) => request.details?.productId));
  const kept = settings.products.filter(({ id }) => requests.length === 0 || products.has(id));
  const policy = anonymizerPolicy(settings, { keep: kept.flatMap(({ alwaysKeep }) => alwaysKeep) });
  return findLeaks({ issueId: issue.id, fields, history, comments }, guarded, policy);
}

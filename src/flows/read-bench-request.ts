import type { Ports } from '../ports';
import type { BenchSource } from '../rules/regression-sample';
import { readIdentities } from './read-identities';

export type BenchRequest =
  | { readonly kind: 'request'; readonly source: BenchSource; readonly gaps: readonly string[] }
  | { readonly kind: 'not-found' | 'not-ours' };

/**
 * A request for the test bench, with its people and its public comments, as the anonymizer sees it. The admin has to
 * see it themselves: administering Jira does not open every request.
 */
export async function readBenchRequest(ports: Ports, requestKey: string): Promise<BenchRequest> {
  const { settings } = await ports.settings.read();
  if (!(await ports.requests.isVisibleToCaller(requestKey))) return { kind: 'not-found' };
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' };
  const { request } = read;
  if (!settings.serviceProjectKeys.includes(request.projectKey)) return { kind: 'not-ours' };
  const comments = await ports.comments.of(request.id);
  const { identities, gaps } = await readIdentities(ports, request, comments, settings);
  const people = identities.people.map(({ displayName, emailAddress, accountId }) => ({
    displayName,
    accountId,
    ...(emailAddress === undefined ? {} : { emailAddress }),
  }));
  const source = {
    summary: request.summary,
    description: request.description && { ...request.description, content: [...request.description.content] },
    comments: [],
    identities: {
      people,
      organizations: [...identities.organizations],
      hosts: [...identities.hosts],
      privateProjectKeys: [...identities.privateProjectKeys],
    },
    productId: request.details?.productId ?? null,
  };
  return { kind: 'request', source, gaps };
}

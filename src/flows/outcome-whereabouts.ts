import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { OutcomeEntry } from '../ports/records';
import type { SupportRequest } from '../rules/request';
import { deletedAt } from './deleted-outcome';

/** `out-of-sight`: Jira does not show it to this app, which may be because it is hidden (decision 37). */
export type Whereabouts =
  { readonly kind: 'there' } | { readonly kind: 'deleted'; readonly at: string } | { readonly kind: 'out-of-sight' };

const there: Whereabouts = { kind: 'there' };

/**
 * Whether the issues of a request's outcomes are still there. A link on the request shows that it is; of all others Jira
 * is asked, a hundred to a call.
 * @returns by the ids of the issues; those of unreadable ones are left out
 */
export async function outcomeWhereabouts(
  ports: Ports,
  { links }: Pick<SupportRequest, 'links'>,
  outcomes: readonly OutcomeEntry[],
): Promise<ReadonlyMap<string, Whereabouts>> {
  const doubtful = outcomes.flatMap(({ issueId, deletedAt: noted }) =>
    issueId === null || noted !== undefined || links.some(({ id }) => id === issueId) ? [] : [issueId],
  );
  const noted = outcomes.flatMap(({ issueId, deletedAt: at }) =>
    issueId !== null && at !== undefined ? [[issueId, { kind: 'deleted', at }] as const] : [],
  );
  const asked = doubtful.length === 0 ? [] : await askAbout(ports, doubtful);
  return new Map<string, Whereabouts>([...noted, ...asked]);
}

async function askAbout(ports: Ports, issueIds: readonly string[]): Promise<readonly [string, Whereabouts][]> {
  try {
    const seen = (await ports.issues.readTracked(issueIds)).map(({ id }) => id);
    return await Promise.all(
      issueIds.map(async (id): Promise<[string, Whereabouts]> => [
        id,
        seen.includes(id) ? there : await missing(ports, id),
      ]),
    );
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('the issues of a request are unreadable', { status: fault.status });
    return [];
  }
}

async function missing(ports: Ports, issueId: string): Promise<Whereabouts> {
  const at = await deletedAt(ports, issueId);
  return at === null ? { kind: 'out-of-sight' } : { kind: 'deleted', at };
}

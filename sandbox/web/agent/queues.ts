/** A view of the service desk's requests, as a JQL condition without an order. */
export interface QueueDefinition {
  readonly id: string;
  readonly name: string;
  readonly jql: string;
}

/** The queues of a service desk; the `supportSla…` names come from the app's indexed property. */
export function queuesOf(projectKey: string): readonly QueueDefinition[] {
  const open = `project = ${projectKey} AND resolution = Unresolved`;
  return [
    { id: 'open', name: 'All open', jql: open },
    { id: 'waiting', name: 'Waiting for an answer', jql: `${open} AND supportSlaState = running` },
    { id: 'breached', name: 'Breached', jql: `project = ${projectKey} AND supportSlaBreached = "true"` },
    { id: 'mine', name: 'Assigned to me', jql: `${open} AND assignee = currentUser()` },
    { id: 'unassigned', name: 'Unassigned', jql: `${open} AND assignee IS EMPTY` },
    { id: 'resolved', name: 'Resolved', jql: `project = ${projectKey} AND resolution IS NOT EMPTY` },
  ];
}

export interface QueueGroup {
  /** The key of a service desk's project; empty for what belongs to no desk. */
  readonly key: string;
  readonly name: string;
  readonly queues: readonly QueueDefinition[];
}

/** A group for each service desk, and one for everything else a member of the team works on. */
export function queueGroups(desks: readonly { projectKey: string; projectName: string }[]): readonly QueueGroup[] {
  const everywhere: QueueGroup = {
    key: '',
    name: 'All projects',
    queues: [
      { id: 'all', name: 'All issues', jql: 'created >= "2000-01-01"' },
      { id: 'published', name: 'Made from requests', jql: 'supportOutcomeId IS NOT EMPTY' },
    ],
  };
  const ofDesk = ({ projectKey, projectName }: { projectKey: string; projectName: string }): QueueGroup => ({
    key: projectKey,
    name: projectName,
    queues: queuesOf(projectKey),
  });
  return [...desks.map(ofDesk), everywhere];
}

export interface Sorting {
  /** A JQL field. */
  readonly field: string;
  readonly isAscending: boolean;
}

export const firstSorting: Sorting = { field: 'supportSlaDueAt', isAscending: true };

/** Splits what somebody typed into condition and order; without an order the given one stays. */
export function readJql(text: string, fallback: Sorting): { readonly condition: string; readonly sorting: Sorting } {
  const [, condition = '', order] = /^(.*?)(?:\border\s+by\s+(.*))?$/is.exec(text.trim()) ?? [];
  if (order === undefined) return { condition: condition.trim(), sorting: fallback };
  const [first = ''] = order.split(',');
  const [field = fallback.field, direction = 'asc'] = first.trim().split(/\s+/);
  return { condition: condition.trim(), sorting: { field, isAscending: direction.toLowerCase() !== 'desc' } };
}

export function writeJql(condition: string, sorting: Sorting): string {
  return `${condition} ORDER BY ${sorting.field} ${sorting.isAscending ? 'ASC' : 'DESC'}, key DESC`.trim();
}

/** A second click on a column turns its order around. */
export function sortedBy(field: string, now: Sorting): Sorting {
  return { field, isAscending: now.field === field ? !now.isAscending : true };
}

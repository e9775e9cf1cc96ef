/** A view of the service desk's requests: a JQL condition, and the order it is first shown in. */
export interface QueueDefinition {
  readonly id: string;
  readonly name: string;
  readonly jql: string;
  /** What stands after ORDER BY; `usualOrder` unless told. */
  readonly order?: string;
  /** What it holds, where the name alone could mislead. */
  readonly about?: string;
}

/** What falls due first comes first. */
export const usualOrder = 'supportSlaDueAt ASC, key DESC';
/** Missed promises, then running ones, then those that were kept. */
const mostUrgentFirst = 'supportSlaBreached DESC, supportSlaState DESC, supportSlaDueAt ASC, key DESC';
/** Nothing sorts as the greatest value: unresolved ones come first when the order is descending. */
const unresolvedFirst = 'resolution DESC, supportSlaDueAt ASC, key DESC';

const waitingAbout = 'Promises that can still be kept, whatever the status. Missed ones are under “Breached”.';
const breachedAbout = 'Missed promises: unresolved requests first, then others that changed in the last 14 days.';

/**
 * The queues of a service desk; the `supportSla…` names come from the app's indexed property. Whether somebody waits
 * for an answer is the promise's to say: who asks for help again waits on a resolved request (clause O3).
 */
export function queuesOf(projectKey: string): readonly QueueDefinition[] {
  const all = `project = ${projectKey}`;
  const open = `${all} AND resolution = Unresolved`;
  const missed = `${all} AND supportSlaBreached = "true" AND (resolution = Unresolved OR updated >= -14d)`;
  return [
    { id: 'open', name: 'All open', jql: open, order: mostUrgentFirst },
    { id: 'waiting', name: 'Waiting for an answer', jql: `${all} AND supportSlaState = running`, about: waitingAbout },
    { id: 'breached', name: 'Breached', jql: missed, order: unresolvedFirst, about: breachedAbout },
    { id: 'mine', name: 'Assigned to me', jql: `${open} AND assignee = currentUser()` },
    { id: 'unassigned', name: 'Unassigned', jql: `${open} AND assignee IS EMPTY` },
    { id: 'resolved', name: 'Resolved', jql: `${all} AND resolution IS NOT EMPTY`, order: 'updated DESC, key DESC' },
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

/** A query in its two parts; `order` is `null` where the text has no ORDER BY. */
export interface Query {
  readonly condition: string;
  readonly order: string | null;
}

const parts = /^((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|.)*?)(?:\border\s+by\b(.*))?$/is;

/** Splits what somebody typed; an ORDER BY between quotes is text that is searched for. */
export function readJql(text: string): Query {
  const [, condition = '', order] = parts.exec(text.trim()) ?? [];
  return { condition: condition.trim(), order: order === undefined ? null : order.trim() };
}

export function writeJql(condition: string, order: string): string {
  return `${condition} ORDER BY ${order}`.trim();
}

/** A column of the list as the first thing an order looks at. */
export interface Sorting {
  /** A JQL field. */
  readonly field: string;
  readonly isAscending: boolean;
}

export function sortingOf(order: string): Sorting {
  const [field = '', direction = 'asc'] = (order.split(',')[0] ?? '').trim().split(/\s+/);
  return { field, isAscending: direction.toLowerCase() !== 'desc' };
}

/** The order a click on a column asks for; a second click turns it around. */
export function orderBy(field: string, now: Sorting): string {
  const isAscending = now.field === field ? !now.isAscending : true;
  return `${field} ${isAscending ? 'ASC' : 'DESC'}, key DESC`;
}

/** What the list is asked for, and what the JQL box shows. */
export interface ShownQuery {
  readonly jql: string;
  readonly text: string;
  readonly order: string;
  /** What somebody typed, where `jql` adds an order to it. */
  readonly typed: string | undefined;
}

/**
 * A typed query stays as it was typed; only one without an order of its own gets the usual one.
 * @param typed what somebody typed, empty for the queue's own query
 * @param clicked the order a click on a column asked for, which comes before every other
 */
export function shownQuery(typed: string, queue: QueueDefinition | undefined, clicked: string | null): ShownQuery {
  const own = readJql(typed === '' ? (queue?.jql ?? '') : typed);
  const order = clicked ?? own.order ?? queueOrder(typed, queue);
  const jql = writeJql(own.condition, order);
  if (typed === '' || clicked !== null) return { jql, text: jql, order, typed: undefined };
  if (own.order !== null) return { jql: typed, text: typed, order, typed: undefined };
  return { jql, text: typed, order, typed };
}

function queueOrder(typed: string, queue: QueueDefinition | undefined): string {
  return (typed === '' ? queue?.order : undefined) ?? usualOrder;
}

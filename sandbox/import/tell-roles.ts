import type { ArchivedIssue, ArchivedPerson } from './archived-issue.ts';
import type { ImportedPerson } from './import-wire.ts';

/** Stands for authors whose account is gone. */
export const formerPerson: ArchivedPerson = {
  id: 'former-user',
  displayName: 'Former user',
  email: null,
  timeZone: undefined,
  accountType: 'atlassian',
};

interface Traces {
  readonly everybody: ReadonlyMap<string, ArchivedPerson>;
  /** Reporters of requests. */
  readonly askers: ReadonlySet<string>;
  /** Assignees of what others reported. */
  readonly assignees: ReadonlySet<string>;
  /** Who commented on which requests of others, by key. */
  readonly helped: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What part each person has, by id. Agents: assignees, people who comment on requests and never ask, and people who
 * comment on two or more requests of others. Customers: all others who ask, or comment on a request. Visitors: those
 * who are seen on product issues only. What Jira Cloud says of an account comes first.
 */
export function tellRoles(
  issues: readonly ArchivedIssue[],
  isRequest: (issue: ArchivedIssue) => boolean,
): ReadonlyMap<string, ImportedPerson['role']> {
  const { everybody, askers, assignees, helped } = tracesIn(issues, isRequest);
  const roleOf = ({ id, accountType }: ArchivedPerson): ImportedPerson['role'] => {
    if (accountType === 'customer') return 'customer';
    const helps = helped.get(id)?.size ?? 0;
    if (assignees.has(id) || helps >= (askers.has(id) ? 2 : 1)) return 'agent';
    return askers.has(id) ? 'customer' : 'visitor';
  };
  return new Map([...everybody.values()].map((person) => [person.id, roleOf(person)]));
}

function tracesIn(issues: readonly ArchivedIssue[], isRequest: (issue: ArchivedIssue) => boolean): Traces {
  const everybody = new Map<string, ArchivedPerson>();
  const helped = new Map<string, Set<string>>();
  for (const issue of issues) {
    const commenters = issue.comments.map(({ author }) => author ?? formerPerson);
    for (const one of [issue.reporter, issue.assignee, ...commenters]) if (one) everybody.set(one.id, one);
    const helpers = isRequest(issue) ? commenters.filter(({ id }) => id !== issue.reporter?.id) : [];
    for (const { id } of helpers) helped.set(id, (helped.get(id) ?? new Set()).add(issue.key));
  }
  const assigned = issues.filter(({ assignee, reporter }) => assignee?.id !== reporter?.id);
  return {
    everybody,
    helped,
    askers: new Set(idsOf(issues.filter(isRequest).map(({ reporter }) => reporter))),
    assignees: new Set(idsOf(assigned.map(({ assignee }) => assignee))),
  };
}

function idsOf(people: readonly (ArchivedPerson | null)[]): string[] {
  return people.filter((person) => person !== null).map(({ id }) => id);
}

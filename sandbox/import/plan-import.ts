import type { ArchivedIssue, ArchivedPerson } from './archived-issue.ts';
import type { ImportedIssue, ImportedLink, ImportedPerson } from './import-wire.ts';
import { formerPerson, tellRoles } from './tell-roles.ts';

export interface ImportPlan {
  readonly issues: readonly ImportedIssue[];
  readonly links: readonly ImportedLink[];
  readonly agentCount: number;
  readonly customerCount: number;
  readonly visitorCount: number;
  /** Attachments the records name; their contents are not in such files. */
  readonly attachmentCount: number;
}

/**
 * What to make of the records: issues of the support project become requests, all others issues of the public
 * tracker. The support project is the one asked for, else the service project, else the one with most records.
 */
export function planImport(issues: readonly ArchivedIssue[], supportProjectKey?: string): ImportPlan {
  const support = supportProjectKey?.toUpperCase() ?? supportProjectOf(issues);
  const isRequest = (issue: ArchivedIssue): boolean => issue.projectKey === support;
  const roles = tellRoles(issues, isRequest);
  const people = new Map<string, ImportedPerson>();
  const person = (archived: ArchivedPerson): ImportedPerson => {
    const known = people.get(archived.id) ?? importedPerson(archived, roles.get(archived.id) ?? 'visitor');
    people.set(archived.id, known);
    return known;
  };
  const planned = issues.map((issue) => importedIssue(issue, isRequest(issue), person));
  const count = (wanted: ImportedPerson['role']): number =>
    [...people.values()].filter(({ role }) => role === wanted).length;
  return {
    issues: planned,
    links: linksAmong(issues),
    agentCount: count('agent'),
    customerCount: count('customer'),
    visitorCount: count('visitor'),
    attachmentCount: issues.reduce((sum, { attachmentCount }) => sum + attachmentCount, 0),
  };
}

function supportProjectOf(issues: readonly ArchivedIssue[]): string | undefined {
  const service = issues.find(({ isServiceProject }) => isServiceProject);
  if (service) return service.projectKey;
  const counts = new Map<string, number>();
  for (const { projectKey } of issues) counts.set(projectKey, (counts.get(projectKey) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function importedPerson(
  { id, displayName, email, timeZone }: ArchivedPerson,
  role: ImportedPerson['role'],
): ImportedPerson {
  const mailbox =
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'somebody';
  return { id, displayName, email: email ?? `${mailbox}@imported.example`, role, timeZone };
}

function importedIssue(
  issue: ArchivedIssue,
  isRequest: boolean,
  person: (archived: ArchivedPerson) => ImportedPerson,
): ImportedIssue {
  const {
    key,
    projectKey: _project,
    isServiceProject: _service,
    links: _links,
    attachmentCount: _count,
    ...same
  } = issue;
  const comments = issue.comments.map((comment) => ({ ...comment, author: person(comment.author ?? formerPerson) }));
  const reporter = issue.reporter && person(issue.reporter);
  const others = new Map(comments.map(({ author }) => [author.id, author]));
  return {
    ...same,
    originalKey: key,
    kind: isRequest ? 'request' : 'issue',
    reporter: reporter ?? (isRequest ? person(formerPerson) : null),
    assignee: issue.assignee && person(issue.assignee),
    participants: isRequest
      ? [...others.values()].filter(({ id, role }) => role === 'customer' && id !== reporter?.id)
      : [],
    comments,
  };
}

/** Both ends of a link tell of it: it counts once. */
function linksAmong(issues: readonly ArchivedIssue[]): readonly ImportedLink[] {
  const links = new Map<string, ImportedLink>();
  for (const { key, links: ends } of issues) {
    for (const { typeName, inward, outward, direction, otherKey } of ends) {
      const [sourceKey, destinationKey] = direction === 'outward' ? [key, otherKey] : [otherKey, key];
      links.set(`${typeName} ${sourceKey} ${destinationKey}`, { typeName, inward, outward, sourceKey, destinationKey });
    }
  }
  return [...links.values()];
}

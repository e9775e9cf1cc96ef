import type { Ports } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import type { WrittenIssue } from '../ports/jira';
import type { LeakEntry, OutcomeEntry } from '../ports/records';
import type { FoundLeak } from '../rules/leak';
import type { Settings } from '../rules/settings';
import { isThere } from './open-leaks';
import { makePrivate, targetOf } from './protect-issue';

export interface LookedThrough {
  readonly settings: Settings;
  /** As it was read a moment ago. */
  readonly issue: WrittenIssue;
  readonly entries: readonly OutcomeEntry[];
  readonly found: readonly FoundLeak[];
}

export type Containment = NonNullable<LeakEntry['containedBy']>;

/**
 * Takes a leak out of everybody's sight (clause O4): a comment is restricted; the issue itself, and a comment that
 * cannot be restricted, needs the security level. What was done before is recognised, so this may be repeated.
 * @throws JiraError for a fault that may pass; BusyError when somebody rewrote the comment in this very moment
 */
export async function containLeak(ports: Ports, looked: LookedThrough, leak: LeakEntry): Promise<Containment> {
  const { issue, found, settings } = looked;
  const comment = issue.comments.find(({ id }) => leak.source === `comment:${id}`);
  if (comment?.isRestricted) return 'comment-restricted';
  if (!isThere(leak, found)) return issue.hasSecurityLevel ? 'issue-private' : 'withdrawn';
  if (comment && settings.outcomes.leakAudience.name !== '' && (await isRestricted(ports, looked, comment)))
    return 'comment-restricted';
  if (issue.hasSecurityLevel || (await isMadePrivate(ports, looked))) return 'issue-private';
  ports.log.error('a leak in a public issue cannot be hidden', { issueKey: issue.key, source: leak.source });
  return 'nothing';
}

async function isRestricted(
  ports: Ports,
  { issue, settings }: LookedThrough,
  comment: WrittenIssue['comments'][number],
): Promise<boolean> {
  try {
    const done = await ports.comments.restrict(issue.id, comment, settings.outcomes.leakAudience);
    if (done === 'changed') throw new BusyError('The comment was changed meanwhile.', 5);
    return true;
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    const { status, operation } = fault;
    ports.log.warn('a comment could not be restricted', { issueKey: issue.key, status, operation });
    return false;
  }
}

async function isMadePrivate(ports: Ports, { issue, entries, settings }: LookedThrough): Promise<boolean> {
  const { key, projectKey } = issue;
  for (const privateLevelName of new Set(entries.map((entry) => targetOf(entry, settings).privateLevelName)))
    if (await makePrivate(ports, key, { projectKey, privateLevelName })) return true;
  return false;
}

import type { ChangeItem } from '../issue/change-item.ts';
import { changeItemShape } from '../issue/changelog-shape.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { issueOf } from '../issue/issue-row.ts';
import { callerId } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { reducedIssue, user } from './reduced-issue.ts';

/** What every event about an issue begins with. */
export function aboutIssue(
  call: Call,
  eventType: string,
  issue: IssueRow,
): { eventType: string; [field: string]: unknown } {
  const actor = callerId(call.caller);
  const people = new Set([actor, issue.reporter_id, issue.assignee_id].filter((id) => id !== null));
  return {
    eventType,
    ...(actor === null ? {} : { atlassianId: actor }),
    associatedUsers: [...people].map((accountId) => ({ accountId })),
    issue: reducedIssue(call.site, issue),
  };
}

export function emitCreated(call: Call, issueId: number): void {
  call.emit(aboutIssue(call, 'avi:jira:created:issue', issueOf(call.site.db, issueId)));
}

/** Also `assigned:issue`, which Jira sends beside the update when the assignee changed. */
export function emitUpdated(call: Call, issueId: number, changelogId: number, items: readonly ChangeItem[]): void {
  const issue = issueOf(call.site.db, issueId);
  const status = items.find(({ field }) => field === 'status');
  call.emit({
    ...aboutIssue(call, 'avi:jira:updated:issue', issue),
    changelog: { id: String(changelogId), items: items.map(changeItemShape) },
    ...(status
      ? {
          associatedStatuses: [
            { id: status.from_id, name: status.from_string },
            { id: status.to_id, name: status.to_string },
          ],
        }
      : {}),
  });
  const assignee = items.find(({ field }) => field === 'assignee');
  if (!assignee) return;
  call.emit({
    ...aboutIssue(call, 'avi:jira:assigned:issue', issue),
    changelog: { from: user(assignee.from_id), to: user(assignee.to_id) },
  });
}

/** For an issue that is already gone. Nothing is sent about what hung on it. */
export function emitDeleted(call: Call, issue: IssueRow): void {
  call.emit(aboutIssue(call, 'avi:jira:deleted:issue', issue));
}

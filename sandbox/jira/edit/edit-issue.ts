import { emitUpdated } from '../event/issue-events.ts';
import { recordChange } from '../issue/change-item.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { projectOf } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { applyAdditions, withoutAdditions } from './additions.ts';
import type { IssueInput } from './create-issue.ts';
import { applyEdits, planEdits } from './plan-edits.ts';
import { storeProperties } from './store-property.ts';

/**
 * Edits an issue the caller sees. An edit that changes nothing leaves no history and sends no event.
 * @throws RestError 403 without Edit Issues, 400 with every field that will not do
 */
export function editIssue(call: Call, issue: IssueRow, input: IssueInput): void {
  if (!call.access.has('EDIT_ISSUES', issue.project_id)) {
    throw jiraError(403, ['You do not have permission to edit issues in this project.']);
  }
  const { edits: fieldUpdates, additions } = withoutAdditions(input.update);
  editFields(call, issue, input.fields, fieldUpdates);
  storeProperties(call, issue.id, input.properties);
  applyAdditions(call, issue, additions);
}

/** The field part, for callers that have checked their own permission (transitions, assign). */
export function editFields(
  call: Call,
  issue: IssueRow,
  fields: Readonly<Record<string, unknown>>,
  update: Readonly<Record<string, unknown>> = {},
): void {
  const target = { call, project: projectOf(call.site.db, issue.project_id), issue };
  const items = applyEdits(target, issue.id, planEdits(target, fields, update));
  if (items.length === 0) return;
  emitUpdated(call, issue.id, recordChange(call, issue.id, items), items);
}

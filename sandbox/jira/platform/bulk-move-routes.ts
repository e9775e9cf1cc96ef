import { run } from '../../db/database.ts';
import { issueTypeIn } from '../edit/choice-editors.ts';
import { FieldProblem } from '../edit/field-edit.ts';
import { moveIssue } from '../edit/move-issue.ts';
import { findIssue } from '../issue/issue-row.ts';
import { findProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, callerId, isObject } from '../rest/call.ts';
import { RestError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, scopes } from '../rest/route.ts';

/** Moves issues to one project and issue type for each mapping; here the work is done by the time of the answer. */
function submit(call: Call): Answer {
  const me = callerId(call.caller);
  if (me === null) throw refused('You are not signed in.', 401);
  const { targetToSourcesMapping } = bodyObject(call);
  if (!isObject(targetToSourcesMapping)) throw refused('targetToSourcesMapping must be provided.');
  for (const [target, mapping] of Object.entries(targetToSourcesMapping)) moveAll(call, target, mapping);
  const sql = 'INSERT INTO task (account_id, description, at_ms) VALUES (?, ?, ?)';
  const { id } = run(call.site.db, sql, me, 'Bulk move', call.site.clock.now());
  return created({ taskId: String(id) });
}

/** `target`: project and issue type, separated by a comma. */
function moveAll(call: Call, target: string, mapping: unknown): void {
  const [idOrKey = '', typeId = ''] = target.split(',');
  const project = findProject(call.site.db, idOrKey);
  if (!project || !call.access.has('CREATE_ISSUES', project.id)) throw refused('The target project is not valid.');
  const asked = isObject(mapping) && Array.isArray(mapping['issueIdsOrKeys']) ? mapping['issueIdsOrKeys'] : [];
  const issues = asked.map((one: unknown) => findIssue(call.site.db, String(one)));
  const type = typeIn(call, project, typeId);
  for (const issue of issues) {
    const mayMove = issue && call.access.canSee(issue) && call.access.has('MOVE_ISSUES', issue.project_id);
    if (!mayMove) throw refused('Some of the issues in the issueIdsOrKeys are not valid');
    moveIssue(call, issue, project, type);
  }
}

function typeIn(call: Call, project: Parameters<typeof issueTypeIn>[0]['project'], id: string): number {
  try {
    return issueTypeIn({ call, project }, { id }).id;
  } catch (error) {
    if (error instanceof FieldProblem) throw refused(error.message);
    throw error;
  }
}

/** Bulk operations have errors of a shape of their own. */
const refused = (message: string, status = 400) => new RestError(status, { errors: [{ message }] });

export const bulkMoveRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/bulk/issues/move',
    scopes: scopes('write:jira-work', 'write:issue:jira read:issue:jira'),
    handle: submit,
  },
];

import { transaction } from '../../db/database.ts';
import type { ProductEvent } from '../../seams.ts';
import { createIssue, issueInput } from '../edit/create-issue.ts';
import { editMeta } from '../issue/field-meta.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject, param, signedIn } from '../rest/call.ts';
import { RestError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, ok, scopes } from '../rest/route.ts';

const mostAtOnce = 50;

/** Creates what can be created, and tells of each of the others why not. 400 when there was none. */
function post(call: Call): Answer {
  signedIn(call);
  const { issueUpdates } = bodyObject(call);
  if (!Array.isArray(issueUpdates) || issueUpdates.length === 0) throw refused('No issues were given.');
  if (issueUpdates.length > mostAtOnce) throw refused(`At most ${mostAtOnce} issues can be created at once.`);
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  issueUpdates.forEach((update: unknown, failedElementNumber) => {
    try {
      issues.push(createOne(call, isObject(update) ? update : {}));
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      errors.push({ status: error.status, elementErrors: error.body, failedElementNumber });
    }
  });
  return issues.length === 0 ? { status: 400, body: { issues, errors } } : created({ issues, errors });
}

/** A refusal of the whole call has the shape of one of its parts. */
function refused(message: string): RestError {
  const elementErrors = { errorMessages: [message], errors: {} };
  return new RestError(400, { issues: [], errors: [{ status: 400, elementErrors }] });
}

/** What fails leaves nothing behind, and nobody hears of it. */
function createOne(call: Call, update: Record<string, unknown>): Record<string, unknown> {
  const events: ProductEvent[] = [];
  const own: Call = { ...call, emit: (event) => events.push(event) };
  const issue = transaction(call.site.db, () => createIssue(own, issueInput(update)));
  events.forEach((event) => call.emit(event));
  return { id: String(issue.id), key: issue.key, self: `${call.site.baseUrl()}/rest/api/3/issue/${issue.id}` };
}

function getEditMeta(call: Call): Answer {
  return ok(editMeta(call, visibleIssue(call, param(call, 'issueIdOrKey'))));
}

export const issueBulkRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue/bulk',
    scopes: scopes(
      'write:jira-work',
      'write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira',
    ),
    handle: post,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/editmeta',
    scopes: scopes('read:jira-work', 'read:issue-meta:jira read:field-configuration:jira'),
    handle: getEditMeta,
  },
];

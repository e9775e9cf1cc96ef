import { row, run } from '../../db/database.ts';
import { createIssue, issueInput } from '../edit/create-issue.ts';
import { editFields, editIssue } from '../edit/edit-issue.ts';
import { emitDeleted } from '../event/issue-events.ts';
import { issueShapes } from '../issue/issue-shape.ts';
import { issueOf, visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject, param, queryList, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';

const readScopes = scopes(
  'read:jira-work',
  'read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira',
);

function getIssue(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const [shape] = issueShapes(call, [issue], {
    fields: queryList(call, 'fields'),
    standardFields: ['*all'],
    properties: queryList(call, 'properties'),
    expand: queryList(call, 'expand'),
  });
  return ok(shape);
}

function postIssue(call: Call): Answer {
  const issue = createIssue(call, issueInput(bodyObject(call)));
  const self = `${call.site.baseUrl()}/rest/api/3/issue/${issue.id}`;
  return created({ id: String(issue.id), key: issue.key, self });
}

function putIssue(call: Call): Answer {
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  editIssue(call, issue, issueInput(bodyObject(call)));
  if (call.query.get('returnIssue') !== 'true') return noContent;
  const wish = { fields: [], standardFields: ['*all'], properties: [], expand: queryList(call, 'expand') };
  return ok(issueShapes(call, [issueOf(call.site.db, issue.id)], wish)[0]);
}

function deleteIssue(call: Call): Answer {
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (!call.access.has('DELETE_ISSUES', issue.project_id)) {
    throw jiraError(403, ['You do not have permission to delete issues in this project.']);
  }
  const hasChildren = row(call.site.db, 'SELECT 1 AS yes FROM issue WHERE parent_id = ?', issue.id) !== undefined;
  if (hasChildren && call.query.get('deleteSubtasks') !== 'true') {
    throw jiraError(400, [
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  emitDeleted(call, issue);
  run(call.site.db, 'DELETE FROM issue WHERE id = ?', issue.id);
  return noContent;
}

function putAssignee(call: Call): Answer {
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  if (!call.access.has('ASSIGN_ISSUES', issue.project_id)) {
    throw jiraError(403, ['You do not have permission to assign issues in this project.']);
  }
  editFields(call, issue, { assignee: bodyObject(call) });
  return noContent;
}

const mostAtOnce = 100;

function bulkFetch(call: Call): Answer {
  const { issueIdsOrKeys, fields, properties, expand } = bodyObject(call);
  const asked = texts(issueIdsOrKeys);
  if (asked.length === 0) throw jiraError(400, ['No issue IDs or keys were given.']);
  if (asked.length > mostAtOnce) throw jiraError(400, [`At most ${mostAtOnce} issues can be fetched at once.`]);
  const found = asked.map((idOrKey) => visibleOrNull(call, idOrKey));
  const wish = {
    fields: texts(fields),
    standardFields: ['*navigable'],
    properties: texts(properties),
    expand: texts(expand),
  };
  const missing = asked.filter((_idOrKey, at) => found[at] === null);
  return ok({
    issues: issueShapes(
      call,
      found.filter((issue) => issue !== null),
      wish,
    ),
    issueErrors: missing.map((id) => ({
      id,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
  });
}

function visibleOrNull(call: Call, idOrKey: string): ReturnType<typeof visibleIssue> | null {
  try {
    return visibleIssue(call, idOrKey);
  } catch {
    return null;
  }
}

/** A list of strings from a JSON body; anything else counts as none. */
function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return isObject(value) || value === undefined ? [] : [String(value)];
  return value.map(String);
}

export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}', scopes: readScopes, handle: getIssue },
  {
    method: 'POST',
    path: '/rest/api/3/issue',
    scopes: scopes(
      'write:jira-work',
      'write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira',
    ),
    handle: postIssue,
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: scopes('write:jira-work', 'write:issue:jira'),
    handle: putIssue,
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: scopes('write:jira-work', 'delete:issue:jira'),
    handle: deleteIssue,
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}/assignee',
    scopes: scopes('write:jira-work', 'write:issue:jira'),
    handle: putAssignee,
  },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', scopes: readScopes, handle: bulkFetch },
];

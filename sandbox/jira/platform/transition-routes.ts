import { applyAdditions, withoutAdditions } from '../edit/additions.ts';
import { issueInput } from '../edit/create-issue.ts';
import { editFields } from '../edit/edit-issue.ts';
import { makeTransition } from '../edit/make-transition.ts';
import { storeProperties } from '../edit/store-property.ts';
import { issueOf, visibleIssue } from '../issue/issue-row.ts';
import { transitionShapes, transitionsFrom } from '../issue/transition.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject, param, queryList, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';

const path = '/rest/api/3/issue/{issueIdOrKey}/transitions';

function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const only = call.query.get('transitionId');
  const shapes = transitionShapes(call, issue).filter(({ id }) => only === null || id === only);
  // no transition has a screen here, so none takes fields of its own
  const screens = queryList(call, 'expand').includes('transitions.fields') ? { fields: {} } : {};
  return ok({ expand: 'transitions', transitions: shapes.map((shape) => ({ ...shape, ...screens })) });
}

function post(call: Call): Answer {
  signedIn(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const body = bodyObject(call);
  const wanted = isObject(body['transition']) ? body['transition']['id'] : undefined;
  if (wanted === undefined) throw jiraError(400, ["Missing 'transition' identifier"]);
  const possible = call.access.has('TRANSITION_ISSUES', issue.project_id) ? transitionsFrom(call.site, issue) : [];
  const transition = possible.find(({ id }) => id === String(wanted));
  if (!transition) throw jiraError(400, [`Transition id '${String(wanted)}' is not valid for this issue.`]);
  const input = issueInput(body);
  const { edits, additions } = withoutAdditions(input.update);
  makeTransition(call, issue, transition);
  editFields(call, issueOf(call.site.db, issue.id), input.fields, edits);
  storeProperties(call, issue.id, input.properties);
  applyAdditions(call, issue, additions);
  return noContent;
}

export const transitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    scopes: scopes('read:jira-work', 'read:issue.transition:jira read:status:jira read:field-configuration:jira'),
    handle: list,
  },
  {
    method: 'POST',
    path,
    scopes: scopes('write:jira-work', 'write:issue:jira write:issue.property:jira'),
    handle: post,
  },
];

import { makeTransition } from '../edit/make-transition.ts';
import type { Transition } from '../issue/transition.ts';
import { transitionsFrom } from '../issue/transition.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject, param } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { noContent, ok, scopes } from '../rest/route.ts';
import { deskPageOf } from './desk-page.ts';
import type { VisibleRequest } from './request-access.ts';
import { isCustomerOf, visibleRequest } from './request-access.ts';
import { addRequestComment, wikiBody } from './request-comment-routes.ts';

function list(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  return ok(
    deskPageOf(
      call,
      possible(call, request).map(({ id, name }) => ({ id, name })),
    ),
  );
}

/** Agents make every transition they may make in Jira, customers those the workflow offers in the portal. */
function possible(call: Call, { issue, asAgent }: VisibleRequest): Transition[] {
  const all = transitionsFrom(call.site, issue);
  if (asAgent && call.access.has('TRANSITION_ISSUES', issue.project_id)) return all;
  return isCustomerOf(call, issue) ? all.filter(({ customer }) => customer === true) : [];
}

function post(call: Call): Answer {
  const request = visibleRequest(call, param(call, 'issueIdOrKey'));
  const { id, additionalComment } = bodyObject(call);
  const transition = possible(call, request).find((candidate) => candidate.id === String(id));
  if (!transition) throw deskError(400, `The transition '${String(id)}' is not available for this request.`);
  if (isObject(additionalComment)) addRequestComment(call, request, wikiBody(additionalComment['body']), true);
  makeTransition(call, request.issue, transition);
  return noContent;
}

const path = '/rest/servicedeskapi/request/{issueIdOrKey}/transition';
const jsm = 'jira-service-management';
const read = `read:request.status:${jsm} read:user:jira`;

export const requestTransitionRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: scopes('read:servicedesk-request', read), handle: list },
  {
    method: 'POST',
    path,
    scopes: scopes('write:servicedesk-request', `${read} write:request.status:${jsm}`),
    handle: post,
  },
];

import type { Call } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { deskError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { deskPageOf } from './desk-page.ts';

/** No knowledge base is linked to the site, so there is nothing to find. */
function articles(call: Call): Answer {
  signedIn(call);
  if ((call.query.get('query') ?? '') === '') throw deskError(400, 'A query is required.');
  return ok(deskPageOf(call, []));
}

export const knowledgeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/servicedeskapi/knowledgebase/article',
    scopes: scopes('read:servicedesk-request', 'read:knowledgebase:jira-service-management'),
    handle: articles,
  },
];

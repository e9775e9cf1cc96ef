import { cloneIssue } from '../edit/clone-issue.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import { refusalOf, responseOf, runCall } from '../rest/answer-call.ts';
import { bodyObject } from '../rest/call.ts';
import { readBody } from '../rest/read-request.ts';
import { created } from '../rest/route.ts';
import type { Site } from '../site.ts';
import { callerOf } from './session.ts';

/** What Clone in Jira's issue view does, for which there is no REST operation: `{issueKey, withLinks, withProperties, withAttachments}`. */
export async function cloneInJira(site: Site, request: Request): Promise<Response> {
  try {
    const { body } = await readBody(request);
    return responseOf(
      runCall(site, { caller: callerOf(site.db, request), request, body }, (call) => {
        const { issueKey, withLinks, withProperties, withAttachments } = bodyObject(call);
        const wish = {
          withLinks: withLinks === true,
          withProperties: withProperties === true,
          withAttachments: withAttachments === true,
        };
        const { id, key } = cloneIssue(call, visibleIssue(call, String(issueKey ?? '')), wish);
        return created({ id: String(id), key });
      }),
    );
  } catch (error) {
    return refusalOf(error);
  }
}

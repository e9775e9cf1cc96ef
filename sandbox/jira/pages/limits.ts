import { administrator } from '../platform/administrator.ts';
import { searchLagFact } from '../platform/search-lag.ts';
import { refusalOf, responseOf, runCall } from '../rest/answer-call.ts';
import { bodyObject } from '../rest/call.ts';
import { readBody } from '../rest/read-request.ts';
import { jiraError } from '../rest/rest-error.ts';
import { ok } from '../rest/route.ts';
import { setSiteFact, siteFact } from '../site-fact.ts';
import type { Site } from '../site.ts';
import { limitFacts } from '../rest/rate-limits.ts';
import { callerOf } from './session.ts';

/** Which of production's inconveniences are turned on; all are off at first. */
export function readLimits(site: Site): Record<string, unknown> {
  return {
    searchLagMs: siteFact(site.db, searchLagFact) ?? 0,
    perIssueWrites: siteFact(site.db, limitFacts.perIssueWrites) ?? false,
    refuseNext: siteFact(site.db, limitFacts.refuseNext) ?? 0,
  };
}

/**
 * `{searchLagMs?, perIssueWrites?, refuseNext?}`: how long search lags, whether Jira's per-issue write limits hold, and
 * how many of the app's next calls get a 429. For administrators.
 */
export async function changeLimits(site: Site, request: Request): Promise<Response> {
  try {
    const { body } = await readBody(request);
    const answer = runCall(site, { caller: callerOf(site.db, request), request, body }, (call) => {
      administrator(call);
      const { searchLagMs, perIssueWrites, refuseNext } = bodyObject(call);
      if (searchLagMs !== undefined) setSiteFact(site.db, searchLagFact, natural('searchLagMs', searchLagMs));
      if (perIssueWrites !== undefined) setSiteFact(site.db, limitFacts.perIssueWrites, perIssueWrites === true);
      if (refuseNext !== undefined) setSiteFact(site.db, limitFacts.refuseNext, natural('refuseNext', refuseNext));
      return ok(readLimits(site));
    });
    return responseOf(answer);
  } catch (error) {
    return refusalOf(error);
  }
}

function natural(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw jiraError(400, [`'${name}' must be a whole number, 0 or more.`]);
}

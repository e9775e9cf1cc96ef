import { row } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import { findIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { callerId, signedIn } from '../rest/call.ts';
import { deskError, noAgentLicence } from '../rest/rest-error.ts';

/** A request with what the service-desk side knows of it. */
export interface VisibleRequest {
  readonly issue: IssueRow;
  readonly requestTypeId: number;
  readonly deskId: number;
  /** Whether the caller works on it as an agent (or is the app); otherwise they see the customer's side. */
  readonly asAgent: boolean;
}

/** An agent has the project permission and, unless it is an app, an agent licence. */
export function isAgentIn(call: Call, projectId: number): boolean {
  const accountId = callerId(call.caller);
  if (accountId === null || !call.access.has('SERVICEDESK_AGENT', projectId)) return false;
  const account = accountOf(call.site.db, accountId);
  return account?.account_type === 'app' || account?.agent_licence === 1;
}

/** An agent of any service desk. */
export function isAgent(call: Call): boolean {
  return [...call.access.projectsWith('SERVICEDESK_AGENT')].some((projectId) => isAgentIn(call, projectId));
}

/** @throws RestError 401 for anonymous, 403 with an empty body without an agent licence */
export function requireAgent(call: Call): void {
  signedIn(call);
  if (!isAgent(call) && !call.access.hasGlobal('ADMINISTER')) throw noAgentLicence();
}

/** @throws RestError 401 for anonymous, 403 with an empty body unless the caller administers Jira */
export function requireAdministrator(call: Call): void {
  signedIn(call);
  if (!call.access.hasGlobal('ADMINISTER')) throw noAgentLicence();
}

/** Clauses P1 and P3: a request is its reporter's, its participants', and of the organizations it is shared with. */
export function isCustomerOf(call: Call, issue: Pick<IssueRow, 'id' | 'reporter_id'>): boolean {
  const me = callerId(call.caller);
  if (me === null) return false;
  if (issue.reporter_id === me) return true;
  const sql = `SELECT 1 AS yes FROM request_participant WHERE issue_id = ? AND account_id = ?
    UNION ALL SELECT 1 FROM request_organization ro
      JOIN organization_member m ON m.organization_id = ro.organization_id
      WHERE ro.issue_id = ? AND m.account_id = ? LIMIT 1`;
  return row(call.site.db, sql, issue.id, me, issue.id, me) !== undefined;
}

/** Whether the issue is a request that shows in the caller's portal, or to them as an agent. */
export function maySeeRequest(call: Call, issue: IssueRow): boolean {
  const isRequest = row(call.site.db, 'SELECT 1 AS yes FROM request WHERE issue_id = ?', issue.id) !== undefined;
  return isRequest && (call.access.canSee(issue) || isCustomerOf(call, issue));
}

/** @throws RestError 401 for anonymous; 404, the same for absent and hidden */
export function visibleRequest(call: Call, idOrKey: string): VisibleRequest {
  signedIn(call);
  const issue = findIssue(call.site.db, idOrKey);
  if (!issue || !maySeeRequest(call, issue)) throw requestNotFound();
  const sql = 'SELECT request_type_id, service_desk_id FROM request WHERE issue_id = ?';
  const request = row<{ request_type_id: number; service_desk_id: number }>(call.site.db, sql, issue.id);
  if (!request) throw requestNotFound();
  const asAgent = isAgentIn(call, issue.project_id) && call.access.canSee(issue);
  return { issue, requestTypeId: request.request_type_id, deskId: request.service_desk_id, asAgent };
}

function requestNotFound(): Error {
  return deskError(404, 'The request does not exist or you do not have permission to see it.');
}

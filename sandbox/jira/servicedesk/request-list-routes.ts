import { rows } from '../../db/database.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { queryList, signedIn } from '../rest/call.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { deskPage, deskWish } from './desk-page.ts';
import { isAgentIn } from './request-access.ts';
import { requestShape } from './request-shape.ts';

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Queries for issue ids, each answered from an index of its own. */
const owned = 'SELECT id FROM issue WHERE reporter_id = ?';
const participated = 'SELECT issue_id FROM request_participant WHERE account_id = ?';
const ofOrganizations = `SELECT ro.issue_id FROM organization_member m
  JOIN request_organization ro ON ro.organization_id = m.organization_id WHERE m.account_id = ?`;

/** The portal's list "Requests": own, shared, of the organization; newest first. */
function list(call: Call): Answer {
  const me = signedIn(call);
  const conditions = [ownership(call, me), ...filters(call)];
  const wish = deskWish(call);
  type Found = IssueRow & { request_type_id: number; service_desk_id: number };
  const sql = `SELECT issue.*, request.request_type_id, request.service_desk_id
    FROM request JOIN issue ON issue.id = request.issue_id
    WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}
    ORDER BY issue.created_ms DESC, issue.id DESC LIMIT ? OFFSET ?`;
  const values = conditions.flatMap((condition) => condition.values);
  const found = rows<Found>(call.site.db, sql, ...values, wish.limit + 1, wish.start);
  const expand = queryList(call, 'expand');
  const shapes = found.slice(0, wish.limit).map((issue) => {
    const asAgent = isAgentIn(call, issue.project_id) && call.access.canSee(issue);
    const request = { issue, requestTypeId: issue.request_type_id, deskId: issue.service_desk_id, asAgent };
    return requestShape(call, request, expand);
  });
  return ok(deskPage(call, wish, shapes, found.length <= wish.limit));
}

function ownership(call: Call, me: string): Condition {
  const organizationId = Number(call.query.get('organizationId') ?? 0);
  const kinds: Readonly<Record<string, readonly Condition[]>> = {
    OWNED_REQUESTS: [{ sql: owned, values: [me] }],
    PARTICIPATED_REQUESTS: [{ sql: participated, values: [me] }],
    ORGANIZATION: [
      { sql: `${ofOrganizations} AND (? = 0 OR m.organization_id = ?)`, values: [me, organizationId, organizationId] },
    ],
    ALL_ORGANIZATIONS: [{ sql: ofOrganizations, values: [me] }],
  };
  const all = [owned, participated, ofOrganizations].map((sql) => ({ sql, values: [me] }));
  const asked = queryList(call, 'requestOwnership').flatMap((name) => kinds[name] ?? []);
  const chosen = asked.length > 0 ? asked : all;
  return {
    sql: `issue.id IN (${chosen.map(({ sql }) => sql).join(' UNION ')})`,
    values: chosen.flatMap(({ values }) => values),
  };
}

function filters(call: Call): Condition[] {
  const found: Condition[] = [];
  const status = call.query.get('requestStatus');
  if (status === 'OPEN_REQUESTS') found.push({ sql: 'issue.resolution_id IS NULL', values: [] });
  if (status === 'CLOSED_REQUESTS') found.push({ sql: 'issue.resolution_id IS NOT NULL', values: [] });
  for (const [name, column] of [
    ['serviceDeskId', 'request.service_desk_id'],
    ['requestTypeId', 'request.request_type_id'],
  ]) {
    const id = call.query.get(name ?? '');
    if (id !== null) found.push({ sql: `${column} = ?`, values: [Number(id)] });
  }
  const term = call.query.get('searchTerm');
  if (term) found.push({ sql: `issue.summary LIKE ? ESCAPE '\\'`, values: [`%${term.replace(/[\\%_]/g, '\\$&')}%`] });
  return found;
}

export const requestListRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/servicedeskapi/request',
    scopes: scopes('read:servicedesk-request', 'read:request:jira-service-management read:user:jira'),
    handle: list,
  },
];

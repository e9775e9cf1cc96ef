import type { SqlValue } from '../../db/database.ts';
import { row, rows } from '../../db/database.ts';
import { issueShapes } from '../issue/issue-shape.ts';
import { issuesOf } from '../issue/issue-row.ts';
import { boundedJql } from '../platform/search-jql.ts';
import { visibleTables } from '../platform/visible-tables.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { deskError, noAgentLicence } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { deskPage, deskPageOf, deskWish } from './desk-page.ts';
import type { DeskRow } from './desk-row.ts';
import { visibleDesk } from './desk-row.ts';
import { isAgentIn } from './request-access.ts';

/** The queues a new service project has, with conditions in JQL. */
const queues = [
  { id: '1', name: 'All open', condition: 'resolution = Unresolved' },
  { id: '2', name: 'Assigned to me', condition: 'resolution = Unresolved AND assignee = currentUser()' },
  { id: '3', name: 'Unassigned issues', condition: 'resolution = Unresolved AND assignee IS EMPTY' },
  { id: '4', name: 'Recently resolved', condition: 'resolved >= -7d' },
] as const;

const shown = ['issuetype', 'summary', 'reporter', 'assignee', 'status', 'created', 'priority'];

type Queue = (typeof queues)[number];

function list(call: Call): Answer {
  const desk = staffedDesk(call);
  return ok(
    deskPageOf(
      call,
      queues.map((queue) => queueShape(call, desk, queue)),
    ),
  );
}

function get(call: Call): Answer {
  const desk = staffedDesk(call);
  return ok(queueShape(call, desk, named(call)));
}

/** A page of the queue's issues, oldest first, with the columns the queue shows. */
function issues(call: Call): Answer {
  const desk = staffedDesk(call);
  const wish = deskWish(call, 50);
  const { sql, params } = query(call, 'issue.id', jqlOf(desk, named(call)));
  const page = `${sql} ORDER BY issue.created_ms, issue.id LIMIT ? OFFSET ?`;
  const found = rows<{ id: number }>(call.site.db, page, ...params, wish.limit + 1, wish.start).map(({ id }) => id);
  const shapes = issueShapes(call, issuesOf(call.site.db, found.slice(0, wish.limit)), {
    fields: shown,
    standardFields: [],
    properties: [],
    expand: [],
  });
  return ok(deskPage(call, wish, shapes, found.length <= wish.limit));
}

/** @throws RestError 403 with an empty body unless the caller works for the desk */
function staffedDesk(call: Call): DeskRow {
  signedIn(call);
  const desk = visibleDesk(call, param(call, 'serviceDeskId'));
  if (!isAgentIn(call, desk.project_id)) throw noAgentLicence();
  return desk;
}

function named(call: Call): Queue {
  const queue = queues.find(({ id }) => id === param(call, 'queueId'));
  if (!queue) throw deskError(404, 'The queue does not exist.');
  return queue;
}

function jqlOf(desk: DeskRow, queue: Queue): string {
  return `project = ${desk.project_key} AND ${queue.condition}`;
}

function query(call: Call, columns: string, jql: string): { sql: string; params: SqlValue[] } {
  const compiled = boundedJql(call, jql);
  const visible = visibleTables(call.access);
  const sql = `${visible.sql} SELECT ${columns} FROM issue WHERE (${compiled.where})`;
  return { sql, params: [...visible.params, ...compiled.params] };
}

function queueShape(call: Call, desk: DeskRow, queue: Queue): Record<string, unknown> {
  const jql = jqlOf(desk, queue);
  return {
    id: queue.id,
    name: queue.name,
    jql,
    fields: shown,
    ...(call.query.get('includeCount') === 'true' ? { issueCount: countOf(call, jql) } : {}),
    _links: { self: `${call.site.baseUrl()}/rest/servicedeskapi/servicedesk/${desk.id}/queue/${queue.id}` },
  };
}

function countOf(call: Call, jql: string): number {
  const { sql, params } = query(call, 'count(*) AS count', jql);
  return row<{ count: number }>(call.site.db, sql, ...params)?.count ?? 0;
}

const all = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue';
const one = `${all}/{queueId}`;
const read = 'read:queue:jira-service-management read:user:jira';

export const queueRoutes: readonly Route[] = [
  { method: 'GET', path: all, scopes: scopes('read:jira-work', `${read} read:jql:jira`), handle: list },
  { method: 'GET', path: one, scopes: scopes('read:jira-work', `${read} read:jql:jira`), handle: get },
  { method: 'GET', path: `${one}/issue`, scopes: scopes('read:jira-work', `${read} read:issue:jira`), handle: issues },
];

import { row, rows } from '../../db/database.ts';
import { fieldsOfSite } from '../issue/custom-field.ts';
import { chosenFields } from '../issue/field-catalog.ts';
import { fieldKeys, issueShapes } from '../issue/issue-shape.ts';
import { issuesOf } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, queryList } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { boundedJql } from './search-jql.ts';
import { notYetIndexed } from './search-lag.ts';
import { visibleTables } from './visible-tables.ts';

interface SearchInput {
  readonly jql: string;
  readonly maxResults: number;
  readonly nextPageToken: string | null;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly reconcile: readonly number[];
}

const mostIds = 5000;
const mostIssues = 100;
const mostProperties = 5;
const mostReconciled = 50;

function search(call: Call, input: SearchInput): Answer {
  const compiled = boundedJql(call, input.jql);
  if (input.properties.length > mostProperties)
    throw jiraError(400, [`At most ${mostProperties} properties can be requested.`]);
  if (input.reconcile.length > mostReconciled)
    throw jiraError(400, [`At most ${mostReconciled} issues can be reconciled.`]);
  const fields = input.fields.filter((field) => field !== 'id');
  const onlyIds = fields.length === 0 && input.properties.length === 0;
  const limit = Math.max(1, Math.min(input.maxResults, onlyIds ? mostIds : mostIssues));
  const offset = offsetOf(input);
  const visible = visibleTables(call.access);
  const lag = notYetIndexed(call.site, input.reconcile);
  const sql = `${visible.sql} SELECT issue.id FROM issue WHERE (${compiled.where}) AND ${lag.sql}
    ORDER BY ${compiled.orderBy} LIMIT ? OFFSET ?`;
  const found = rows<{ id: number }>(
    call.site.db,
    sql,
    ...[...visible.params, ...compiled.params, ...lag.params, limit + 1, offset],
  ).map(({ id }) => id);
  const ids = found.slice(0, limit);
  const isLast = found.length <= limit;
  return ok({
    issues: onlyIds ? ids.map((id) => ({ id: String(id) })) : shapes(call, ids, { ...input, fields }),
    ...fieldKeys(call, input.expand, chosenFields(fieldsOfSite(call.site.db), fields, [])),
    ...(isLast ? {} : { nextPageToken: tokenFor(input.jql, offset + limit) }),
    isLast,
  });
}

function shapes(call: Call, ids: readonly number[], input: SearchInput): unknown[] {
  return issueShapes(call, issuesOf(call.site.db, ids), {
    fields: input.fields,
    standardFields: [],
    properties: input.properties,
    expand: input.expand.filter((name) => !['names', 'schema'].includes(name)),
  });
}

/** A token says where the next page starts and of which query; another query's token is refused. */
function tokenFor(jql: string, offset: number): string {
  return Buffer.from(JSON.stringify([offset, jql.length, jql])).toString('base64url');
}

function offsetOf({ jql, nextPageToken }: SearchInput): number {
  if (nextPageToken === null || nextPageToken === '') return 0;
  try {
    const [offset, , of] = JSON.parse(Buffer.from(nextPageToken, 'base64url').toString('utf8')) as [
      number,
      number,
      string,
    ];
    if (Number.isInteger(offset) && of === jql) return offset;
  } catch {
    // refused below, like the token of another query
  }
  throw jiraError(400, ['The provided next page token is invalid or expired.']);
}

function get(call: Call): Answer {
  return search(call, {
    jql: call.query.get('jql') ?? '',
    maxResults: Number(call.query.get('maxResults') ?? 50) || 50,
    nextPageToken: call.query.get('nextPageToken'),
    fields: queryList(call, 'fields'),
    properties: queryList(call, 'properties'),
    expand: queryList(call, 'expand'),
    reconcile: queryList(call, 'reconcileIssues').map(Number),
  });
}

const isText = (value: unknown) => typeof value === 'string';
const isList = (value: unknown) => Array.isArray(value);

/** Everything a search may say, and how; Jira refuses a body with anything else. */
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  jql: isText,
  maxResults: Number.isInteger,
  nextPageToken: (value) => value === null || isText(value),
  fields: isList,
  properties: isList,
  expand: isText,
  reconcileIssues: isList,
  fieldsByKeys: (value) => typeof value === 'boolean',
};

function post(call: Call): Answer {
  const body = bodyObject(call);
  if (Object.entries(body).some(([name, value]) => members[name]?.(value) !== true))
    throw jiraError(400, ['Invalid request payload. Refer to the REST API documentation and try again.']);
  const list = (name: string): unknown[] => (Array.isArray(body[name]) ? (body[name] as unknown[]) : []);
  return search(call, {
    jql: typeof body['jql'] === 'string' ? body['jql'] : '',
    maxResults: Number(body['maxResults'] ?? 50) || 50,
    nextPageToken: typeof body['nextPageToken'] === 'string' ? body['nextPageToken'] : null,
    fields: list('fields').map(String),
    properties: list('properties').map(String),
    expand: typeof body['expand'] === 'string' ? body['expand'].split(',') : [],
    reconcile: list('reconcileIssues').map(Number),
  });
}

function count(call: Call): Answer {
  const { jql } = bodyObject(call);
  const compiled = boundedJql(call, typeof jql === 'string' ? jql : '');
  const visible = visibleTables(call.access);
  const sql = `${visible.sql} SELECT count(*) AS count FROM issue WHERE (${compiled.where})`;
  const found = row<{ count: number }>(call.site.db, sql, ...visible.params, ...compiled.params);
  return ok({ count: found?.count ?? 0 });
}

const details =
  'read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira';

export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    scopes: scopes(
      'read:jira-work',
      'read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira',
    ),
    handle: get,
  },
  { method: 'POST', path: '/rest/api/3/search/jql', scopes: scopes('read:jira-work', details), handle: post },
  {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    scopes: scopes('read:jira-work', details),
    handle: count,
  },
];

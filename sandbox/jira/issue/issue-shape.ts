import { rows } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { requestReaders } from '../servicedesk/request-readers.ts';
import { columnReaders } from './column-readers.ts';
import { fieldsOfSite } from './custom-field.ts';
import { customReader } from './custom-value.ts';
import { chosenFields } from './field-catalog.ts';
import { editMeta } from './field-meta.ts';
import { historyPage } from './changelog-shape.ts';
import type { IssueRow } from './issue-row.ts';
import { listReaders } from './list-readers.ts';
import { adfToHtml } from './adf-html.ts';
import { transitionShapes } from './transition.ts';

/** What a caller wants to know of issues. */
export interface IssueWish {
  readonly fields: readonly string[];
  /** The fields when none are named. */
  readonly standardFields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

const expandable = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

/** Issues as Jira writes them; one query per asked field, not per issue. The caller must have been let in before. */
export function issueShapes(call: Call, issues: readonly IssueRow[], wish: IssueWish): Record<string, unknown>[] {
  const chosen = chosenFields(fieldsOfSite(call.site.db), wish.fields, wish.standardFields);
  const readers = fieldReaders(call, issues, chosen);
  const properties = propertiesOf(call, issues, wish.properties);
  return issues.map((issue) => ({
    expand: expandable,
    id: String(issue.id),
    self: `${call.site.baseUrl()}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(chosen.size > 0 ? { fields: readFields(readers, issue) } : {}),
    ...(wish.properties.length > 0 ? { properties: properties(issue) } : {}),
    ...expanded(call, issue, wish.expand, chosen),
  }));
}

type Reader = readonly [string, (issue: IssueRow) => unknown];

function fieldReaders(call: Call, issues: readonly IssueRow[], chosen: ReadonlySet<string>): readonly Reader[] {
  const found: Reader[] = [];
  const { db } = call.site;
  for (const { id } of fieldsOfSite(db)) {
    if (!chosen.has(id)) continue;
    const column = columnReaders[id];
    const list = listReaders[id] ?? requestReaders[id] ?? customReader(db, id);
    if (column) found.push([id, (issue) => column(call, issue)]);
    else if (list) found.push([id, list(call, issues)]);
  }
  return found;
}

function readFields(readers: readonly Reader[], issue: IssueRow): Record<string, unknown> {
  const values = readers.map(([id, read]) => [id, read(issue)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function propertiesOf(
  call: Call,
  issues: readonly IssueRow[],
  asked: readonly string[],
): (issue: IssueRow) => Record<string, unknown> {
  if (asked.length === 0) return () => ({});
  const sql = `SELECT issue_id, key, value FROM issue_property WHERE issue_id IN (SELECT value FROM json_each(?))
    AND (? OR key IN (SELECT value FROM json_each(?)))`;
  const all = asked.includes('*all') ? 1 : 0;
  const ids = JSON.stringify(issues.map(({ id }) => id));
  const found = rows<{ issue_id: number; key: string; value: string }>(
    call.site.db,
    sql,
    ids,
    all,
    JSON.stringify(asked),
  );
  return (issue) =>
    Object.fromEntries(
      found
        .filter(({ issue_id }) => issue_id === issue.id)
        .map(({ key, value }) => [key, JSON.parse(value) as unknown]),
    );
}

function expanded(
  call: Call,
  issue: IssueRow,
  expand: readonly string[],
  chosen: ReadonlySet<string>,
): Record<string, unknown> {
  return {
    ...fieldKeys(call, expand, chosen),
    ...(expand.includes('changelog') ? { changelog: historyPage(call, issue) } : {}),
    ...(expand.includes('transitions') ? { transitions: transitionShapes(call, issue) } : {}),
    ...(expand.includes('editmeta') ? { editmeta: editMeta(call, issue) } : {}),
    ...(expand.includes('renderedFields') ? { renderedFields: rendered(issue) } : {}),
  };
}

/** Names and schemas of the chosen fields, as far as they are asked for: beside one issue, or once beside a page of them. */
export function fieldKeys(call: Call, expand: readonly string[], chosen: ReadonlySet<string>): Record<string, unknown> {
  const fields = fieldsOfSite(call.site.db).filter(({ id }) => chosen.has(id));
  return {
    ...(expand.includes('names') ? { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) } : {}),
    ...(expand.includes('schema') ? { schema: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])) } : {}),
  };
}

function rendered(issue: IssueRow): Record<string, unknown> {
  const html = (document: string | null) => (document === null ? '' : adfToHtml(JSON.parse(document)));
  return { description: html(issue.description_adf), environment: html(issue.environment_adf) };
}

import { rows } from '../../db/database.ts';
import { editableFields } from '../edit/plan-edits.ts';
import type { FieldDefinition } from '../issue/field-catalog.ts';
import { fieldCatalog } from '../issue/field-catalog.ts';
import type { IssueTypeRow } from '../issue/named-shapes.ts';
import { issueTypeShape, priorityShape, projectRef, securityShape } from '../issue/named-shapes.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { visibleProject } from '../project/project-row.ts';
import { issueTypesOf } from '../project/project-shape.ts';
import type { ComponentRow, VersionRow } from '../project/version-shape.ts';
import { componentRef, versionRef } from '../project/version-shape.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import { pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

const required = new Set(['project', 'issuetype', 'summary']);

function types(call: Call): Answer {
  const project = creatable(call);
  const wish = pageWish(call, 50, 200);
  const all = issueTypesOf(call, project.id);
  const page = all.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok({ ...wish, total: all.length, issueTypes: page.map((type) => issueTypeShape(call.site.baseUrl(), type)) });
}

function fields(call: Call): Answer {
  const project = creatable(call);
  const type = issueTypesOf(call, project.id).find(({ id }) => String(id) === param(call, 'issueTypeId'));
  if (!type) throw jiraError(404, ['Issue type not found in this project.']);
  const wish = pageWish(call, 50, 200);
  const all = fieldCatalog.filter((field) => isOnScreen(call, project, field));
  const page = all.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok({ ...wish, total: all.length, fields: page.map((field) => meta(call, project, type, field)) });
}

function creatable(call: Call): ProjectRow {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  if (call.access.has('CREATE_ISSUES', project.id)) return project;
  throw jiraError(404, ['You do not have permission to create issues in this project.']);
}

function isOnScreen(call: Call, project: ProjectRow, { id, schema }: FieldDefinition): boolean {
  if (required.has(id)) return true;
  if (!editableFields.has(id)) return false;
  if (id === 'security')
    return project.security_scheme_id !== null && call.access.has('SET_ISSUE_SECURITY', project.id);
  if (id === 'reporter') return call.access.has('MODIFY_REPORTER', project.id);
  if (id === 'assignee') return call.access.has('ASSIGN_ISSUES', project.id);
  return schema.custom === undefined || project.project_type === 'service_desk';
}

function meta(call: Call, project: ProjectRow, type: IssueTypeRow, field: FieldDefinition): Record<string, unknown> {
  const allowedValues = allowed(call, project, type, field.id);
  return {
    required: required.has(field.id),
    schema: field.schema,
    name: field.name,
    key: field.id,
    fieldId: field.id,
    hasDefaultValue: field.id === 'priority' || field.id === 'reporter',
    operations: field.schema.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
    ...(allowedValues ? { allowedValues } : {}),
  };
}

function allowed(call: Call, project: ProjectRow, type: IssueTypeRow, field: string): unknown[] | undefined {
  const { db } = call.site;
  const base = call.site.baseUrl();
  const ofProject = (table: string): string => `SELECT * FROM ${table} WHERE project_id = ? ORDER BY id`;
  if (field === 'project') return [projectRef(base, project)];
  if (field === 'issuetype') return [issueTypeShape(base, type)];
  if (field === 'components')
    return rows<ComponentRow>(db, ofProject('component'), project.id).map((c) => componentRef(base, c));
  if (field === 'fixVersions' || field === 'versions') {
    return rows<VersionRow>(db, ofProject('version'), project.id).map((version) => versionRef(base, version));
  }
  if (field === 'priority') {
    return rows<{ id: number }>(db, 'SELECT id FROM priority ORDER BY rank').map(({ id }) =>
      priorityShape(db, base, id),
    );
  }
  if (field === 'security') {
    const sql = 'SELECT id FROM security_level WHERE scheme_id = ? ORDER BY id';
    return rows<{ id: number }>(db, sql, project.security_scheme_id).map(({ id }) => securityShape(call.site, id));
  }
  return undefined;
}

const read = scopes('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:field-configuration:jira');
const path = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const createMetaRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: read, handle: types },
  { method: 'GET', path: `${path}/{issueTypeId}`, scopes: read, handle: fields },
];

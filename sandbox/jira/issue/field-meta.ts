import { rows } from '../../db/database.ts';
import { editableFields } from '../edit/plan-edits.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { projectOf } from '../project/project-row.ts';
import type { ComponentRow, VersionRow } from '../project/version-shape.ts';
import { componentRef, versionRef } from '../project/version-shape.ts';
import type { Call } from '../rest/call.ts';
import { customFieldOf, fieldsOfSite, optionShape, optionsOf } from './custom-field.ts';
import type { FieldDefinition } from './field-catalog.ts';
import { fieldCatalog } from './field-catalog.ts';
import type { IssueRow } from './issue-row.ts';
import type { IssueTypeRow } from './named-shapes.ts';
import { issueTypeOf, issueTypeShape, priorityShape, projectRef, securityShape } from './named-shapes.ts';

const required = new Set(['project', 'issuetype', 'summary']);

/** What the issue is, or will be. */
export interface MetaTarget {
  readonly project: ProjectRow;
  readonly type: IssueTypeRow;
}

/** Whether the caller could set the field in the project. */
export function isOnScreen(call: Call, project: ProjectRow, id: string): boolean {
  if (required.has(id)) return true;
  const added = customFieldOf(call.site.db, id);
  if (added) return added.project_id === project.id;
  if (!editableFields.has(id)) return false;
  if (id === 'security')
    return project.security_scheme_id !== null && call.access.has('SET_ISSUE_SECURITY', project.id);
  if (id === 'reporter') return call.access.has('MODIFY_REPORTER', project.id);
  if (id === 'assignee') return call.access.has('ASSIGN_ISSUES', project.id);
  const isCustom = fieldCatalog.some((field) => field.id === id && field.schema.custom !== undefined);
  return !isCustom || project.project_type === 'service_desk';
}

/** A field as create and edit metadata describe it. */
export function fieldMeta(call: Call, target: MetaTarget, field: FieldDefinition): Record<string, unknown> {
  const allowedValues = allowed(call, target, field.id);
  return {
    required: required.has(field.id) || customFieldOf(call.site.db, field.id)?.is_required === 1,
    schema: field.schema,
    name: field.name,
    key: field.id,
    fieldId: field.id,
    hasDefaultValue: field.id === 'priority' || field.id === 'reporter',
    operations: field.schema.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
    ...(allowedValues ? { allowedValues } : {}),
  };
}

function allowed(call: Call, { project, type }: MetaTarget, field: string): unknown[] | undefined {
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
  return customOptions(call, field);
}

/** Options of a field that was added, those of the second level below those of the first; undefined where it has none. */
function customOptions(call: Call, key: string): unknown[] | undefined {
  const { db } = call.site;
  const field = customFieldOf(db, key);
  const options = field ? optionsOf(db, field.id) : [];
  if (options.length === 0) return undefined;
  const below = (parentId: number | null) => options.filter(({ parent_id }) => parent_id === parentId);
  const base = call.site.baseUrl();
  return below(null).map((option) => {
    const children = below(option.id).map((child) => optionShape(base, child));
    return { ...optionShape(base, option), ...(children.length > 0 ? { children } : {}) };
  });
}

/** The fields of an issue the caller may edit, by id; none without the permission to edit it. */
export function editMeta(call: Call, issue: IssueRow): Record<string, unknown> {
  if (!call.access.has('EDIT_ISSUES', issue.project_id)) return { fields: {} };
  const project = projectOf(call.site.db, issue.project_id);
  const target = { project, type: issueTypeOf(call.site.db, issue.issue_type_id) };
  const editable = fieldsOfSite(call.site.db).filter(({ id }) => id !== 'project' && isOnScreen(call, project, id));
  return {
    fields: Object.fromEntries(editable.map((field) => [field.id, withoutFieldId(fieldMeta(call, target, field))])),
  };
}

/** Edit metadata names a field by its key alone. */
function withoutFieldId({ fieldId: _fieldId, ...meta }: Record<string, unknown>): Record<string, unknown> {
  return meta;
}

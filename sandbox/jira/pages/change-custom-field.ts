import { row, run } from '../../db/database.ts';
import { customFieldKey, customFieldTypes, optionsOf } from '../issue/custom-field.ts';
import { administrator } from '../platform/administrator.ts';
import { findProject } from '../project/project-row.ts';
import { refusalOf, responseOf, runCall } from '../rest/answer-call.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, isObject } from '../rest/call.ts';
import { readBody } from '../rest/read-request.ts';
import { jiraError } from '../rest/rest-error.ts';
import { ok } from '../rest/route.ts';
import type { Site } from '../site.ts';
import { callerOf } from './session.ts';

/**
 * Adds a field to the screens of a project, or changes it, for administrators:
 * `{projectKey, name, type, options?, isRequired?}`. `type` is one of Jira's (`select`, `textfield` …);
 * `options` are words, or `{value, children}` where a field has two levels. A field of the same name is replaced as far
 * as the body says.
 */
export async function changeCustomField(site: Site, request: Request): Promise<Response> {
  try {
    const { body } = await readBody(request);
    return responseOf(runCall(site, { caller: callerOf(site.db, request), request, body }, (call) => ok(change(call))));
  } catch (error) {
    return refusalOf(error);
  }
}

function change(call: Call): Record<string, unknown> {
  administrator(call);
  const { db } = call.site;
  const { projectKey, name, type, options, isRequired } = bodyObject(call);
  const project = findProject(db, String(projectKey ?? ''));
  if (!project) throw jiraError(404, ['There is no such project.']);
  const sql = 'SELECT id FROM custom_field WHERE project_id = ? AND name = ?';
  const id = row<{ id: number }>(db, sql, project.id, String(name))?.id ?? add(call, project.id, String(name), type);
  if (isRequired !== undefined)
    run(db, 'UPDATE custom_field SET is_required = ? WHERE id = ?', isRequired === true ? 1 : 0, id);
  if (Array.isArray(options)) replaceOptions(call, id, options);
  return { id: customFieldKey({ id }), name, options: optionsOf(db, id) };
}

function add(call: Call, projectId: number, name: string, type: unknown): number {
  if (typeof type !== 'string' || !Object.hasOwn(customFieldTypes, type))
    throw jiraError(400, [`The type has to be one of ${Object.keys(customFieldTypes).join(', ')}.`]);
  const sql = 'INSERT INTO custom_field (project_id, name, type) VALUES (?, ?, ?)';
  return run(call.site.db, sql, projectId, name, type).id;
}

/** Options that stay keep their ids. */
function replaceOptions(call: Call, fieldId: number, options: readonly unknown[]): void {
  const { db } = call.site;
  const wanted = options.map((option) => (isObject(option) ? option : { value: option }));
  const names = wanted.map(({ value }) => String(value));
  for (const { id, parent_id, value } of optionsOf(db, fieldId))
    if (parent_id === null && !names.includes(value)) run(db, 'DELETE FROM custom_field_option WHERE id = ?', id);
  for (const { value, children } of wanted) {
    const above = addOption(call, fieldId, null, String(value));
    if (Array.isArray(children)) children.forEach((child) => addOption(call, fieldId, above, String(child)));
  }
}

function addOption(call: Call, fieldId: number, parentId: number | null, value: string): number {
  const { db } = call.site;
  const known = optionsOf(db, fieldId).find((option) => option.parent_id === parentId && option.value === value);
  if (known) return known.id;
  const sql = 'INSERT INTO custom_field_option (field_id, parent_id, value) VALUES (?, ?, ?)';
  return run(db, sql, fieldId, parentId, value).id;
}

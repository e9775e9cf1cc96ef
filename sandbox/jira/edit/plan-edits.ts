import { rows, run } from '../../db/database.ts';
import type { SqlValue } from '../../db/database.ts';
import type { ChangeItem } from '../issue/change-item.ts';
import { isObject } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { choiceEditors } from './choice-editors.ts';
import { customEditor } from './custom-editor.ts';
import type { EditTarget, FieldEdit, FieldEditor } from './field-edit.ts';
import { FieldProblem, notOnScreen } from './field-edit.ts';
import { labelsOf, listEditors } from './list-editors.ts';
import { peopleEditors } from './people-editors.ts';
import { textEditors } from './text-editors.ts';

const editors: Readonly<Record<string, FieldEditor>> = {
  ...textEditors,
  ...choiceEditors,
  ...listEditors,
  ...peopleEditors,
};

/** The fields that may be set on create and edit. */
export const editableFields: ReadonlySet<string> = new Set(Object.keys(editors));

/**
 * Checks all of `fields` and the `update` operations on them, and plans their edits.
 * @throws RestError 400 naming every field that will not do
 */
export function planEdits(
  target: EditTarget,
  fields: Readonly<Record<string, unknown>>,
  update: Readonly<Record<string, unknown>>,
): FieldEdit[] {
  const errors: Record<string, string> = {};
  const edits: FieldEdit[] = [];
  const values = { ...fields };
  for (const [field, operations] of Object.entries(update)) {
    collect(field, () => {
      if (field in fields) throw new FieldProblem(`Field '${field}' cannot appear in both 'fields' and 'update'`);
      values[field] = afterOperations(target, field, operations);
    });
  }
  for (const [field, value] of Object.entries(values)) {
    collect(field, () => {
      const editor = Object.hasOwn(editors, field) ? editors[field] : customEditor(target, field);
      if (!editor) throw notOnScreen(field);
      edits.push(editor(value, target));
    });
  }
  if (Object.keys(errors).length > 0) throw jiraError(400, [], errors);
  return edits;

  function collect(field: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[field] = error.message;
    }
  }
}

/** The value a field has after operations such as `[{add: 'x'}, {remove: 'y'}]` or `[{set: …}]`. */
function afterOperations(target: EditTarget, field: string, operations: unknown): unknown {
  if (!Array.isArray(operations)) throw new FieldProblem('data was not an array');
  let value = listEditors[field] ? currentList(target, field) : undefined;
  for (const operation of operations as readonly unknown[]) {
    const [verb, operand] = isObject(operation) ? (Object.entries(operation)[0] ?? []) : [];
    if (verb === 'set') value = operand as typeof value;
    else if (verb === 'add' && value) value = [...value, operand];
    else if (verb === 'remove' && value) value = value.filter((item) => !isSame(item, operand));
    else throw new FieldProblem(`Field '${field}' does not support operation '${String(verb)}'`);
  }
  return value;
}

function isSame(item: unknown, operand: unknown): boolean {
  if (!isObject(item) || !isObject(operand)) return item === operand;
  return operand['id'] === undefined ? item['name'] === operand['name'] : String(operand['id']) === item['id'];
}

const listQueries: Readonly<Record<string, string>> = {
  components:
    'SELECT c.id, c.name FROM issue_component x JOIN component c ON c.id = x.component_id WHERE x.issue_id = ?',
  fixVersions: `SELECT v.id, v.name FROM issue_version x JOIN version v ON v.id = x.version_id WHERE x.issue_id = ? AND x.kind = 'fix'`,
  versions: `SELECT v.id, v.name FROM issue_version x JOIN version v ON v.id = x.version_id WHERE x.issue_id = ? AND x.kind = 'affects'`,
};

function currentList(target: EditTarget, field: string): unknown[] {
  if (field === 'labels') return labelsOf(target);
  const found = rows<{ id: number; name: string }>(
    target.call.site.db,
    listQueries[field] ?? '',
    target.issue?.id ?? -1,
  );
  return found.map(({ id, name }) => ({ id: String(id), name }));
}

/** Carries the edits out on an existing row; gives all change items. */
export function applyEdits(target: EditTarget, issueId: number, edits: readonly FieldEdit[]): ChangeItem[] {
  const columns = Object.assign({}, ...edits.map((edit) => edit.columns ?? {})) as Record<string, SqlValue>;
  const names = Object.keys(columns);
  if (names.length > 0) {
    const sql = `UPDATE issue SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
    run(target.call.site.db, sql, ...Object.values(columns), issueId);
  }
  edits.forEach((edit) => edit.store?.(issueId));
  return edits.flatMap((edit) => edit.items);
}

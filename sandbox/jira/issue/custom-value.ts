import type { DatabaseSync } from 'node:sqlite';
import { rows } from '../../db/database.ts';
import { userShape } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import type { CustomFieldRow, OptionRow } from './custom-field.ts';
import { customFieldOf, optionShape, optionsOf } from './custom-field.ts';
import type { FieldReader } from './list-readers.ts';

/** Reads a field that was added; undefined for every other field. */
export function customReader(db: DatabaseSync, key: string): FieldReader | undefined {
  const field = customFieldOf(db, key);
  if (!field) return undefined;
  return (call, issues) => {
    const sql =
      'SELECT issue_id, value FROM issue_custom_value WHERE field_id = ? AND issue_id IN (SELECT value FROM json_each(?))';
    const ids = JSON.stringify(issues.map(({ id }) => id));
    const found = new Map(
      rows<{ issue_id: number; value: string }>(db, sql, field.id, ids).map(({ issue_id, value }) => [issue_id, value]),
    );
    const options = optionsOf(db, field.id);
    return (issue) => {
      if (issue.project_id !== field.project_id && !found.has(issue.id)) return undefined;
      const value = found.get(issue.id);
      return value === undefined ? null : shape(call, field, options, JSON.parse(value));
    };
  };
}

function shape(call: Call, { type }: CustomFieldRow, options: readonly OptionRow[], value: unknown): unknown {
  const optionOf = (id: unknown) => {
    const found = options.find((option) => option.id === id);
    return found ? optionShape(call.site.baseUrl(), found) : null;
  };
  switch (type) {
    case 'select':
    case 'radiobuttons':
      return optionOf(value);
    case 'multiselect':
    case 'multicheckboxes':
      return (value as number[]).map(optionOf);
    case 'cascadingselect': {
      const [parent, child] = value as number[];
      const above = optionOf(parent);
      return above && child !== undefined ? { ...above, child: optionOf(child) } : above;
    }
    case 'userpicker':
      return userShape(call, value as string);
    default:
      return value;
  }
}

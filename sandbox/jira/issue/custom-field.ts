import type { DatabaseSync } from 'node:sqlite';
import { row, rows } from '../../db/database.ts';
import type { FieldDefinition } from './field-catalog.ts';
import { fieldCatalog } from './field-catalog.ts';

/** A field an administrator added to the screens of a project. */
export interface CustomFieldRow {
  readonly id: number;
  readonly project_id: number;
  readonly name: string;
  readonly type: string;
  readonly is_required: 0 | 1;
}

export interface OptionRow {
  readonly id: number;
  readonly parent_id: number | null;
  readonly value: string;
}

/** Jira's own types that are served, with the data they hold. */
export const customFieldTypes: Readonly<Record<string, { readonly type: string; readonly items?: string }>> = {
  textfield: { type: 'string' },
  textarea: { type: 'string' },
  url: { type: 'string' },
  float: { type: 'number' },
  datepicker: { type: 'date' },
  select: { type: 'option' },
  radiobuttons: { type: 'option' },
  multiselect: { type: 'array', items: 'option' },
  multicheckboxes: { type: 'array', items: 'option' },
  cascadingselect: { type: 'option-with-child' },
  labels: { type: 'array', items: 'string' },
  userpicker: { type: 'user' },
};

export function customFieldKey({ id }: Pick<CustomFieldRow, 'id'>): string {
  return `customfield_${id}`;
}

/** The field behind `customfield_10101`; undefined for those of Service Management, and for none. */
export function customFieldOf(db: DatabaseSync, key: string): CustomFieldRow | undefined {
  const id = /^customfield_(\d+)$/.exec(key)?.[1];
  return id === undefined ? undefined : row<CustomFieldRow>(db, 'SELECT * FROM custom_field WHERE id = ?', Number(id));
}

export function customFieldsOf(db: DatabaseSync): CustomFieldRow[] {
  return rows<CustomFieldRow>(db, 'SELECT * FROM custom_field ORDER BY id');
}

export function optionsOf(db: DatabaseSync, fieldId: number): OptionRow[] {
  return rows<OptionRow>(
    db,
    'SELECT id, parent_id, value FROM custom_field_option WHERE field_id = ? ORDER BY id',
    fieldId,
  );
}

export function optionShape(baseUrl: string, { id, value }: OptionRow): Record<string, unknown> {
  return { self: `${baseUrl}/rest/api/3/customFieldOption/${id}`, value, id: String(id) };
}

/** Every field of the site: Jira's, Service Management's and those that were added. */
export function fieldsOfSite(db: DatabaseSync): readonly FieldDefinition[] {
  return [...fieldCatalog, ...customFieldsOf(db).map(definition)];
}

function definition(field: CustomFieldRow): FieldDefinition {
  return {
    id: customFieldKey(field),
    name: field.name,
    clauseNames: [`cf[${field.id}]`, field.name],
    schema: {
      ...(customFieldTypes[field.type] ?? { type: 'any' }),
      custom: `com.atlassian.jira.plugin.system.customfieldtypes:${field.type}`,
      customId: field.id,
    },
    navigable: true,
  };
}

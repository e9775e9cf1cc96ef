import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import type { CustomFieldRow, OptionRow } from '../issue/custom-field.ts';
import { customFieldKey, customFieldOf, customFieldsOf, optionsOf } from '../issue/custom-field.ts';
import { change } from '../issue/change-item.ts';
import { isObject } from '../rest/call.ts';
import { adfInput } from './adf-input.ts';
import type { EditTarget, FieldEditor } from './field-edit.ts';
import { FieldProblem } from './field-edit.ts';
import { isDate } from './text-editors.ts';

/** The value of a field as it is stored. @throws FieldProblem */
type ValueReader = (value: unknown, options: readonly OptionRow[], db: DatabaseSync) => unknown;

const oneOption: ValueReader = (value, options) =>
  optionIn(
    value,
    options.filter(({ parent_id }) => parent_id === null),
  );

const severalOptions: ValueReader = (value, options, db) => {
  if (!Array.isArray(value)) throw new FieldProblem('data was not an array');
  return value.map((each) => oneOption(each, options, db));
};

const twoLevels: ValueReader = (value, options, db) => {
  const above = oneOption(value, options, db) as number;
  const child = isObject(value) ? value['child'] : undefined;
  if (child === undefined || child === null) return [above];
  return [
    above,
    optionIn(
      child,
      options.filter(({ parent_id }) => parent_id === above),
    ),
  ];
};

const words: ValueReader = (value) => {
  if (!Array.isArray(value)) throw new FieldProblem('data was not an array');
  return value.map((each: unknown) => {
    if (typeof each !== 'string') throw new FieldProblem('Operation value must be a string');
    if (/\s/.test(each)) throw new FieldProblem(`The label '${each}' contains spaces which is invalid.`);
    return each;
  });
};

const readers: Readonly<Record<string, ValueReader>> = {
  textfield: (value) => {
    if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
    if (value.length > 255)
      throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 255 characters.');
    return value;
  },
  textarea: (value) => JSON.parse(adfInput(value).adf) as unknown,
  url: (value) => {
    if (typeof value !== 'string' || !URL.canParse(value))
      throw new FieldProblem('The URL specified is not valid; it must include the protocol.');
    return value;
  },
  float: (value) => {
    if (typeof value !== 'number') throw new FieldProblem('Operation value must be a number');
    return value;
  },
  datepicker: (value) => {
    if (typeof value !== 'string' || !isDate(value))
      throw new FieldProblem("Error parsing date string: expected the format 'yyyy-MM-dd'");
    return value;
  },
  select: oneOption,
  radiobuttons: oneOption,
  multiselect: severalOptions,
  multicheckboxes: severalOptions,
  cascadingselect: twoLevels,
  labels: words,
  userpicker: (value, _options, db) => {
    const id = isObject(value) ? String(value['accountId'] ?? value['id'] ?? '') : '';
    if (!accountOf(db, id)) throw new FieldProblem('The user does not exist.');
    return id;
  },
};

/** The option an `{id}` or a `{value}` names. */
function optionIn(value: unknown, options: readonly OptionRow[]): number {
  if (!isObject(value)) throw new FieldProblem("Specify a valid 'id' or 'name'");
  const found = options.find(({ id, value: name }) =>
    value['id'] === undefined ? value['value'] === name : String(value['id']) === String(id),
  );
  if (!found) throw new FieldProblem(`Option id '${String(value['id'] ?? value['value'])}' is not valid`);
  return found.id;
}

/** Sets a field that was added to the project; undefined for every other field. */
export function customEditor({ call, project }: EditTarget, key: string): FieldEditor | undefined {
  const { db } = call.site;
  const field = customFieldOf(db, key);
  if (!field || field.project_id !== project.id) return undefined;
  return (value, { issue }) => {
    const stored = isEmpty(value) ? null : JSON.stringify(readers[field.type]?.(value, optionsOf(db, field.id), db));
    if (stored === null && field.is_required) throw new FieldProblem(`${field.name} is required.`);
    const sql = 'SELECT value FROM issue_custom_value WHERE issue_id = ? AND field_id = ?';
    const before = issue ? (row<{ value: string }>(db, sql, issue.id, field.id)?.value ?? null) : null;
    const about = { name: field.name, id: key, custom: true };
    return {
      items: issue && before !== stored ? [change(about, [null, before], [null, stored])] : [],
      store: (issueId) => {
        run(db, 'DELETE FROM issue_custom_value WHERE issue_id = ? AND field_id = ?', issueId, field.id);
        if (stored === null) return;
        run(
          db,
          'INSERT INTO issue_custom_value (issue_id, field_id, value) VALUES (?, ?, ?)',
          issueId,
          field.id,
          stored,
        );
      },
    };
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Which of the project's fields a new issue lacks although it has to have them, as errors by field. */
export function lackingFields(
  { call, project }: EditTarget,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const lacks = (field: CustomFieldRow) =>
    field.project_id === project.id && field.is_required === 1 && !(customFieldKey(field) in fields);
  return Object.fromEntries(
    customFieldsOf(call.site.db)
      .filter(lacks)
      .map((field) => [customFieldKey(field), `${field.name} is required.`]),
  );
}

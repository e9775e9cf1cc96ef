import { rows, run } from '../../db/database.ts';
import { change } from '../issue/change-item.ts';
import type { ChangeItem } from '../issue/change-item.ts';
import { isObject } from '../rest/call.ts';
import type { EditTarget, FieldEditor } from './field-edit.ts';
import { FieldProblem } from './field-edit.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** Labels of an issue, sorted. */
export function labelsOf(target: EditTarget): string[] {
  const sql = 'SELECT label FROM issue_label WHERE issue_id = ? ORDER BY label';
  return rows<{ label: string }>(target.call.site.db, sql, target.issue?.id ?? -1).map(({ label }) => label);
}

const labels: FieldEditor = (value, target) => {
  if (!Array.isArray(value)) throw new FieldProblem('data was not an array');
  const wanted = [...new Set(value.map(checkedLabel))].sort();
  const before = labelsOf(target);
  const isChanged = target.issue !== null && before.join(' ') !== wanted.join(' ');
  const { db } = target.call.site;
  return {
    items: isChanged ? [change({ name: 'labels' }, [null, before.join(' ')], [null, wanted.join(' ')])] : [],
    store: (issueId) => {
      run(db, 'DELETE FROM issue_label WHERE issue_id = ?', issueId);
      wanted.forEach((label) => run(db, 'INSERT INTO issue_label (issue_id, label) VALUES (?, ?)', issueId, label));
    },
  };
};

function checkedLabel(label: unknown): string {
  if (typeof label !== 'string' || label === '') throw new FieldProblem('Operation value must be a string');
  if (/\s/.test(label)) throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
  if (label.length > 255)
    throw new FieldProblem(`The label '${label.slice(0, 20)}…' is too long: 255 characters at most.`);
  return label;
}

interface NamedList {
  readonly field: { readonly name: string; readonly id: string };
  /** SQL of (id, name) of what the issue has; one value: the issue's id. */
  readonly current: string;
  readonly table: 'version' | 'component';
  readonly clear: string;
  readonly insert: string;
}

/** Versions and components: `[{id}|{name}]`, from the issue's own project; each change is an item of its own. */
function namedList(list: NamedList): FieldEditor {
  return (value, target) => {
    if (!Array.isArray(value)) throw new FieldProblem('data was not an array');
    const { db } = target.call.site;
    const wanted = value.map((item) => namedItem(list, target, item));
    const before = rows<Named>(db, list.current, target.issue?.id ?? -1);
    return {
      items: target.issue ? namedChanges(list, before, wanted) : [],
      store: (issueId) => {
        run(db, list.clear, issueId);
        new Set(wanted.map(({ id }) => id)).forEach((id) => run(db, list.insert, issueId, id));
      },
    };
  };
}

function namedItem(list: NamedList, target: EditTarget, value: unknown): Named {
  const { id, name } = isObject(value) ? value : {};
  const sql = `SELECT id, name FROM ${list.table} WHERE project_id = ? AND (id = ? OR name = ?)`;
  const wantedId = Number(id ?? -1);
  const [found] = rows<Named>(
    target.call.site.db,
    sql,
    target.project.id,
    wantedId,
    typeof name === 'string' ? name : '',
  );
  if (found) return found;
  throw new FieldProblem(`${list.field.name} '${String(name ?? id)}' is not valid for project ${target.project.key}.`);
}

function namedChanges(list: NamedList, before: readonly Named[], wanted: readonly Named[]): ChangeItem[] {
  const had = new Set(before.map(({ id }) => id));
  const has = new Set(wanted.map(({ id }) => id));
  return [
    ...before
      .filter(({ id }) => !has.has(id))
      .map(({ id, name }) => change(list.field, [String(id), name], [null, null])),
    ...wanted
      .filter(({ id }) => !had.has(id))
      .map(({ id, name }) => change(list.field, [null, null], [String(id), name])),
  ];
}

function versionList(name: string, id: string, kind: 'fix' | 'affects'): FieldEditor {
  return namedList({
    field: { name, id },
    table: 'version',
    current: `SELECT v.id, v.name FROM issue_version iv JOIN version v ON v.id = iv.version_id
      WHERE iv.issue_id = ? AND iv.kind = '${kind}'`,
    clear: `DELETE FROM issue_version WHERE issue_id = ? AND kind = '${kind}'`,
    insert: `INSERT INTO issue_version (issue_id, version_id, kind) VALUES (?, ?, '${kind}')`,
  });
}

const components = namedList({
  field: { name: 'Component', id: 'components' },
  table: 'component',
  current: `SELECT c.id, c.name FROM issue_component ic JOIN component c ON c.id = ic.component_id WHERE ic.issue_id = ?`,
  clear: 'DELETE FROM issue_component WHERE issue_id = ?',
  insert: 'INSERT INTO issue_component (issue_id, component_id) VALUES (?, ?)',
});

export const listEditors: Readonly<Record<string, FieldEditor>> = {
  labels,
  components,
  fixVersions: versionList('Fix Version', 'fixVersions', 'fix'),
  versions: versionList('Version', 'versions', 'affects'),
};

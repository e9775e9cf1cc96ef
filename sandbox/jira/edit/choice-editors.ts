import { row } from '../../db/database.ts';
import { change } from '../issue/change-item.ts';
import { issueTypeOf, type IssueTypeRow, type SecurityLevelRow } from '../issue/named-shapes.ts';
import { isObject } from '../rest/call.ts';
import type { EditTarget, FieldEditor } from './field-edit.ts';
import { FieldProblem, notOnScreen } from './field-edit.ts';

/** `{id}` or `{name}` of a choice. @throws FieldProblem for anything else */
function choice(value: unknown): { id?: number; name?: string } {
  if (!isObject(value)) throw new FieldProblem('Operation value must be an object');
  if (typeof value['id'] === 'string' || typeof value['id'] === 'number') return { id: Number(value['id']) };
  if (typeof value['name'] === 'string') return { name: value['name'] };
  throw new FieldProblem('Specify either id or name');
}

const priority: FieldEditor = (value, { call, issue }) => {
  const { id, name } = choice(value);
  const sql = 'SELECT id, name FROM priority WHERE id = ? OR name = ?';
  const found = row<{ id: number; name: string }>(call.site.db, sql, id ?? -1, name ?? '');
  if (!found) throw new FieldProblem(`The priority selected is invalid.`);
  if (!issue || issue.priority_id === found.id) return { columns: { priority_id: found.id }, items: [] };
  const before = row<{ name: string }>(call.site.db, 'SELECT name FROM priority WHERE id = ?', issue.priority_id);
  const from = [String(issue.priority_id), before?.name ?? null] as const;
  return {
    columns: { priority_id: found.id },
    items: [change({ name: 'priority' }, from, [String(found.id), found.name])],
  };
};

/** On the screen of what finishes an issue, and nowhere else: an open issue has no resolution to set. */
const resolution: FieldEditor = (value, { call, issue }) => {
  if (!issue || issue.resolution_id === null) throw notOnScreen('resolution');
  const { id, name } = choice(value);
  const sql = 'SELECT id, name FROM resolution WHERE id = ? OR name = ?';
  const found = row<{ id: number; name: string }>(call.site.db, sql, id ?? -1, name ?? '');
  if (!found) throw new FieldProblem('The resolution selected is invalid.');
  if (issue.resolution_id === found.id) return { columns: { resolution_id: found.id }, items: [] };
  const before = row<{ name: string }>(call.site.db, 'SELECT name FROM resolution WHERE id = ?', issue.resolution_id);
  const from = [String(issue.resolution_id), before?.name ?? null] as const;
  const item = change({ name: 'resolution' }, from, [String(found.id), found.name]);
  return { columns: { resolution_id: found.id }, items: [item] };
};

const issuetype: FieldEditor = (value, target) => {
  const found = issueTypeIn(target, value);
  const { issue, call } = target;
  if (issue && issueTypeOf(call.site.db, issue.issue_type_id).is_subtask !== found.is_subtask)
    throw new FieldProblem('Issue type is a sub-task but parent issue key or id not specified.');
  if (!issue || issue.issue_type_id === found.id) return { columns: { issue_type_id: found.id }, items: [] };
  const before = issueTypeOf(call.site.db, issue.issue_type_id);
  const item = change({ name: 'issuetype' }, [String(before.id), before.name], [String(found.id), found.name]);
  return { columns: { issue_type_id: found.id }, items: [item] };
};

/** An issue type the project has. @throws FieldProblem */
export function issueTypeIn(target: Pick<EditTarget, 'call' | 'project'>, value: unknown): IssueTypeRow {
  const { id, name } = choice(value);
  const sql = `SELECT t.* FROM issue_type t JOIN project_issue_type p ON p.issue_type_id = t.id
    WHERE p.project_id = ? AND (t.id = ? OR t.name = ?)`;
  const found = row<IssueTypeRow>(target.call.site.db, sql, target.project.id, id ?? -1, name ?? '');
  if (!found) throw new FieldProblem('Specify a valid issue type');
  return found;
}

/** Clause O4: a private Bug is private from its first moment, so the level comes with the create call. */
const security: FieldEditor = (value, { call, project, issue }) => {
  if (!call.access.has('SET_ISSUE_SECURITY', project.id)) throw notOnScreen('security');
  const before = level(issue?.security_level_id ?? null);
  const after = value === null ? null : wantedLevel(value);
  const isChanged = issue !== null && before?.id !== after?.id;
  const item = change({ name: 'security' }, side(before), side(after));
  return { columns: { security_level_id: after?.id ?? null }, items: isChanged ? [item] : [] };

  function level(id: number | null): SecurityLevelRow | undefined {
    return row<SecurityLevelRow>(call.site.db, 'SELECT * FROM security_level WHERE id = ?', id);
  }

  function wantedLevel(wanted: unknown): SecurityLevelRow {
    const { id, name } = choice(wanted);
    const sql = 'SELECT * FROM security_level WHERE scheme_id = ? AND (id = ? OR name = ?)';
    const found = row<SecurityLevelRow>(call.site.db, sql, project.security_scheme_id, id ?? -1, name ?? '');
    const isMember = found && call.access.isInLevel({ project_id: project.id, security_level_id: found.id });
    if (!found || !isMember)
      throw new FieldProblem('The security level is invalid for this project or not yours to set.');
    return found;
  }
};

function side(level: SecurityLevelRow | null | undefined): [string | null, string | null] {
  return level ? [String(level.id), level.name] : [null, null];
}

/** An issue of the project that may be above this one. @throws FieldProblem */
function parentFor(
  { call, project, issue }: EditTarget,
  value: unknown,
): { readonly id: number; readonly key: string } {
  const wanted = isObject(value) ? String(value['id'] ?? value['key'] ?? '') : '';
  const sql = 'SELECT id, key FROM issue WHERE project_id = ? AND (key = ? OR id = ?)';
  const found = row<{ id: number; key: string }>(call.site.db, sql, project.id, wanted, Number(wanted) || -1);
  if (!found) throw new FieldProblem('Could not find issue by id or key.');
  if (found.id === issue?.id)
    throw new FieldProblem(`Given parent work item ${found.key} does not belong to appropriate hierarchy.`);
  return found;
}

const parent: FieldEditor = (value, target) => {
  if (value === null) return { columns: { parent_id: null }, items: [] };
  const { issue } = target;
  const found = parentFor(target, value);
  const isChanged = issue !== null && issue.parent_id !== found.id;
  const from = issue?.parent_id ? String(issue.parent_id) : null;
  const item = {
    ...change({ name: 'IssueParentAssociation' }, [from, null], [String(found.id), found.key]),
    field_id: null,
  };
  return { columns: { parent_id: found.id }, items: isChanged ? [item] : [] };
};

export const choiceEditors: Readonly<Record<string, FieldEditor>> = {
  priority,
  resolution,
  issuetype,
  security,
  parent,
};

import type { DatabaseSync } from 'node:sqlite';
import { rows, run } from '../../db/database.ts';
import { Access } from '../access/access.ts';
import type { AccountRow } from '../account/account-row.ts';
import { accountOf } from '../account/account-row.ts';
import { change } from '../issue/change-item.ts';
import type { ChangeItem, ChangeSide } from '../issue/change-item.ts';
import { organizationsField, participantsField, requestTypeField } from '../issue/field-catalog.ts';
import { isObject } from '../rest/call.ts';
import type { RequestTypeRow } from '../servicedesk/request-type-shape.ts';
import type { EditTarget, FieldEditor } from './field-edit.ts';
import { FieldProblem, notOnScreen } from './field-edit.ts';

/** The account of `{accountId}` (or `{id}`). @throws FieldProblem when there is none */
function account(db: DatabaseSync, value: unknown): AccountRow {
  const id = isObject(value) ? (value['accountId'] ?? value['id']) : value;
  const found = typeof id === 'string' ? accountOf(db, id) : undefined;
  if (!found || found.active === 0)
    throw new FieldProblem('Specify a valid value for this field: the user does not exist.');
  return found;
}

function personChange(
  target: EditTarget,
  field: string,
  before: string | null,
  after: AccountRow | null,
): ChangeItem[] {
  if (target.issue === null || before === (after?.account_id ?? null)) return [];
  const old = before === null ? undefined : accountOf(target.call.site.db, before);
  return [
    change(
      { name: field },
      [before, old?.display_name ?? null],
      [after?.account_id ?? null, after?.display_name ?? null],
    ),
  ];
}

const reporter: FieldEditor = (value, target) => {
  const { call, project, issue } = target;
  if (!call.access.has('MODIFY_REPORTER', project.id)) throw notOnScreen('reporter');
  const found = account(call.site.db, value);
  return {
    columns: { reporter_id: found.account_id },
    items: personChange(target, 'reporter', issue?.reporter_id ?? null, found),
  };
};

const assignee: FieldEditor = (value, target) => {
  const { call, project, issue } = target;
  if (!call.access.has('ASSIGN_ISSUES', project.id)) throw notOnScreen('assignee');
  const found = isNobody(value) ? null : account(call.site.db, value);
  if (found && !new Access(call.site.db, found.account_id).has('ASSIGNABLE_USER', project.id)) {
    throw new FieldProblem(`User '${found.display_name}' cannot be assigned issues.`);
  }
  const assigneeId = found ? found.account_id : null;
  return {
    columns: { assignee_id: assigneeId },
    items: personChange(target, 'assignee', issue ? issue.assignee_id : null, found),
  };
};

/** `null`, or an object whose accountId is null: how Jira is told to unassign. */
/** `-1` is the project's standard assignee, and every project here leaves its issues unassigned. */
function isNobody(value: unknown): boolean {
  if (!isObject(value)) return value === null;
  if (!('accountId' in value) && !('id' in value)) throw new FieldProblem('Specify the account id of a user.');
  const id = value['accountId'] ?? value['id'] ?? null;
  return id === null || id === '-1';
}

/** What the history says of a field of Jira Service Management; nothing for an issue about to be created. */
function deskChange(
  { issue }: EditTarget,
  field: { name: string; id: string },
  before: (issueId: number) => ChangeSide,
  after: ChangeSide,
): ChangeItem[] {
  const side = issue ? before(issue.id) : after;
  return side[0] === after[0] ? [] : [change({ ...field, custom: true }, side, after)];
}

interface Named {
  readonly id: string | number;
  readonly name: string;
}

function sideOf(found: readonly Named[]): ChangeSide {
  if (found.length === 0) return [null, null];
  return [found.map(({ id }) => id).join(', '), found.map(({ name }) => name).join(', ')];
}

const participantNames = `SELECT a.account_id AS id, a.display_name AS name FROM account a
  JOIN json_each(?) wanted ON wanted.value = a.account_id ORDER BY a.account_id`;

function participantSide(db: DatabaseSync, accountIds: readonly string[]): ChangeSide {
  return sideOf(rows<Named>(db, participantNames, JSON.stringify(accountIds)));
}

const participants: FieldEditor = (value, target) => {
  const { call } = target;
  if (target.project.project_type !== 'service_desk' || !Array.isArray(value)) throw notOnScreen(participantsField);
  const found = value.map((item) => account(call.site.db, item).account_id);
  const { db } = call.site;
  const known = (issueId: number): string[] => {
    const sql = 'SELECT account_id FROM request_participant WHERE issue_id = ?';
    return rows<{ account_id: string }>(db, sql, issueId).map((one) => one.account_id);
  };
  const field = { name: 'Request participants', id: participantsField };
  const before = (issueId: number): ChangeSide => participantSide(db, known(issueId));
  return {
    items: deskChange(target, field, before, participantSide(db, found)),
    store: (issueId) => {
      run(call.site.db, 'DELETE FROM request_participant WHERE issue_id = ?', issueId);
      const sql = 'INSERT OR IGNORE INTO request_participant (issue_id, account_id) VALUES (?, ?)';
      found.forEach((accountId) => run(call.site.db, sql, issueId, accountId));
    },
  };
};

const organizations: FieldEditor = (value, target) => {
  const { db } = target.call.site;
  if (target.project.project_type !== 'service_desk' || !Array.isArray(value)) throw notOnScreen(organizationsField);
  const wanted = JSON.stringify(value.map((item) => Number(isObject(item) ? item['id'] : item)));
  const sql = 'SELECT id, name FROM organization WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id';
  const found = rows<Named>(db, sql, wanted);
  if (found.length !== value.length) throw new FieldProblem('The organization does not exist.');
  const shared = `SELECT o.id, o.name FROM organization o JOIN request_organization r ON r.organization_id = o.id
    WHERE r.issue_id = ? ORDER BY o.id`;
  const field = { name: 'Organizations', id: organizationsField };
  return {
    items: deskChange(target, field, (issueId) => sideOf(rows<Named>(db, shared, issueId)), sideOf(found)),
    store: (issueId) => {
      run(db, 'DELETE FROM request_organization WHERE issue_id = ?', issueId);
      const insert = 'INSERT INTO request_organization (issue_id, organization_id) VALUES (?, ?)';
      found.forEach(({ id }) => run(db, insert, issueId, id));
    },
  };
};

/** Makes an issue of a service project a request: the value is the request type's id. */
const requestType: FieldEditor = (value, target) => {
  const { call, project } = target;
  const { db } = call.site;
  const sql = `SELECT rt.* FROM request_type rt JOIN service_desk d ON d.id = rt.service_desk_id
    WHERE d.project_id = ? AND rt.id = ?`;
  const id = Number(isObject(value) ? value['id'] : value);
  const [found] = Number.isInteger(id) ? rows<RequestTypeRow>(db, sql, project.id, id) : [];
  if (!found) throw new FieldProblem('The request type is not valid for this project.');
  const current = `SELECT rt.id, rt.name FROM request_type rt JOIN request r ON r.request_type_id = rt.id
    WHERE r.issue_id = ?`;
  const field = { name: 'Request Type', id: requestTypeField };
  return {
    items: deskChange(target, field, (issueId) => sideOf(rows<Named>(db, current, issueId)), sideOf([found])),
    store: (issueId) => {
      const insert = `INSERT INTO request (issue_id, request_type_id, service_desk_id, channel) VALUES (?, ?, ?, 'jira')
        ON CONFLICT (issue_id) DO UPDATE SET request_type_id = excluded.request_type_id`;
      run(db, insert, issueId, found.id, found.service_desk_id);
    },
  };
};

export const peopleEditors: Readonly<Record<string, FieldEditor>> = {
  reporter,
  assignee,
  [participantsField]: participants,
  [organizationsField]: organizations,
  [requestTypeField]: requestType,
};

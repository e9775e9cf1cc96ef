import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../db/database.ts';
import { insertProject } from '../jira/project/insert-project.ts';
import { issueTypes } from '../jira/project/issue-types.ts';
import { addToRole, roles } from '../jira/project/role-names.ts';
import { addMember, createOrganization } from '../jira/servicedesk/organization-row.ts';
import type { DemoAccounts } from './demo-accounts.ts';

export interface DemoProjects {
  readonly deskId: number;
  /** Request type ids by name. */
  readonly requestTypes: Readonly<Record<string, string>>;
  readonly northwindId: number;
}

const requestTypes = [
  ['Get help', 'Anything you need help with.', issueTypes.support.id],
  ['Report a problem', 'Something does not work as it should.', issueTypes.support.id],
  ['Ask a question', 'How to do something, or what something means.', issueTypes.support.id],
  ['Suggest a new feature', 'Something our products cannot do yet.', issueTypes.suggestion.id],
  ['Suggest improvement', 'Something our products could do better.', issueTypes.suggestion.id],
] as const;

/** SUP (service desk), BUG (public, level Internal) and DEV (private), with people in their roles. */
export function seedProjects(db: DatabaseSync, people: DemoAccounts, appAccountId: string): DemoProjects {
  const schemeId = seedSecurityScheme(db, appAccountId);
  const leadId = people.admin;
  const sup = insertProject(db, { key: 'SUP', name: 'App Support', type: 'service_desk', leadId }, appAccountId);
  const bug = insertProject(
    db,
    {
      key: 'BUG',
      name: 'Public issue tracker',
      description: 'Bugs and Change requests of our apps, open for anyone to read.',
      type: 'software',
      leadId,
      isPublic: true,
      securitySchemeId: schemeId,
      issueTypeIds: [issueTypes.bug.id, issueTypes.changeRequest.id],
    },
    appAccountId,
  );
  const dev = insertProject(
    db,
    { key: 'DEV', name: 'Development', type: 'software', leadId, securitySchemeId: schemeId },
    appAccountId,
  );
  for (const projectId of [sup, bug, dev]) {
    addToRole(db, projectId, roles.team.id, people.admin);
    addToRole(db, projectId, roles.team.id, people.agent);
    addToRole(db, projectId, roles.team.id, people.agent2);
  }
  for (const projectId of [bug, dev]) {
    addToRole(db, projectId, roles.developers.id, people.developer);
    for (const account of [people.admin, people.agent, people.agent2, people.developer, appAccountId])
      addToRole(db, projectId, roles.internal.id, account);
  }
  seedVersions(db, bug);
  return seedDesk(db, sup, people);
}

function seedSecurityScheme(db: DatabaseSync, appAccountId: string): number {
  const { id } = run(
    db,
    `INSERT INTO security_scheme (name, description) VALUES ('Team only', 'Hides issues from the public')`,
  );
  const insert = `INSERT INTO security_level (scheme_id, name, description) VALUES (?, 'Internal', 'The team and the app')`;
  const level = run(db, insert, id).id;
  const member = 'INSERT INTO security_level_member (level_id, holder_type, holder) VALUES (?, ?, ?)';
  for (const role of [roles.administrators, roles.team, roles.developers])
    run(db, member, level, 'role', String(role.id));
  run(db, member, level, 'account', appAccountId);
  return id;
}

function seedVersions(db: DatabaseSync, projectId: number): void {
  const sql = 'INSERT INTO version (project_id, name, description, released) VALUES (?, ?, ?, ?)';
  run(db, sql, projectId, '3.2.1', 'Page Atlas maintenance release', 1);
  run(db, sql, projectId, '8.4.2', 'Timeline Planner maintenance release', 0);
  run(db, sql, projectId, '2.7.0', 'Field Courier feature release', 0);
  for (const name of ['Page Atlas', 'Timeline Planner', 'Field Courier']) {
    run(db, 'INSERT INTO component (project_id, name) VALUES (?, ?)', projectId, name);
  }
}

function seedDesk(db: DatabaseSync, projectId: number, people: DemoAccounts): DemoProjects {
  const deskId = row<{ id: number }>(db, 'SELECT id FROM service_desk WHERE project_id = ?', projectId)?.id ?? 0;
  const sql =
    'INSERT INTO request_type (service_desk_id, issue_type_id, name, description, position) VALUES (?, ?, ?, ?, ?)';
  const ids = requestTypes.map(([name, description, issueTypeId], position) => {
    return [name, String(run(db, sql, deskId, issueTypeId, name, description, position).id)] as const;
  });
  const northwind = createOrganization(db, 'Northwind');
  const brightwater = createOrganization(db, 'Brightwater');
  addMember(db, northwind.id, people.carla);
  addMember(db, northwind.id, people.nils);
  addMember(db, brightwater.id, people.dan);
  const join = 'INSERT INTO service_desk_organization (service_desk_id, organization_id) VALUES (?, ?)';
  [northwind, brightwater].forEach(({ id }) => run(db, join, deskId, id));
  run(db, 'INSERT INTO service_desk_customer (service_desk_id, account_id) VALUES (?, ?)', deskId, people.erin);
  return { deskId, requestTypes: Object.fromEntries(ids), northwindId: northwind.id };
}

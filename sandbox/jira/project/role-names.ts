import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../../db/database.ts';

/** The roles every site has, with the ids Jira usually gives them. */
export const roles = {
  administrators: { id: 10002, name: 'Administrators', description: 'Administer the project' },
  team: { id: 10003, name: 'Service Desk Team', description: 'Agents who work on requests' },
  customers: { id: 10004, name: 'Service Desk Customers', description: 'Customers who raise requests in the portal' },
  developers: { id: 10005, name: 'Developers', description: 'People who work on development issues' },
  /** Without a permission of its own: only for restricting comments to it. */
  internal: { id: 10007, name: 'Internal', description: 'The team and the app' },
  apps: { id: 10006, name: 'atlassian-addons-project-access', description: 'Installed apps' },
} as const;

export function createRoles(db: DatabaseSync): void {
  const sql = 'INSERT OR IGNORE INTO project_role (id, name, description) VALUES (?, ?, ?)';
  for (const { id, name, description } of Object.values(roles)) run(db, sql, id, name, description);
}

/** Id of a role by its name or id; undefined when there is none. */
export function roleNamed(db: DatabaseSync, nameOrId: string): number | undefined {
  const sql = 'SELECT id FROM project_role WHERE name = ? OR CAST(id AS TEXT) = ?';
  return row<{ id: number }>(db, sql, nameOrId, nameOrId)?.id;
}

export function addToRole(db: DatabaseSync, projectId: number, roleId: number, accountId: string): void {
  const sql = `INSERT OR IGNORE INTO project_role_actor (project_id, role_id, actor_type, actor_id) VALUES (?, ?, 'account', ?)`;
  run(db, sql, projectId, roleId, accountId);
}

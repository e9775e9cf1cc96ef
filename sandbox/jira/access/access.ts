import type { DatabaseSync } from 'node:sqlite';
import { prepared, row } from '../../db/database.ts';
import { heldBy } from './held-by.ts';
import type { GlobalPermission, ProjectPermission } from './permission-keys.ts';

/** The columns of an issue that decide who sees it. */
export interface GuardedIssue {
  readonly project_id: number;
  readonly security_level_id: number | null;
}

/** A condition on the alias `issue`, with its values. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/**
 * What one account (null: anonymous) may see and do through Jira itself: project permissions and issue security.
 * What customers see of their requests is another matter: `servicedesk/request-access.ts`. Answers are remembered,
 * so an instance lives no longer than one call.
 */
export class Access {
  readonly #db: DatabaseSync;
  readonly #account: string | null;
  readonly #projects = new Map<string, ReadonlySet<number>>();
  #levels: readonly { project: number; level: number }[] | undefined;

  constructor(db: DatabaseSync, accountId: string | null) {
    this.#db = db;
    this.#account = accountId !== null && usesJira(db, accountId) ? accountId : null;
  }

  /** The account as Jira's permissions know it; null for anonymous and for portal-only customers. */
  get account(): string | null {
    return this.#account;
  }

  has(permission: ProjectPermission, projectId: number): boolean {
    return this.projectsWith(permission).has(projectId);
  }

  hasGlobal(permission: GlobalPermission): boolean {
    const sql = `SELECT 1 AS yes FROM permission_grant g WHERE g.permission = :permission AND g.project_id IS NULL AND ${heldBy('NULL')}`;
    return prepared(this.#db, sql).get({ permission, account: this.#account }) !== undefined;
  }

  /** Ids of the projects where the account has the permission. */
  projectsWith(permission: ProjectPermission): ReadonlySet<number> {
    const known = this.#projects.get(permission);
    if (known) return known;
    const sql = `SELECT DISTINCT g.project_id AS id FROM permission_grant g
      WHERE g.permission = :permission AND g.project_id IS NOT NULL AND ${heldBy('g.project_id')}`;
    const found = prepared(this.#db, sql).all({ permission, account: this.#account }) as unknown as { id: number }[];
    const ids = new Set(found.map(({ id }) => id));
    this.#projects.set(permission, ids);
    return ids;
  }

  canSee(issue: GuardedIssue): boolean {
    return this.has('BROWSE_PROJECTS', issue.project_id) && this.isInLevel(issue);
  }

  isInLevel(issue: GuardedIssue): boolean {
    if (issue.security_level_id === null) return true;
    return this.#memberships().some(
      ({ project, level }) => project === issue.project_id && level === issue.security_level_id,
    );
  }

  /** `canSee` as SQL. */
  visibleIssues(): SqlCondition {
    const projects = [...this.projectsWith('BROWSE_PROJECTS')];
    const levels = this.#memberships();
    const inLevel = levels.map(() => '(issue.project_id = ? AND issue.security_level_id = ?)');
    const open = ['issue.security_level_id IS NULL', ...inLevel].join(' OR ');
    return {
      // The sign + keeps SQLite from walking all visible projects instead of looking up what a query asks for.
      sql: `(+issue.project_id IN (${projects.map(() => '?').join(', ') || 'NULL'}) AND (${open}))`,
      params: [...projects, ...levels.flatMap(({ project, level }) => [project, level])],
    };
  }

  #memberships(): readonly { project: number; level: number }[] {
    const sql = `SELECT DISTINCT p.id AS project, g.level_id AS level
      FROM security_level_member g
      JOIN security_level l ON l.id = g.level_id
      JOIN project p ON p.security_scheme_id = l.scheme_id
      WHERE ${heldBy('p.id')}`;
    this.#levels ??= prepared(this.#db, sql).all({ account: this.#account }) as unknown as {
      project: number;
      level: number;
    }[];
    return this.#levels;
  }
}

function usesJira(db: DatabaseSync, accountId: string): boolean {
  const sql = `SELECT 1 AS yes FROM account WHERE account_id = ? AND active = 1 AND (jira_licence = 1 OR account_type = 'app')`;
  return row(db, sql, accountId) !== undefined;
}

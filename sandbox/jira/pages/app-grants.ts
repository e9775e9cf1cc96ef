import { row, rows } from '../../db/database.ts';
import { Access } from '../access/access.ts';
import type { ProjectPermission } from '../access/permission-keys.ts';
import { projectPermissions } from '../access/permission-keys.ts';
import { appPermissions } from '../access/standard-grants.ts';
import { accountOf } from '../account/account-row.ts';
import { administrator } from '../platform/administrator.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { refusalOf, responseOf, runCall } from '../rest/answer-call.ts';
import { ok } from '../rest/route.ts';
import type { Site } from '../site.ts';
import { callerOf } from './session.ts';

/** One thing the app's account may do in a project: of its own, and whether it may anyway, as anybody or by a role. */
export interface AppGrant {
  /** Key of the permission; absent for membership of a security level. */
  readonly permission?: string;
  /** Name of the security level; absent for a permission. */
  readonly securityLevel?: string;
  readonly name: string;
  readonly isGranted: boolean;
  readonly isHeldAnyway: boolean;
}

export interface AppGrants {
  readonly app: string;
  readonly projects: readonly { readonly key: string; readonly name: string; readonly grants: readonly AppGrant[] }[];
}

/** `GET /sandbox/permissions`, for administrators: what an installation gives the app's account, project by project. */
export function appGrants(site: Site, request: Request): Response {
  try {
    return responseOf(
      runCall(site, { caller: callerOf(site.db, request), request }, (call) => {
        administrator(call);
        return ok(grantsOf(site));
      }),
    );
  } catch (error) {
    return refusalOf(error);
  }
}

function grantsOf(site: Site): AppGrants {
  const projects = rows<ProjectRow>(site.db, 'SELECT * FROM project ORDER BY id');
  return {
    app: accountOf(site.db, site.appAccountId)?.display_name ?? '',
    projects: projects.map((project) => ({
      key: project.key,
      name: project.name,
      grants: [...permissionsIn(site, project), ...levelsIn(site, project)],
    })),
  };
}

function permissionsIn({ db, appAccountId }: Site, project: ProjectRow): AppGrant[] {
  const access = new Access(db, appAccountId);
  const desk: readonly ProjectPermission[] = project.project_type === 'service_desk' ? ['SERVICEDESK_AGENT'] : [];
  const sql = `SELECT 1 AS yes FROM permission_grant
    WHERE project_id = ? AND permission = ? AND holder_type = 'account' AND holder = ?`;
  return [...appPermissions, ...desk].map((permission) => {
    const isGranted = row(db, sql, project.id, permission, appAccountId) !== undefined;
    const isHeldAnyway = !isGranted && access.has(permission, project.id);
    return { permission, name: projectPermissions[permission], isGranted, isHeldAnyway };
  });
}

function levelsIn({ db, appAccountId }: Site, project: ProjectRow): AppGrant[] {
  const access = new Access(db, appAccountId);
  const sql = `SELECT l.id, l.name, EXISTS (SELECT 1 FROM security_level_member m
      WHERE m.level_id = l.id AND m.holder_type = 'account' AND m.holder = ?) AS own
    FROM security_level l WHERE l.scheme_id = ? ORDER BY l.id`;
  const levels = rows<{ id: number; name: string; own: number }>(db, sql, appAccountId, project.security_scheme_id);
  return levels.map(({ id, name, own }) => ({
    securityLevel: name,
    name: `Member of level ${name}`,
    isGranted: own === 1,
    isHeldAnyway: own === 0 && access.isInLevel({ project_id: project.id, security_level_id: id }),
  }));
}

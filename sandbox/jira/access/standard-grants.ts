import type { DatabaseSync } from 'node:sqlite';
import { roles } from '../project/role-names.ts';
import { grant } from './grant.ts';
import type { ProjectPermission } from './permission-keys.ts';
import { projectPermissions } from './permission-keys.ts';

const everything = Object.keys(projectPermissions) as ProjectPermission[];

const working: readonly ProjectPermission[] = [
  'BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'RESOLVE_ISSUES',
  'CLOSE_ISSUES', 'TRANSITION_ISSUES', 'SCHEDULE_ISSUES', 'LINK_ISSUES', 'SET_ISSUE_SECURITY', 'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS', 'CREATE_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS',
  'VIEW_VOTERS_AND_WATCHERS', 'MANAGE_WATCHERS', 'WORK_ON_ISSUES', 'EDIT_OWN_WORKLOGS', 'DELETE_OWN_WORKLOGS',
]; // prettier-ignore

/** What an installed app's role has in a project. Each is a grant of its own to the app's account: it can be revoked. */
export const appPermissions: readonly ProjectPermission[] = [
  'BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'TRANSITION_ISSUES', 'LINK_ISSUES',
  'SET_ISSUE_SECURITY', 'ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS', 'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS', 'VIEW_VOTERS_AND_WATCHERS', 'DELETE_ISSUES',
]; // prettier-ignore

export interface ProjectAudience {
  readonly type: 'software' | 'service_desk' | 'business';
  /** Anyone on the internet may browse (clause O4: Bugs are public). */
  readonly isPublic?: boolean;
  /** Everybody with a Jira licence works here; otherwise only who is in a role. */
  readonly isOpenToTeam?: boolean;
}

/** The permission scheme of a new project. `appAccountId`: null when no app is installed. */
export function grantStandard(
  db: DatabaseSync,
  projectId: number,
  audience: ProjectAudience,
  appAccountId: string | null,
): void {
  const role = (roleId: number) => ({ type: 'role', roleId }) as const;
  everything.forEach((permission) => grant(db, projectId, permission, role(roles.administrators.id)));
  working.forEach((permission) => {
    grant(db, projectId, permission, role(roles.team.id));
    grant(db, projectId, permission, role(roles.developers.id));
    if (audience.isOpenToTeam) grant(db, projectId, permission, { type: 'signed-in' });
  });
  if (audience.isPublic) grant(db, projectId, 'BROWSE_PROJECTS', { type: 'anyone' });
  if (audience.type === 'service_desk') {
    grant(db, projectId, 'SERVICEDESK_AGENT', role(roles.team.id));
    grant(db, projectId, 'MODIFY_REPORTER', role(roles.team.id));
  }
  if (appAccountId === null) return;
  const asApp = { type: 'account', accountId: appAccountId } as const;
  appPermissions.forEach((permission) => grant(db, projectId, permission, asApp));
  if (audience.type === 'service_desk') grant(db, projectId, 'SERVICEDESK_AGENT', asApp);
  // So that it may ask who else may browse the project before it calls anything there public.
  if (audience.isPublic) grant(db, projectId, 'ADMINISTER_PROJECTS', asApp);
}

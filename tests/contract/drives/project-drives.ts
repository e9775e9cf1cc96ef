import type { Drive } from './drive.ts';
import type { Stage } from './stage.ts';

const inProject = () => ({ projectIdOrKey: 'SUP' });
const ofProject = () => ({ projectKeyOrId: 'SUP' });
const property = () => ({ projectIdOrKey: 'SUP', propertyKey: 'mood' });
const version = ({ version: id }: Stage) => ({ id });
const component = ({ component: id }: Stage) => ({ id });

/** Operations on projects, called upon the service project, versions and components of the public one. */
export const projectDrives: readonly Drive[] = [
  ['POST /rest/api/3/project', 'ok 403 403 403 401', ['projects.createProject', ({ agent }) => ({ key: 'NEW', name: 'New', projectTypeKey: 'software', leadAccountId: agent })]],
  ['GET /rest/api/3/project', 'ok ok ok ok ok', ['fetch', () => ({ path: '/rest/api/3/project' })]],
  ['GET /rest/api/3/project/search', 'ok ok ok ok ok', ['projects.searchProjects', () => ({ expand: ['lead', 'description'] })]],
  ['GET /rest/api/3/project/{projectIdOrKey}', 'ok ok 404 404 404', ['projects.getProject', inProject]],
  ['PUT /rest/api/3/project/{projectIdOrKey}', 'ok 403 404 404 401', ['projects.updateProject', () => ({ projectIdOrKey: 'SUP', description: 'New' })]],
  ['DELETE /rest/api/3/project/{projectIdOrKey}', 'ok 403 403 403 401', ['projects.deleteProject', inProject]],
  ['GET /rest/api/3/project/{projectIdOrKey}/components', 'ok ok 404 404 404', ['projectComponents.getProjectComponents', inProject]],
  ['GET /rest/api/3/project/{projectIdOrKey}/properties', 'ok ok 404 404 404', ['projectProperties.getProjectPropertyKeys', inProject]],
  ['GET /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'ok ok 404 404 404', ['projectProperties.getProjectProperty', property]],
  ['PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'ok 403 404 404 401', ['projectProperties.setProjectProperty', () => ({ ...property(), body: { is: 'bad' } })]],
  ['DELETE /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'ok 403 404 404 401', ['projectProperties.deleteProjectProperty', property]],
  ['GET /rest/api/3/project/{projectIdOrKey}/role', 'ok 403 404 404 404', ['projectRoles.getProjectRoles', inProject]],
  ['GET /rest/api/3/project/{projectIdOrKey}/role/{id}', 'ok 403 404 404 404', ['projectRoles.getProjectRole', () => ({ ...inProject(), id: 10002 })]],
  ['POST /rest/api/3/project/{projectIdOrKey}/role/{id}', 'ok 403 404 404 401', ['projectRoleActors.addActorUsers', ({ erin }) => ({ ...inProject(), id: 10003, user: [erin] })]],
  ['GET /rest/api/3/project/{projectIdOrKey}/statuses', 'ok ok 404 404 404', ['projects.getAllStatuses', inProject]],
  ['GET /rest/api/3/project/{projectIdOrKey}/version', 'ok ok 404 404 404', ['projectVersions.getProjectVersionsPaginated', inProject]],
  ['GET /rest/api/3/project/{projectIdOrKey}/versions', 'ok ok 404 404 404', ['projectVersions.getProjectVersions', inProject]],
  ['GET /rest/api/3/project/{projectId}/hierarchy', '404 404 404 404 404', ['projects.getHierarchy', () => ({ projectId: 10000 })]],
  ['GET /rest/api/3/project/{projectKeyOrId}/issuesecuritylevelscheme', 'ok 403 404 404 401', ['projectPermissionSchemes.getProjectIssueSecurityScheme', () => ({ projectKeyOrId: 'DEV' })]],
  ['GET /rest/api/3/project/{projectKeyOrId}/notificationscheme', '404 404 404 404 401', ['projects.getNotificationSchemeForProject', ofProject]],
  ['GET /rest/api/3/project/{projectKeyOrId}/permissionscheme', 'ok 403 404 404 401', ['projectPermissionSchemes.getAssignedPermissionScheme', ofProject]],
  ['GET /rest/api/3/project/{projectKeyOrId}/securitylevel', 'ok ok 404 404 404', ['projectPermissionSchemes.getSecurityLevelsForProject', ofProject]],
  ['GET /rest/api/3/permissionscheme', 'ok ok ok ok 401', ['permissionSchemes.getAllPermissionSchemes', () => ({ expand: ['permissions'] })]],
  ['GET /rest/api/3/permissionscheme/{schemeId}', 'ok ok 404 404 401', ['permissionSchemes.getPermissionScheme', ({ permissionScheme }) => ({ schemeId: permissionScheme, expand: ['permissions'] })]],
  ['GET /rest/api/3/permissionscheme/{schemeId}/permission', 'ok ok 404 404 401', ['permissionSchemes.getPermissionSchemeGrants', ({ permissionScheme }) => ({ schemeId: permissionScheme })]],
  ['GET /rest/api/3/issuesecurityschemes', 'ok 403 403 403 401', ['issueSecuritySchemes.getIssueSecuritySchemes']],
  ['GET /rest/api/3/issuesecurityschemes/{id}', 'ok 403 403 403 401', ['issueSecuritySchemes.getIssueSecurityScheme', ({ scheme }) => ({ id: scheme })]],
  ['GET /rest/api/3/securitylevel/{id}', 'ok ok 404 404 401', ['issueSecurityLevel.getIssueSecurityLevel', ({ level }) => ({ id: level })]],
  ['POST /rest/api/3/component', 'ok 403 403 403 401', ['projectComponents.createComponent', () => ({ name: 'New', project: 'BUG' })]],
  ['GET /rest/api/3/component/{id}', 'ok ok ok ok ok', ['projectComponents.getComponent', component]],
  ['PUT /rest/api/3/component/{id}', 'ok 403 403 403 401', ['projectComponents.updateComponent', (stage) => ({ ...component(stage), body: { name: 'Renamed' } })]],
  ['DELETE /rest/api/3/component/{id}', 'ok 403 403 403 401', ['projectComponents.deleteComponent', component]],
  ['POST /rest/api/3/version', 'ok 403 403 403 401', ['projectVersions.createVersion', () => ({ name: '9.9', projectId: 10001 })]],
  ['GET /rest/api/3/version/{id}', 'ok ok ok ok ok', ['projectVersions.getVersion', version]],
  ['PUT /rest/api/3/version/{id}', 'ok 403 403 403 401', ['projectVersions.updateVersion', (stage) => ({ ...version(stage), body: { released: true } })]],
  ['POST /rest/api/3/version/{id}/removeAndSwap', 'ok 403 403 403 401', ['projectVersions.deleteAndReplaceVersion', (stage) => ({ ...version(stage), moveFixIssuesTo: Number(stage.otherVersion) })]],
]; // prettier-ignore

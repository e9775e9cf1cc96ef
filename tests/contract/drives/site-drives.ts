import type { Drive } from './drive.ts';
import type { Stage } from './stage.ts';

const member = ({ agent }: Stage) => ({ groupname: 'translators', accountId: agent });
const property = ({ carla }: Stage) => ({ accountId: carla, propertyKey: 'mood' });
const preference = () => ({ key: 'mood' });
const setsPreference = ['myself.setPreference', () => ({ ...preference(), body: 'good' })] as const;
const about = ({ carla }: Stage) => ({ accountId: carla });

/** Operations on the site: what there is to choose from, people and groups, the caller. */
export const siteDrives: readonly Drive[] = [
  ['GET /rest/api/3/field', 'ok ok ok ok ok', ['issueFields.getFields']],
  ['GET /rest/api/3/field/search', 'ok 403 403 403 401', ['issueFields.getFieldsPaginated', () => ({ type: ['custom'] })]],
  ['DELETE /rest/api/3/field/{id}', '404 403 403 403 401', ['issueFields.deleteCustomField', () => ({ id: 'customfield_99999' })]],
  ['GET /rest/api/3/issueLinkType', 'ok ok ok ok ok', ['issueLinkTypes.getIssueLinkTypes']],
  ['POST /rest/api/3/issueLinkType', 'ok 403 403 403 401', ['issueLinkTypes.createIssueLinkType', () => ({ name: 'Causes', inward: 'is caused by', outward: 'causes' })]],
  ['GET /rest/api/3/issueLinkType/{issueLinkTypeId}', 'ok ok ok ok ok', ['issueLinkTypes.getIssueLinkType', ({ linkType }) => ({ issueLinkTypeId: linkType })]],
  ['PUT /rest/api/3/issueLinkType/{issueLinkTypeId}', 'ok 403 403 403 401', ['issueLinkTypes.updateIssueLinkType', ({ linkType }) => ({ issueLinkTypeId: linkType, name: 'Proves' })]],
  ['DELETE /rest/api/3/issueLinkType/{issueLinkTypeId}', 'ok 403 403 403 401', ['issueLinkTypes.deleteIssueLinkType', ({ linkType }) => ({ issueLinkTypeId: linkType })]],
  ['GET /rest/api/3/issuetype', 'ok ok ok ok ok', ['issueTypes.getIssueAllTypes']],
  ['GET /rest/api/3/issuetype/project', 'ok ok 404 404 404', ['fetch', () => ({ path: '/rest/api/3/issuetype/project?projectId=10000' })]],
  ['GET /rest/api/3/issuetype/{id}', 'ok ok ok ok ok', ['issueTypes.getIssueType', ({ bugType }) => ({ id: bugType })]],
  ['GET /rest/api/3/issuetype/{id}/alternatives', 'ok ok ok ok ok', ['issueTypes.getAlternativeIssueTypes', ({ bugType }) => ({ id: bugType })]],
  ['DELETE /rest/api/3/issuetype/{id}', 'ok 403 403 403 401', ['issueTypes.deleteIssueType', ({ unusedType }) => ({ id: unusedType })]],
  ['GET /rest/api/3/label', 'ok ok ok ok ok', ['labels.getAllLabels']],
  ['GET /rest/api/3/priority', 'ok ok ok ok ok', ['fetch', () => ({ path: '/rest/api/3/priority' })]],
  ['GET /rest/api/3/resolution', 'ok ok ok ok ok', ['fetch', () => ({ path: '/rest/api/3/resolution' })]],
  ['GET /rest/api/3/resolution/{id}', 'ok ok ok ok ok', ['issueResolutions.getResolution', () => ({ id: '10000' })]],
  ['GET /rest/api/3/priority/{id}', 'ok ok ok ok ok', ['issuePriorities.getPriority', () => ({ id: '3' })]],
  ['GET /rest/api/3/serverInfo', 'ok ok ok ok ok', ['serverInfo.getServerInfo']],
  ['GET /rest/api/3/status', 'ok ok ok ok ok', ['workflowStatuses.getStatuses']],
  ['GET /rest/api/3/status/{idOrName}', 'ok ok ok ok ok', ['workflowStatuses.getStatus', () => ({ idOrName: 'Done' })]],
  ['GET /rest/api/3/statuscategory', 'ok ok ok ok ok', ['workflowStatusCategories.getStatusCategories']],
  ['GET /rest/api/3/mypermissions', 'ok ok ok ok ok', ['permissions.getMyPermissions', () => ({ permissions: ['BROWSE_PROJECTS', 'ADMINISTER'] })]],
  ['GET /rest/api/3/permissions', 'ok ok ok ok ok', ['permissions.getAllPermissions']],
  ['POST /rest/api/3/permissions/check', 'ok ok ok ok ok', ['permissions.getBulkPermissions', ({ requestId }) => ({ projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [Number(requestId)] }] })]],
  ['POST /rest/api/3/permissions/project', 'ok ok ok ok ok', ['permissions.getPermittedProjects', () => ({ permissions: ['BROWSE_PROJECTS'] })]],
  ['GET /rest/api/3/myself', 'ok ok ok ok 401', ['myself.getCurrentUser', () => ({ expand: ['groups', 'applicationRoles'] })]],
  ['GET /rest/api/3/mypreferences', 'ok ok ok ok 401', setsPreference, ['myself.getPreference', preference]],
  ['PUT /rest/api/3/mypreferences', 'ok ok ok ok 401', setsPreference],
  ['DELETE /rest/api/3/mypreferences', 'ok ok ok ok 401', setsPreference, ['myself.removePreference', preference]],
  ['GET /rest/api/3/mypreferences/locale', 'ok ok ok ok ok', ['myself.getLocale']],
  ['GET /rest/api/3/user', 'ok ok ok 404 401', ['users.getUser', about]],
  ['POST /rest/api/3/user', 'ok 403 403 403 401', ['users.createUser', () => ({ emailAddress: 'new@vendor.example', products: ['jira-software'] })]],
  ['DELETE /rest/api/3/user', 'ok 403 403 403 401', ['users.removeUser', about]],
  ['GET /rest/api/3/user/assignable/search', 'ok ok 404 404 401', ['userSearch.findAssignableUsers', () => ({ project: 'SUP' })]],
  ['GET /rest/api/3/user/search', 'ok ok ok ok ok', ['userSearch.findUsers', () => ({ query: 'a' })]],
  ['GET /rest/api/3/users/search', 'ok ok ok ok ok', ['users.getAllUsers']],
  ['GET /rest/api/3/user/groups', 'ok ok 403 403 401', ['users.getUserGroups', about]],
  ['GET /rest/api/3/user/properties', 'ok 403 ok 403 401', ['userProperties.getUserPropertyKeys', about]],
  ['GET /rest/api/3/user/properties/{propertyKey}', 'ok 403 ok 403 401', ['userProperties.getUserProperty', property]],
  ['PUT /rest/api/3/user/properties/{propertyKey}', 'ok 403 ok 403 401', ['userProperties.setUserProperty', (stage) => ({ ...property(stage), body: { is: 'bad' } })]],
  ['DELETE /rest/api/3/user/properties/{propertyKey}', 'ok 403 ok 403 401', ['userProperties.deleteUserProperty', property]],
  ['POST /rest/api/3/group', 'ok 403 403 403 401', ['groups.createGroup', () => ({ name: 'writers' })]],
  ['DELETE /rest/api/3/group', 'ok 403 403 403 401', ['groups.removeGroup', () => ({ groupname: 'translators' })]],
  ['GET /rest/api/3/group/member', 'ok 403 403 403 401', ['groups.getUsersFromGroup', () => ({ groupname: 'translators' })]],
  ['POST /rest/api/3/group/user', 'ok 403 403 403 401', ['groups.addUserToGroup', ({ nils }) => ({ groupname: 'translators', accountId: nils })]],
  ['DELETE /rest/api/3/group/user', 'ok 403 403 403 401', ['groups.removeUserFromGroup', member]],
  ['GET /rest/api/3/groups/picker', 'ok ok ok ok ok', ['groups.findGroups', () => ({ query: 'trans' })]],
]; // prettier-ignore

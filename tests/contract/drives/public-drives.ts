import { doc } from '../../sandbox/jira/site-under-test.ts';
import type { Drive } from './drive.ts';
import type { Stage } from './stage.ts';

const onBug = ({ bug }: Stage) => ({ issueIdOrKey: bug });

/** The same operations upon a Bug that anyone may read, and upon one that only the team may. */
export const publicDrives: readonly Drive[] = [
  ['GET /rest/api/3/issue/{issueIdOrKey}', 'ok ok ok ok ok', ['issues.getIssue', (stage) => ({ ...onBug(stage), fields: ['*all'], expand: ['changelog', 'transitions', 'editmeta'] })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}', 'ok ok 404 404 404', ['issues.getIssue', ({ internal }) => ({ issueIdOrKey: internal })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/editmeta', 'ok ok ok ok ok', ['issues.getEditIssueMeta', onBug]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}', 'ok ok 403 403 401', ['issues.editIssue', (stage) => ({ ...onBug(stage), fields: { summary: 'Renamed' } })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}', 'ok 403 403 403 401', ['issues.deleteIssue', onBug]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/assignee', 'ok ok 403 403 401', ['issues.assignIssue', (stage) => ({ ...onBug(stage), accountId: stage.agent })]],
  ['POST /rest/api/3/issue', 'ok ok 400 400 401', ['issues.createIssue', () => ({ fields: { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'A Bug' } })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/transitions', 'ok ok ok ok ok', ['issues.getTransitions', onBug]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/transitions', 'ok ok 400 400 401', ['issues.getTransitions', onBug], ['issues.doTransition', (stage, { transitions }) => ({ ...onBug(stage), transition: { id: (transitions as { id: string }[])[0]?.id ?? '11' } })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/comment', 'ok ok ok ok ok', ['issueComments.getComments', onBug]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/comment', 'ok ok 403 403 401', ['issueComments.addComment', (stage) => ({ ...onBug(stage), body: doc('Words') })]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'ok ok 403 403 401', ['issueProperties.setIssueProperty', (stage) => ({ ...onBug(stage), propertyKey: 'mood', body: { is: 'bad' } })]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/attachments', 'ok ok 403 403 401', ['issueAttachments.addAttachment', (stage) => ({ ...onBug(stage), attachments: { filename: 'a.txt', content: 'A' } })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/watchers', 'ok ok ok ok ok', ['issueWatchers.getIssueWatchers', onBug]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/watchers', 'ok ok 403 403 401', ['issueWatchers.addWatcher', (stage) => ({ ...onBug(stage), body: stage.agent })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/worklog', 'ok ok ok ok ok', ['issueWorklogs.getIssueWorklog', onBug]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/worklog', 'ok ok 400 400 401', ['issueWorklogs.addWorklog', (stage) => ({ ...onBug(stage), timeSpentSeconds: 60 })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/remotelink', 'ok ok ok ok ok', ['issueRemoteLinks.getRemoteIssueLinks', onBug]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/remotelink', 'ok ok 403 403 401', ['issueRemoteLinks.createOrUpdateRemoteIssueLink', (stage) => ({ ...onBug(stage), object: { url: 'https://a.example', title: 'A' } })]],
  ['GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', 'ok ok 404 404 404', ['issues.getCreateIssueMetaIssueTypes', () => ({ projectIdOrKey: 'BUG' })]],
  ['GET /rest/api/3/project/{projectIdOrKey}', 'ok ok ok ok ok', ['projects.getProject', () => ({ projectIdOrKey: 'BUG' })]],
  ['PUT /rest/api/3/project/{projectIdOrKey}', 'ok 403 403 403 401', ['projects.updateProject', () => ({ projectIdOrKey: 'BUG', description: 'New' })]],
  ['GET /rest/api/3/project/{projectIdOrKey}/role', 'ok 403 403 403 401', ['projectRoles.getProjectRoles', () => ({ projectIdOrKey: 'BUG' })]],
  ['GET /rest/api/3/project/{projectIdOrKey}/role/{id}', 'ok 403 403 403 401', ['projectRoles.getProjectRole', () => ({ projectIdOrKey: 'BUG', id: 10002 })]],
  ['GET /rest/api/3/project/{projectKeyOrId}/permissionscheme', 'ok 403 403 403 401', ['projectPermissionSchemes.getAssignedPermissionScheme', () => ({ projectKeyOrId: 'BUG' })]],
  ['GET /rest/api/3/project/{projectKeyOrId}/issuesecuritylevelscheme', 'ok 403 403 403 401', ['projectPermissionSchemes.getProjectIssueSecurityScheme', () => ({ projectKeyOrId: 'BUG' })]],
  ['GET /rest/api/3/project/{projectKeyOrId}/securitylevel', 'ok ok ok ok ok', ['projectPermissionSchemes.getSecurityLevelsForProject', () => ({ projectKeyOrId: 'BUG' })]],
  ['PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'ok 403 403 403 401', ['projectProperties.setProjectProperty', () => ({ projectIdOrKey: 'BUG', propertyKey: 'mood', body: { is: 'bad' } })]],
  ['GET /rest/api/3/user/assignable/search', 'ok ok ok ok 401', ['userSearch.findAssignableUsers', () => ({ project: 'BUG' })]],
]; // prettier-ignore

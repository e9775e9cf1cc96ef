import { doc } from '../../sandbox/jira/site-under-test.ts';
import type { Drive } from './drive.ts';
import type { Stage } from './stage.ts';

const onRequest = ({ request }: Stage) => ({ issueIdOrKey: request });
const property = (stage: Stage) => ({ ...onRequest(stage), propertyKey: 'mood' });
const ofComment = ({ comment }: Stage) => ({ commentId: comment, propertyKey: 'mood' });
const words = doc('Words');
const remote = { globalId: 'eight', object: { url: 'https://tracker.example/8', title: 'Eight' } };

/** Operations on issues, called upon Carla's request: none of them is a customer's, who has the portal. */
export const issueDrives: readonly Drive[] = [
  ['GET /rest/api/3/issue/{issueIdOrKey}', 'ok ok 404 404 404', ['issues.getIssue', (stage) => ({ ...onRequest(stage), fields: ['*all'], expand: ['names', 'schema', 'renderedFields', 'changelog', 'transitions', 'editmeta'] })]],
  ['POST /rest/api/3/issue', 'ok ok 400 400 401', ['issues.createIssue', () => ({ fields: { project: { key: 'SUP' }, issuetype: { name: 'Support' }, summary: 'A piece of work', description: words } })]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}', 'ok ok 404 404 401', ['issues.editIssue', (stage) => ({ ...onRequest(stage), notifyUsers: false, update: { labels: [{ add: 'seen' }] } })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}', 'ok 403 404 404 401', ['issues.deleteIssue', onRequest]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/assignee', 'ok ok 404 404 401', ['issues.assignIssue', (stage) => ({ ...onRequest(stage), accountId: stage.agent })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/changelog', 'ok ok 404 404 404', ['issues.getChangeLogs', onRequest]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/changelog/list', 'ok ok 404 404 404', ['issues.getChangeLogsByIds', (stage) => ({ ...onRequest(stage), changelogIds: [stage.changelog] })]],
  ['POST /rest/api/3/changelog/bulkfetch', 'ok ok ok ok ok', ['issues.getBulkChangelogs', ({ request }) => ({ issueIdsOrKeys: [request] })]],
  ['POST /rest/api/3/issue/bulkfetch', 'ok ok ok ok ok', ['issues.bulkFetchIssues', ({ requestId }) => ({ issueIdsOrKeys: [requestId], fields: ['summary'] })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/transitions', 'ok ok 404 404 404', ['issues.getTransitions', onRequest]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/transitions', 'ok ok 404 404 401', ['issues.doTransition', (stage) => ({ ...onRequest(stage), transition: { id: stage.transition } })]],
  ['GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', 'ok ok 404 404 404', ['issues.getCreateIssueMetaIssueTypes', () => ({ projectIdOrKey: 'SUP' })]],
  ['GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', 'ok ok 404 404 404', ['issues.getCreateIssueMetaIssueTypeId', ({ type }) => ({ projectIdOrKey: 'SUP', issueTypeId: type })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/comment', 'ok ok 404 404 404', ['issueComments.getComments', onRequest]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/comment', 'ok ok 404 404 401', ['issueComments.addComment', (stage) => ({ ...onRequest(stage), body: words })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}', 'ok ok 404 404 404', ['issueComments.getComment', (stage) => ({ ...onRequest(stage), id: stage.comment })]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}', 'ok ok 404 404 401', ['issueComments.updateComment', (stage) => ({ ...onRequest(stage), id: stage.comment, body: { body: words } })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}', 'ok ok 404 404 401', ['issueComments.deleteComment', (stage) => ({ ...onRequest(stage), id: stage.comment })]],
  ['POST /rest/api/3/comment/list', 'ok ok ok ok ok', ['issueComments.getCommentsByIds', ({ comment }) => ({ ids: [Number(comment)] })]],
  ['GET /rest/api/3/comment/{commentId}/properties', 'ok ok 404 404 404', ['issueCommentProperties.getCommentPropertyKeys', ofComment]],
  ['GET /rest/api/3/comment/{commentId}/properties/{propertyKey}', 'ok ok 404 404 404', ['issueCommentProperties.getCommentProperty', ofComment]],
  ['PUT /rest/api/3/comment/{commentId}/properties/{propertyKey}', 'ok ok 404 404 401', ['issueCommentProperties.setCommentProperty', (stage) => ({ ...ofComment(stage), body: { is: 'bad' } })]],
  ['DELETE /rest/api/3/comment/{commentId}/properties/{propertyKey}', 'ok ok 404 404 401', ['issueCommentProperties.deleteCommentProperty', ofComment]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/properties', 'ok ok 404 404 404', ['issueProperties.getIssuePropertyKeys', onRequest]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'ok ok 404 404 404', ['issueProperties.getIssueProperty', property]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'ok ok 404 404 401', ['issueProperties.setIssueProperty', (stage) => ({ ...property(stage), body: { is: 'bad' } })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'ok ok 404 404 401', ['issueProperties.deleteIssueProperty', property]],
  ['PUT /rest/api/3/issue/properties/{propertyKey}', 'ok ok ok ok 401', ['issueProperties.bulkSetIssueProperty', ({ requestId }) => ({ propertyKey: 'mood', value: 'calm', filter: { entityIds: [Number(requestId)] } })]],
  ['DELETE /rest/api/3/issue/properties/{propertyKey}', 'ok ok ok ok 401', ['issueProperties.bulkDeleteIssueProperty', ({ requestId }) => ({ propertyKey: 'mood', entityIds: [Number(requestId)] })]],
  ['GET /rest/api/3/task/{taskId}', 'ok 404 404 404 401', ['tasks.getTask', ({ task }) => ({ taskId: task })]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/attachments', 'ok ok 404 404 401', ['issueAttachments.addAttachment', (stage) => ({ ...onRequest(stage), attachments: { filename: 'a.txt', content: 'A' } })]],
  ['GET /rest/api/3/attachment/{id}', 'ok ok 404 404 404', ['issueAttachments.getAttachment', ({ attachment }) => ({ id: attachment })]],
  ['GET /rest/api/3/attachment/content/{id}', 'ok ok 404 404 404', ['issueAttachments.getAttachmentContent', ({ attachment }) => ({ id: attachment })]],
  ['DELETE /rest/api/3/attachment/{id}', 'ok 403 404 404 401', ['issueAttachments.removeAttachment', ({ attachment }) => ({ id: attachment })]],
  ['GET /rest/api/3/attachment/meta', 'ok ok ok ok ok', ['issueAttachments.getAttachmentMeta']],
  ['POST /rest/api/3/issueLink', 'ok ok 404 404 401', ['issueLinks.linkIssues', ({ request, bug }) => ({ type: { name: 'Blocks' }, inwardIssue: { key: request }, outwardIssue: { key: bug } })]],
  ['GET /rest/api/3/issueLink/{linkId}', 'ok ok 404 404 404', ['issueLinks.getIssueLink', ({ link }) => ({ linkId: link })]],
  ['DELETE /rest/api/3/issueLink/{linkId}', 'ok ok 404 404 401', ['issueLinks.deleteIssueLink', ({ link }) => ({ linkId: link })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/remotelink', 'ok ok 404 404 404', ['issueRemoteLinks.getRemoteIssueLinks', onRequest]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/remotelink', 'ok ok 404 404 401', ['issueRemoteLinks.createOrUpdateRemoteIssueLink', (stage) => ({ ...onRequest(stage), ...remote })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/remotelink', 'ok ok 404 404 401', ['issueRemoteLinks.deleteRemoteIssueLinkByGlobalId', (stage) => ({ ...onRequest(stage), globalId: 'seven' })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}', 'ok ok 404 404 404', ['issueRemoteLinks.getRemoteIssueLinkById', (stage) => ({ ...onRequest(stage), linkId: stage.remoteLink })]],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}', 'ok ok 404 404 401', ['issueRemoteLinks.updateRemoteIssueLink', (stage) => ({ ...onRequest(stage), linkId: stage.remoteLink, ...remote })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}', 'ok ok 404 404 401', ['issueRemoteLinks.deleteRemoteIssueLinkById', (stage) => ({ ...onRequest(stage), linkId: stage.remoteLink })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/watchers', 'ok ok 404 404 404', ['issueWatchers.getIssueWatchers', onRequest]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/watchers', 'ok ok 404 404 401', ['issueWatchers.addWatcher', (stage) => ({ ...onRequest(stage), body: stage.agent })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/watchers', 'ok ok 404 404 401', ['issueWatchers.removeWatcher', (stage) => ({ ...onRequest(stage), accountId: stage.agent })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/worklog', 'ok ok 404 404 404', ['issueWorklogs.getIssueWorklog', onRequest]],
  ['POST /rest/api/3/issue/{issueIdOrKey}/worklog', 'ok ok 404 404 401', ['issueWorklogs.addWorklog', (stage) => ({ ...onRequest(stage), timeSpentSeconds: 60 })]],
  ['GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}', 'ok ok 404 404 404', ['issueWorklogs.getWorklog', (stage) => ({ ...onRequest(stage), id: stage.worklog })]],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/worklog/{id}', 'ok 400 404 404 401', ['issueWorklogs.deleteWorklog', (stage) => ({ ...onRequest(stage), id: stage.worklog })]],
  ['GET /rest/api/3/search/jql', 'ok ok ok ok ok', ['issueSearch.searchAndReconsileIssuesUsingJql', () => ({ jql: 'project = BUG', fields: ['*all', '-comment'], maxResults: 2 })]],
  ['POST /rest/api/3/search/jql', 'ok ok ok ok ok', ['issueSearch.searchAndReconsileIssuesUsingJqlPost', () => ({ jql: 'project = BUG', fields: ['summary'], maxResults: 2 })]],
  ['POST /rest/api/3/search/approximate-count', 'ok ok ok ok ok', ['issueSearch.countIssues', () => ({ jql: 'project = BUG' })]],
  ['POST /rest/api/3/jql/match', 'ok ok ok ok ok', ['issueSearch.matchIssues', ({ requestId }) => ({ issueIds: [Number(requestId)], jqls: ['project = SUP'] })]],
  ['GET /rest/api/3/issue/picker', 'ok ok ok ok ok', ['issueSearch.getIssuePickerResource', () => ({ query: 'PDF' })]],
]; // prettier-ignore

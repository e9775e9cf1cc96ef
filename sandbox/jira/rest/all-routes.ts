import { attachmentRoutes } from '../platform/attachment-routes.ts';
import { catalogRoutes } from '../platform/catalog-routes.ts';
import { changelogRoutes } from '../platform/changelog-routes.ts';
import { commentPropertyRoutes } from '../platform/comment-property-routes.ts';
import { commentRoutes } from '../platform/comment-routes.ts';
import { createMetaRoutes } from '../platform/createmeta-routes.ts';
import { groupRoutes } from '../platform/group-routes.ts';
import { issuePropertyRoutes } from '../platform/issue-property-routes.ts';
import { issueBulkRoutes } from '../platform/issue-bulk-routes.ts';
import { issueRoutes } from '../platform/issue-routes.ts';
import { linkRoutes } from '../platform/link-routes.ts';
import { permissionRoutes } from '../platform/permission-routes.ts';
import { permissionSchemeRoutes } from '../platform/permission-scheme-routes.ts';
import { projectRoutes } from '../platform/project-routes.ts';
import { roleRoutes } from '../platform/role-routes.ts';
import { searchRoutes } from '../platform/search-routes.ts';
import { serverRoutes } from '../platform/server-routes.ts';
import { transitionRoutes } from '../platform/transition-routes.ts';
import { userRoutes } from '../platform/user-routes.ts';
import { versionRoutes } from '../platform/version-routes.ts';
import { customerRoutes } from '../servicedesk/customer-routes.ts';
import { deskRoutes } from '../servicedesk/desk-routes.ts';
import { organizationRoutes } from '../servicedesk/organization-routes.ts';
import { participantRoutes } from '../servicedesk/participant-routes.ts';
import { requestCommentRoutes } from '../servicedesk/request-comment-routes.ts';
import { requestListRoutes } from '../servicedesk/request-list-routes.ts';
import { requestRoutes } from '../servicedesk/request-routes.ts';
import { requestTransitionRoutes } from '../servicedesk/request-transition-routes.ts';
import { temporaryAttachmentRoutes } from '../servicedesk/temporary-attachment-routes.ts';
import { linkTypeRoutes } from '../platform/link-type-routes.ts';
import { issueTypeRoutes } from '../platform/issue-type-routes.ts';
import { fieldRoutes } from '../platform/field-routes.ts';
import { preferenceRoutes } from '../platform/preference-routes.ts';
import { matchRoutes } from '../platform/match-routes.ts';
import { worklogRoutes } from '../platform/worklog-routes.ts';
import { securityRoutes } from '../platform/security-routes.ts';
import { watcherRoutes } from '../platform/watcher-routes.ts';
import { remoteLinkRoutes } from '../platform/remote-link-routes.ts';
import { taskRoutes } from '../platform/task-routes.ts';
import { entityPropertyRoutes } from '../platform/entity-property-routes.ts';
import { queueRoutes } from '../servicedesk/queue-routes.ts';
import { organizationPropertyRoutes } from '../servicedesk/organization-property-routes.ts';
import { knowledgeRoutes } from '../servicedesk/knowledge-routes.ts';
import { bulkMoveRoutes } from '../platform/bulk-move-routes.ts';
import { componentRoutes } from '../platform/component-routes.ts';
import type { Route } from './route.ts';

/** Every operation the sandbox serves. */
export const allRoutes: readonly Route[] = [
  ...issueRoutes,
  ...issueBulkRoutes,
  ...commentRoutes,
  ...commentPropertyRoutes,
  ...issuePropertyRoutes,
  ...transitionRoutes,
  ...linkRoutes,
  ...changelogRoutes,
  ...searchRoutes,
  ...projectRoutes,
  ...versionRoutes,
  ...createMetaRoutes,
  ...catalogRoutes,
  ...permissionRoutes,
  ...permissionSchemeRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...serverRoutes,
  ...attachmentRoutes,
  ...deskRoutes,
  ...requestRoutes,
  ...requestListRoutes,
  ...requestCommentRoutes,
  ...participantRoutes,
  ...temporaryAttachmentRoutes,
  ...requestTransitionRoutes,
  ...organizationRoutes,
  ...customerRoutes,
  ...linkTypeRoutes,
  ...issueTypeRoutes,
  ...fieldRoutes,
  ...preferenceRoutes,
  ...matchRoutes,
  ...worklogRoutes,
  ...securityRoutes,
  ...watcherRoutes,
  ...remoteLinkRoutes,
  ...taskRoutes,
  ...bulkMoveRoutes,
  ...entityPropertyRoutes,
  ...queueRoutes,
  ...organizationPropertyRoutes,
  ...knowledgeRoutes,
  ...componentRoutes,
];

import { accountOf } from '../account/account-row.ts';
import { propertyRoutes } from '../edit/entity-property.ts';
import { visibleProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Route } from '../rest/route.ts';
import { scopes } from '../rest/route.ts';
import { projectAdministrator } from './administrator.ts';

function readableProject(call: Call): string {
  return String(visibleProject(call, param(call, 'projectIdOrKey')).id);
}

function ownProject(call: Call): string {
  signedIn(call);
  const { id } = visibleProject(call, param(call, 'projectIdOrKey'));
  projectAdministrator(call, id);
  return String(id);
}

/** Properties of a person are their own and the administrators'. */
function ownAccount(call: Call): string {
  const me = signedIn(call);
  const wanted = call.query.get('accountId') ?? me;
  if (wanted !== me && !call.access.hasGlobal('ADMINISTER')) {
    throw jiraError(403, ['You do not have permission to access the properties of this user.']);
  }
  if (!accountOf(call.site.db, wanted)) throw jiraError(404, ['The user does not exist.']);
  return wanted;
}

export const entityPropertyRoutes: readonly Route[] = [
  ...propertyRoutes({
    entity: 'project',
    path: '/rest/api/3/project/{projectIdOrKey}/properties',
    scopes: {
      read: scopes('read:jira-work', 'read:project.property:jira'),
      write: scopes('manage:jira-project', 'write:project.property:jira'),
      delete: scopes('manage:jira-project', 'delete:project.property:jira'),
    },
    readable: readableProject,
    writable: ownProject,
  }),
  ...propertyRoutes({
    entity: 'user',
    path: '/rest/api/3/user/properties',
    scopes: {
      read: scopes('read:jira-user', 'read:user.property:jira'),
      write: scopes('write:jira-work', 'write:user.property:jira'),
      delete: scopes('write:jira-work', 'delete:user.property:jira'),
    },
    readable: ownAccount,
    writable: ownAccount,
  }),
];

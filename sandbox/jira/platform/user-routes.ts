import { rows, run } from '../../db/database.ts';
import { Access } from '../access/access.ts';
import type { AccountRow } from '../account/account-row.ts';
import { accountByEmail, accountOf } from '../account/account-row.ts';
import { createAccount } from '../account/create-account.ts';
import { userOf } from '../account/user-shape.ts';
import { joinGroup } from '../account/group.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import { visibleProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, queryList, signedIn } from '../rest/call.ts';
import { pageWish } from '../rest/page.ts';
import { jiraError, notSignedIn } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

function myself(call: Call): Answer {
  const account = accountOf(call.site.db, signedIn(call));
  if (!account) throw notSignedIn();
  return ok(details(call, account));
}

/** People without a Jira licence see only themselves; nobody else is theirs to look up. */
function getUser(call: Call): Answer {
  const me = signedIn(call);
  const accountId = call.query.get('accountId') ?? '';
  const account = accountOf(call.site.db, accountId);
  const isAllowed = call.access.account !== null || accountId === me;
  if (!account || !isAllowed)
    throw jiraError(404, ['Specified user does not exist or you do not have required permissions']);
  return ok(details(call, account));
}

function details(call: Call, account: AccountRow): Record<string, unknown> {
  const groups = groupsOf(call, account.account_id);
  const roles = [
    ...(account.jira_licence ? [{ key: 'jira-software', name: 'Jira' }] : []),
    ...(account.agent_licence ? [{ key: 'jira-servicedesk', name: 'Jira Service Management' }] : []),
  ];
  const expand = queryList(call, 'expand');
  return {
    ...userOf(call, account),
    locale: account.locale,
    groups: { size: groups.length, items: expand.includes('groups') ? groups : [] },
    applicationRoles: { size: roles.length, items: expand.includes('applicationRoles') ? roles : [] },
    expand: 'groups,applicationRoles',
  };
}

function groupsOf(call: Call, accountId: string): { name: string; groupId: string; self: string }[] {
  const sql = `SELECT g.id, g.name FROM account_group g JOIN account_group_member m ON m.group_id = g.id
    WHERE m.account_id = ? ORDER BY g.name`;
  return rows<{ id: string; name: string }>(call.site.db, sql, accountId).map(({ id, name }) => ({
    name,
    groupId: id,
    self: `${call.site.baseUrl()}/rest/api/3/group?groupId=${id}`,
  }));
}

function searchUsers(call: Call): Answer {
  if (call.access.account === null) return ok([]);
  const wish = pageWish(call, 50, 1000);
  const accountId = call.query.get('accountId');
  const query = call.query.get('query');
  if (accountId === null && query === null)
    throw jiraError(400, ["Either the 'query' or the 'accountId' parameter is required."]);
  const like = `%${(query ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const sql = `SELECT * FROM account WHERE ${accountId === null ? `(display_name LIKE ? ESCAPE '\\' OR email LIKE ? ESCAPE '\\')` : 'account_id = ?'}
    ORDER BY display_name LIMIT ? OFFSET ?`;
  const values = accountId === null ? [like, like] : [accountId];
  const found = rows<AccountRow>(call.site.db, sql, ...values, wish.maxResults, wish.startAt);
  return ok(found.map((account) => userOf(call, account)));
}

/** Every account, page by page, for those who may browse users. */
function allUsers(call: Call): Answer {
  if (call.access.account === null) return ok([]);
  const wish = pageWish(call, 50, 1000);
  const sql = 'SELECT * FROM account ORDER BY account_id LIMIT ? OFFSET ?';
  return ok(rows<AccountRow>(call.site.db, sql, wish.maxResults, wish.startAt).map((one) => userOf(call, one)));
}

/** Accounts that may be assigned issues of a project, or the given issue. */
function assignable(call: Call): Answer {
  signedIn(call);
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const projectId =
    issueKey === null
      ? visibleProject(call, call.query.get('project') ?? '').id
      : visibleIssue(call, issueKey).project_id;
  if (call.access.account === null) return ok([]);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const wish = pageWish(call, 50, 1000);
  const sql = `SELECT * FROM account WHERE active = 1 AND account_type = 'atlassian' AND jira_licence = 1 ORDER BY display_name`;
  const found = rows<AccountRow>(call.site.db, sql).filter(
    (account) =>
      `${account.display_name} ${account.email}`.toLowerCase().includes(query) &&
      new Access(call.site.db, account.account_id).has('ASSIGNABLE_USER', projectId),
  );
  return ok(found.slice(wish.startAt, wish.startAt + wish.maxResults).map((account) => userOf(call, account)));
}

const products: Readonly<Record<string, { jira: boolean; agent: boolean }>> = {
  'jira-software': { jira: true, agent: false },
  'jira-core': { jira: true, agent: false },
  'jira-servicedesk': { jira: true, agent: true },
};

/** Creates an account; `products` says which licences it takes. An address that has an account keeps it. */
function postUser(call: Call): Answer {
  administrator(call);
  const { emailAddress, displayName, products: wanted } = bodyObject(call);
  if (typeof emailAddress !== 'string' || !emailAddress.includes('@')) {
    throw jiraError(400, [], { emailAddress: 'You must specify a valid email address.' });
  }
  if (!Array.isArray(wanted)) throw jiraError(400, [], { products: 'You must specify the products the user may use.' });
  const known = accountByEmail(call.site.db, emailAddress);
  const licences = wanted.map((product) => products[String(product)] ?? { jira: false, agent: false });
  const accountId =
    known?.account_id ??
    createAccount(call.site.db, {
      type: 'atlassian',
      email: emailAddress,
      displayName: typeof displayName === 'string' ? displayName : (emailAddress.split('@')[0] ?? emailAddress),
      jiraLicence: licences.some(({ jira }) => jira),
      agentLicence: licences.some(({ agent }) => agent),
    });
  if (licences.some(({ jira }) => jira)) joinGroup(call.site.db, 'jira-users', accountId);
  return created(details(call, accountOf(call.site.db, accountId) as AccountRow));
}

/** Deactivates the account and forgets its name; what it wrote stays. */
function deleteUser(call: Call): Answer {
  administrator(call);
  const accountId = call.query.get('accountId') ?? '';
  const sql = `UPDATE account SET active = 0, email = NULL, display_name = 'Former user' WHERE account_id = ?`;
  if (run(call.site.db, sql, accountId).changes === 0) throw jiraError(404, ['The user does not exist.']);
  return noContent;
}

function userGroups(call: Call): Answer {
  signedIn(call);
  const accountId = call.query.get('accountId') ?? '';
  if (call.access.account === null) throw jiraError(403, ['You do not have permission to browse users.']);
  if (!accountOf(call.site.db, accountId)) throw jiraError(404, ['The user does not exist.']);
  return ok(groupsOf(call, accountId));
}

const readUser = 'read:application-role:jira read:group:jira read:user:jira read:avatar:jira';
const manageUser = scopes('manage:jira-configuration', 'write:user:jira');

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/myself', scopes: scopes('read:jira-user', readUser), handle: myself },
  { method: 'GET', path: '/rest/api/3/user', scopes: scopes('read:jira-user', readUser), handle: getUser },
  {
    method: 'GET',
    path: '/rest/api/3/user/search',
    scopes: scopes('read:jira-user', `${readUser} read:user.property:jira`),
    handle: searchUsers,
  },
  {
    method: 'GET',
    path: '/rest/api/3/users/search',
    scopes: scopes('read:jira-user', 'read:user:jira read:application-role:jira read:avatar:jira read:group:jira'),
    handle: allUsers,
  },
  {
    method: 'GET',
    path: '/rest/api/3/user/assignable/search',
    scopes: scopes(
      'read:jira-user',
      'read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira',
    ),
    handle: assignable,
  },
  { method: 'POST', path: '/rest/api/3/user', scopes: manageUser, handle: postUser },
  { method: 'DELETE', path: '/rest/api/3/user', scopes: manageUser, handle: deleteUser },
  {
    method: 'GET',
    path: '/rest/api/3/user/groups',
    scopes: scopes('read:jira-user', 'read:group:jira'),
    handle: userGroups,
  },
];

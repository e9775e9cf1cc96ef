import { row, rows, run } from '../../db/database.ts';
import type { AccountRow } from '../account/account-row.ts';
import { accountOf } from '../account/account-row.ts';
import { groupNamed, joinGroup } from '../account/group.ts';
import { userOf } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

interface GroupRow {
  readonly id: string;
  readonly name: string;
}

function post(call: Call): Answer {
  administrator(call);
  const { name } = bodyObject(call);
  if (typeof name !== 'string' || name === '') throw jiraError(400, ['A group name is required.']);
  if (row(call.site.db, 'SELECT 1 AS yes FROM account_group WHERE name = ?', name)) {
    throw jiraError(400, ['A group with this name already exists.']);
  }
  return created(shape(call, { id: groupNamed(call.site.db, name), name }));
}

function addUser(call: Call): Answer {
  administrator(call);
  const group = groupOfQuery(call);
  const { accountId } = bodyObject(call);
  if (typeof accountId !== 'string' || !accountOf(call.site.db, accountId))
    throw jiraError(404, ['The user does not exist.']);
  joinGroup(call.site.db, group.name, accountId);
  return created(shape(call, group));
}

function removeUser(call: Call): Answer {
  administrator(call);
  const group = groupOfQuery(call);
  const accountId = call.query.get('accountId') ?? '';
  run(call.site.db, 'DELETE FROM account_group_member WHERE group_id = ? AND account_id = ?', group.id, accountId);
  return ok(undefined);
}

function members(call: Call): Answer {
  administrator(call);
  const group = groupOfQuery(call);
  const wish = pageWish(call, 50, 50);
  const sql = `SELECT a.* FROM account a JOIN account_group_member m ON m.account_id = a.account_id
    WHERE m.group_id = ? ORDER BY a.display_name`;
  const all = rows<AccountRow>(call.site.db, sql, group.id);
  const page = all.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok(
    pageBean(
      call,
      wish,
      all.length,
      page.map((account) => userOf(call, account)),
    ),
  );
}

function remove(call: Call): Answer {
  administrator(call);
  run(call.site.db, 'DELETE FROM account_group WHERE id = ?', groupOfQuery(call).id);
  return ok(undefined);
}

/** Groups whose name has the text in it, for those who work in Jira. */
function picker(call: Call): Answer {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const isKnown = call.access.account !== null;
  const all = isKnown ? rows<GroupRow>(call.site.db, 'SELECT id, name FROM account_group ORDER BY name') : [];
  const found = all.filter(({ name }) => name.toLowerCase().includes(query));
  const wish = pageWish(call, 20, 1000);
  const groups = found.slice(0, wish.maxResults).map(({ id, name }) => ({ name, groupId: id, html: name, labels: [] }));
  return ok({ header: `Showing ${groups.length} of ${found.length} matching groups`, total: found.length, groups });
}

function groupOfQuery(call: Call): GroupRow {
  const id = call.query.get('groupId') ?? '';
  const name = call.query.get('groupname') ?? '';
  const found = row<GroupRow>(call.site.db, 'SELECT id, name FROM account_group WHERE id = ? OR name = ?', id, name);
  if (!found) throw jiraError(404, ['The group was not found.']);
  return found;
}

function shape(call: Call, { id, name }: GroupRow): Record<string, unknown> {
  const self = `${call.site.baseUrl()}/rest/api/3/group?groupId=${id}`;
  const sql = 'SELECT count(*) AS size FROM account_group_member WHERE group_id = ?';
  const size = row<{ size: number }>(call.site.db, sql, id)?.size ?? 0;
  return {
    name,
    groupId: id,
    self,
    users: { size, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 },
    expand: 'users',
  };
}

const read = 'read:group:jira read:user:jira read:avatar:jira';

export const groupRoutes: readonly Route[] = [
  {
    method: 'DELETE',
    path: '/rest/api/3/group',
    scopes: scopes('manage:jira-configuration', 'delete:group:jira'),
    handle: remove,
  },
  {
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    scopes: scopes('read:jira-user', 'read:group:jira'),
    handle: picker,
  },
  {
    method: 'POST',
    path: '/rest/api/3/group',
    scopes: scopes('manage:jira-configuration', `${read} write:group:jira`),
    handle: post,
  },
  {
    method: 'POST',
    path: '/rest/api/3/group/user',
    scopes: scopes('manage:jira-configuration', `${read} write:group:jira`),
    handle: addUser,
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/group/user',
    scopes: scopes('manage:jira-configuration', 'write:group:jira'),
    handle: removeUser,
  },
  {
    method: 'GET',
    path: '/rest/api/3/group/member',
    scopes: scopes('manage:jira-configuration', read),
    handle: members,
  },
];

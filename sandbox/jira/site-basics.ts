import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../db/database.ts';
import { row, run } from '../db/database.ts';
import { grant } from './access/grant.ts';
import { globalPermissions } from './access/permission-keys.ts';
import { createAccount } from './account/create-account.ts';
import { groupNamed, joinGroup } from './account/group.ts';
import { createIssueTypes } from './project/issue-types.ts';
import { createRoles } from './project/role-names.ts';
import { createStatuses } from './project/workflow.ts';

/** The administrator every site starts with; more accounts come with POST user. */
export const firstAdmin = { email: 'admin@vendor.example', displayName: 'Ada Admin' } as const;

const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const resolutions = ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'];
const linkTypes = [
  ['Blocks', 'is blocked by', 'blocks'],
  ['Cloners', 'is cloned by', 'clones'],
  ['Duplicate', 'is duplicated by', 'duplicates'],
  ['Problem/Incident', 'is caused by', 'causes'],
  ['Relates', 'relates to', 'relates to'],
] as const;

/** What a site has before anybody works in it; safe to run on a site that has it already. */
export function ensureSiteBasics(db: DatabaseSync, appAccountId: string): void {
  transaction(db, () => {
    createRoles(db);
    createStatuses(db);
    createIssueTypes(db);
    const priority = 'INSERT OR IGNORE INTO priority (id, name, rank) VALUES (?, ?, ?)';
    priorities.forEach((name, at) => run(db, priority, at + 1, name, at + 1));
    const resolution = 'INSERT OR IGNORE INTO resolution (id, name) VALUES (?, ?)';
    resolutions.forEach((name, at) => run(db, resolution, 10000 + at, name));
    const linkType = 'INSERT OR IGNORE INTO issue_link_type (id, name, inward, outward) VALUES (?, ?, ?, ?)';
    linkTypes.forEach(([name, inward, outward], at) => run(db, linkType, 10000 + at, name, inward, outward));
    ensureAdministrators(db);
    if (!row(db, 'SELECT 1 AS yes FROM account WHERE account_id = ?', appAccountId)) {
      createAccount(db, { accountId: appAccountId, type: 'app', email: null, displayName: 'Support Terms' });
    }
  });
}

function ensureAdministrators(db: DatabaseSync): void {
  const groupId = groupNamed(db, 'site-admins');
  groupNamed(db, 'jira-users');
  for (const permission of Object.keys(globalPermissions)) grant(db, null, permission, { type: 'group', groupId });
  if (row(db, 'SELECT 1 AS yes FROM account_group_member WHERE group_id = ?', groupId)) return;
  const accountId = createAccount(db, { type: 'atlassian', ...firstAdmin, jiraLicence: true, agentLicence: true });
  joinGroup(db, 'site-admins', accountId);
  joinGroup(db, 'jira-users', accountId);
}

import { rows } from '../../db/database.ts';
import type { AccountRow } from '../account/account-row.ts';
import { avatarUrls } from '../account/user-shape.ts';
import { Access } from '../access/access.ts';
import type { Site } from '../site.ts';

/** What an account is for, for the sandbox's own pages; permissions are decided elsewhere. */
export type PageRole = 'admin' | 'agent' | 'developer' | 'customer' | 'anonymous';

export function pageRole(site: Site, account: AccountRow): PageRole {
  if (account.jira_licence === 0) return 'customer';
  if (new Access(site.db, account.account_id).hasGlobal('ADMINISTER')) return 'admin';
  return account.agent_licence === 1 ? 'agent' : 'developer';
}

const descriptions: Readonly<Record<PageRole, string>> = {
  admin: 'Administers Jira and the app',
  agent: 'Answers requests in the issue view',
  developer: 'Fixes Bugs and builds Change requests',
  customer: 'Asks for support in the portal',
  anonymous: 'Looks at public Bugs',
};

/** An account as the sign-in page shows it. */
export function accountCard(site: Site, account: AccountRow): Record<string, unknown> {
  const role = pageRole(site, account);
  const sql = `SELECT o.name FROM organization o JOIN organization_member m ON m.organization_id = o.id
    WHERE m.account_id = ? ORDER BY o.name`;
  const organizations = rows<{ name: string }>(site.db, sql, account.account_id).map(({ name }) => name);
  return {
    accountId: account.account_id,
    accountType: account.account_type,
    emailAddress: account.email,
    displayName: account.display_name,
    active: account.active === 1,
    timeZone: account.time_zone,
    avatarUrls: avatarUrls(site.baseUrl(), account.account_id),
    role,
    organizations,
    description: descriptions[role],
  };
}

import type { Call } from '../rest/call.ts';
import { callerId } from '../rest/call.ts';
import type { AccountRow } from './account-row.ts';
import { accountOf } from './account-row.ts';

/**
 * A user as Jira writes it in issues and comments; null where there is none. The e-mail address is shown to people
 * who work in Jira, to the app and to its owner; never to anonymous visitors or other customers.
 */
export function userShape(call: Call, accountId: string | null): Record<string, unknown> | null {
  const account = accountId === null ? undefined : accountOf(call.site.db, accountId);
  return account ? userOf(call, account) : null;
}

export function userOf(call: Call, account: AccountRow): Record<string, unknown> {
  const base = call.site.baseUrl();
  return {
    self: `${base}/rest/api/3/user?accountId=${encodeURIComponent(account.account_id)}`,
    accountId: account.account_id,
    ...(showsEmail(call, account) ? { emailAddress: account.email } : {}),
    avatarUrls: avatarUrls(base, account.account_id),
    displayName: account.display_name,
    active: account.active === 1,
    timeZone: account.time_zone,
    accountType: account.account_type,
  };
}

/** JSM's UserDTO. */
export function deskUser(call: Call, accountId: string): Record<string, unknown> {
  const account = accountOf(call.site.db, accountId);
  const base = call.site.baseUrl();
  const self = `${base}/rest/api/2/user?accountId=${encodeURIComponent(accountId)}`;
  return {
    accountId,
    ...(account && showsEmail(call, account) ? { emailAddress: account.email } : {}),
    displayName: account?.display_name ?? 'Former user',
    active: account?.active === 1,
    timeZone: account?.time_zone ?? 'UTC',
    _links: { jiraRest: self, avatarUrls: avatarUrls(base, accountId), self },
  };
}

export function avatarUrls(base: string, seed: string): Record<string, string> {
  const url = `${base}/sandbox/avatar?of=${encodeURIComponent(seed)}`;
  return Object.fromEntries([48, 24, 16, 32].map((size) => [`${size}x${size}`, `${url}&size=${size}`]));
}

function showsEmail(call: Call, account: AccountRow): boolean {
  return account.email !== null && (call.access.account !== null || callerId(call.caller) === account.account_id);
}

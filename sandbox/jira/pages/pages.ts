import { Hono } from 'hono';
import { rows } from '../../db/database.ts';
import type { AccountRow } from '../account/account-row.ts';
import { accountByEmail, accountOf } from '../account/account-row.ts';
import { refusalOf } from '../rest/answer-call.ts';
import { demoEmails } from '../../seed/demo-accounts.ts';
import type { Site } from '../site.ts';
import { accountCard, pageRole } from './account-card.ts';
import { appGrants } from './app-grants.ts';
import { avatar } from './avatar.ts';
import { changeCustomField } from './change-custom-field.ts';
import { changePermission } from './change-permission.ts';
import { cloneInJira } from './clone-in-jira.ts';
import { raiseInPortal } from './raise-in-portal.ts';
import { callerOf, endSession, startSession } from './session.ts';

/** The sandbox's own routes around Jira; nothing here exists at Atlassian. */
export function createPages(site: Site): Hono {
  const pages = new Hono();
  pages.onError((error) => refusalOf(error));
  pages.get('/sandbox/session', (context) => context.json(sessionOf(site, context.req.raw)));
  pages.post('/sandbox/session', async (context) => {
    const { email } = (await context.req.json().catch(() => ({}))) as { email?: unknown };
    const account = typeof email === 'string' ? accountByEmail(site.db, email) : undefined;
    if (!account || account.active === 0) return context.json({ error: 'There is no account with this address.' }, 404);
    context.header('set-cookie', startSession(site.db, account.account_id, site.clock.now()));
    return context.json({ account: accountCard(site, account), role: pageRole(site, account) });
  });
  pages.delete('/sandbox/session', (context) => {
    context.header('set-cookie', endSession(site.db, context.req.raw));
    return context.json({ account: null, role: 'anonymous' });
  });
  pages.get('/sandbox/accounts', (context) => context.json(accounts(site, context.req.query('text') ?? '')));
  pages.get('/sandbox/avatar', (context) => avatar(site, context.req.query('of') ?? '', context.req.query('size')));
  pages.post('/sandbox/portal/requests', (context) => raiseInPortal(site, context.req.raw));
  pages.post('/sandbox/clones', (context) => cloneInJira(site, context.req.raw));
  pages.get('/sandbox/permissions', (context) => appGrants(site, context.req.raw));
  pages.post('/sandbox/custom-fields', (context) => changeCustomField(site, context.req.raw));
  pages.post('/sandbox/permissions', (context) => changePermission(site, context.req.raw));
  return pages;
}

function sessionOf(site: Site, request: Request): Record<string, unknown> {
  const caller = callerOf(site.db, request);
  const account = caller.kind === 'anonymous' ? undefined : accountOf(site.db, caller.accountId);
  if (!account) return { account: null, role: 'anonymous' };
  return { account: accountCard(site, account), role: pageRole(site, account) };
}

/**
 * Accounts one can sign in as: those with an address. The demo's own always and first; of the others, which an import
 * may bring by the thousand, a page of those whose name or address has the text in it.
 */
function accounts(site: Site, text: string): Record<string, unknown>[] {
  const sql = `SELECT * FROM account WHERE email IS NOT NULL AND active = 1 AND account_type <> 'app'
    AND email IN (SELECT value FROM json_each(?)) = ?
    AND (? = '' OR instr(lower(display_name), ?) > 0 OR instr(lower(email), ?) > 0)
    ORDER BY account_type = 'customer', agent_licence DESC, rowid LIMIT 60`;
  const found = (isDemo: boolean, wanted: string): Record<string, unknown>[] => {
    const params = [JSON.stringify(demoEmails), Number(isDemo), wanted, wanted, wanted];
    return rows<AccountRow>(site.db, sql, ...params).map((account) => ({ ...accountCard(site, account), isDemo }));
  };
  return [...found(true, ''), ...found(false, text.trim().toLowerCase())];
}

import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { run } from '../../db/database.ts';

export interface NewAccount {
  readonly accountId?: string;
  readonly type: 'atlassian' | 'customer' | 'app';
  readonly email: string | null;
  readonly displayName: string;
  readonly timeZone?: string;
  readonly jiraLicence?: boolean;
  readonly agentLicence?: boolean;
}

/** Inserts an account; ids look like Atlassian's: `557058:<uuid>`, portal-only customers `qm:<uuid>:<uuid>`. */
export function createAccount(db: DatabaseSync, account: NewAccount): string {
  const accountId = account.accountId ?? newAccountId(account.type);
  run(
    db,
    `INSERT INTO account (account_id, account_type, email, display_name, time_zone, jira_licence, agent_licence)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[accountId, account.type, account.email, account.displayName, account.timeZone ?? 'America/New_York'],
    ...[Number(account.jiraLicence === true), Number(account.agentLicence === true)],
  );
  return accountId;
}

function newAccountId(type: NewAccount['type']): string {
  return type === 'customer' ? `qm:${randomUUID()}:${randomUUID()}` : `557058:${randomUUID()}`;
}

import type { DatabaseSync } from 'node:sqlite';
import { row } from '../../db/database.ts';

export interface AccountRow {
  readonly account_id: string;
  readonly account_type: 'atlassian' | 'customer' | 'app';
  readonly email: string | null;
  readonly display_name: string;
  readonly time_zone: string;
  readonly locale: string;
  readonly active: number;
  readonly jira_licence: number;
  readonly agent_licence: number;
}

export function accountOf(db: DatabaseSync, accountId: string): AccountRow | undefined {
  return row<AccountRow>(db, 'SELECT * FROM account WHERE account_id = ?', accountId);
}

export function accountByEmail(db: DatabaseSync, email: string): AccountRow | undefined {
  return row<AccountRow>(db, 'SELECT * FROM account WHERE email = ?', email);
}

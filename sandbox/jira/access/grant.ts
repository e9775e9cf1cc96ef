import type { DatabaseSync } from 'node:sqlite';
import { run } from '../../db/database.ts';

export type Holder =
  | { readonly type: 'anyone' | 'signed-in' }
  | { readonly type: 'role'; readonly roleId: number }
  | { readonly type: 'group'; readonly groupId: string }
  | { readonly type: 'account'; readonly accountId: string };

/** Gives a permission in a project (null: a global one) to a holder; giving it twice changes nothing. */
export function grant(db: DatabaseSync, projectId: number | null, permission: string, holder: Holder): void {
  const sql =
    'INSERT OR IGNORE INTO permission_grant (project_id, permission, holder_type, holder) VALUES (?, ?, ?, ?)';
  run(db, sql, projectId, permission, holder.type, holderValue(holder));
}

/** @returns whether there was such a grant */
export function revoke(db: DatabaseSync, projectId: number | null, permission: string, holder: Holder): boolean {
  const sql =
    'DELETE FROM permission_grant WHERE project_id IS ? AND permission = ? AND holder_type = ? AND holder = ?';
  return run(db, sql, projectId, permission, holder.type, holderValue(holder)).changes > 0;
}

export function holderValue(holder: Holder): string {
  if (holder.type === 'role') return String(holder.roleId);
  if (holder.type === 'group') return holder.groupId;
  return holder.type === 'account' ? holder.accountId : '';
}

import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { row, run } from '../../db/database.ts';
import type { Caller } from '../../seams.ts';
import { accountByEmail } from '../account/account-row.ts';

const cookieName = 'sandbox_session';

/** Cookie first, then HTTP basic (an account's address with any token), otherwise anonymous. */
export function callerOf(db: DatabaseSync, request: Request): Caller {
  const accountId = bySession(db, request) ?? byBasic(db, request);
  return accountId === null ? { kind: 'anonymous' } : { kind: 'account', accountId };
}

/** Starts a session; gives the value of a Set-Cookie header. */
export function startSession(db: DatabaseSync, accountId: string, nowMs: number): string {
  const token = randomBytes(24).toString('base64url');
  run(db, 'INSERT INTO session (token, account_id, created_ms) VALUES (?, ?, ?)', token, accountId, nowMs);
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Ends the session of the request; gives the Set-Cookie header that forgets it. */
export function endSession(db: DatabaseSync, request: Request): string {
  const token = tokenOf(request);
  if (token !== null) run(db, 'DELETE FROM session WHERE token = ?', token);
  return `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
}

function tokenOf(request: Request): string | null {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const found = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  return found ? found.slice(cookieName.length + 1) : null;
}

function bySession(db: DatabaseSync, request: Request): string | null {
  const token = tokenOf(request);
  if (token === null) return null;
  const sql = `SELECT s.account_id FROM session s JOIN account a ON a.account_id = s.account_id
    WHERE s.token = ? AND a.active = 1`;
  return row<{ account_id: string }>(db, sql, token)?.account_id ?? null;
}

function byBasic(db: DatabaseSync, request: Request): string | null {
  const [scheme, credentials] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || credentials === undefined) return null;
  const [email = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const account = accountByEmail(db, email);
  return account?.active === 1 ? account.account_id : null;
}

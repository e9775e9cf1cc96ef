import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { Figure } from './measure';
import { copyOpenRequest } from './open-requests';

const everybody = 500;
const askedAt = '2026-11-16T16:00:00Z';
const releasedAt = '2026-11-16T17:05:00Z';
/** Before the hourly run reads the requests again because of the app's own comments. */
const countedUntil = '2026-11-16T17:50:00Z';
const overAt = '2026-11-16T19:30:00Z';

/** Jira refuses, fails before and fails after it did what was asked. */
const faults = { rest: { tooMany: 0.02, reason: 'jira-burst-based', unavailable: 0.05, unheard: 0.05 } };

/**
 * One Bug with five hundred requests behind it is fixed and released, once in peace and once while Jira answers 429 and
 * 5xx: is every request told once, and what does that cost? Needs the built app (`npm run build`).
 */
export async function bench(): Promise<Figure[]> {
  const calm = await release({});
  const stormy = await release(faults);
  return [...figures('', calm), ...figures(', with faults', stormy)];
}

interface Outcome {
  readonly told: readonly number[];
  readonly rest: number;
  readonly refused: number;
  readonly storage: number;
}

function figures(when: string, { told, rest, refused, storage }: Outcome): Figure[] {
  const count = (is: (times: number) => boolean) => told.filter(is).length;
  return [
    { what: `requests told once${when}`, value: count((times) => times === 1), unit: '' },
    { what: `missed${when}`, value: count((times) => times === 0), unit: '' },
    { what: `told twice${when}`, value: count((times) => times > 1), unit: '' },
    { what: `answers of 429 and 5xx${when}`, value: refused, unit: '' },
    { what: `REST calls per request${when}`, value: rest / told.length, unit: '' },
    { what: `storage calls per request${when}`, value: storage / told.length, unit: '' },
  ];
}

async function release(switched: object): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fan-out-'));
  const options = { appDir: process.cwd(), dataDir, quiet: true };
  try {
    const small = await createSandbox({ ...options, startAt: askedAt, seed: 'demo' });
    await small.drain();
    const request = { serviceDeskId: '1', requestTypeId: '2', requestFieldValues: { summary: 'Question' } };
    const asked = await post(small, 'carla@northwind.example', '/rest/servicedeskapi/request', request);
    await small.drain();
    const bug = await makeBug(small);
    await small.close();
    const template = { id: String(asked['issueId']), key: String(asked['issueKey']) };
    copyOpenRequest(dataDir, template, everybody - 1);
    linkAll(dataDir, bug.id, template.id);

    const seen = { rest: 0, storage: 0, isCounting: false };
    const sandbox = await createSandbox({
      ...options,
      interrupt: ({ functionKey, kind }) => {
        if (functionKey === 'request-worker' && seen.isCounting) seen[kind === 'kvs' ? 'storage' : 'rest'] += 1;
        return null;
      },
    });
    await sandbox.advanceTo(releasedAt);
    await post(sandbox, admin, '/sandbox/faults', switched);
    seen.isCounting = true;
    await post(sandbox, admin, `/rest/api/3/issue/${bug.key}/transitions`, { transition: { id: '31' } });
    await sandbox.advanceTo(countedUntil);
    seen.isCounting = false;
    const { struck } = await send(sandbox, 'GET', '/sandbox/faults');
    await sandbox.advanceTo(overAt);
    const refused = Object.values(struck as Record<string, number>).reduce((sum, times) => sum + times, 0);
    await sandbox.close();
    return { told: timesTold(dataDir, bug), rest: seen.rest, storage: seen.storage, refused };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const admin = 'admin@vendor.example';

/** A Bug that is fixed in a version which is released already; only its resolution is missing. */
async function makeBug(sandbox: Sandbox): Promise<{ id: string; key: string }> {
  const version = await post(sandbox, admin, '/rest/api/3/version', { name: '8.5', project: 'BUG', released: true });
  const fields = { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'The export stops' };
  const fixVersions = [{ id: version['id'] }];
  const made = await post(sandbox, admin, '/rest/api/3/issue', { fields: { ...fields, fixVersions } });
  await sandbox.drain();
  return { id: String(made['id']), key: String(made['key']) };
}

function linkAll(dataDir: string, bugId: string, firstId: string): void {
  const db = new DatabaseSync(join(dataDir, 'sandbox.db'));
  db.prepare(
    `INSERT INTO issue_link (type_id, source_id, destination_id)
       SELECT t.id, i.id, ? FROM issue i, issue_link_type t WHERE t.name = 'Relates' AND i.key LIKE 'SUP-%' AND i.id >= ?
         AND i.id <> ?`,
  ).run(Number(bugId), Number(firstId), Number(bugId));
  db.close();
}

function timesTold(dataDir: string, bug: { id: string; key: string }): readonly number[] {
  const db = new DatabaseSync(join(dataDir, 'sandbox.db'), { readOnly: true });
  const rows = db
    .prepare(
      `SELECT (SELECT count(*) FROM comment c WHERE c.issue_id = l.source_id AND c.is_public = 1
         AND c.body_text LIKE '%' || ? || '%') AS times FROM issue_link l WHERE l.destination_id = ?`,
    )
    .all(bug.key, Number(bug.id)) as { times: number }[];
  db.close();
  return rows.map(({ times }) => times);
}

type Answer = Promise<Record<string, unknown>>;

const post = (sandbox: Sandbox, email: string, path: string, body: unknown): Answer =>
  send(sandbox, 'POST', path, body, email);

async function send(
  sandbox: Sandbox,
  method: string,
  path: string,
  ...[body, email = admin]: readonly unknown[]
): Answer {
  const headers = { 'content-type': 'application/json', authorization: `Basic ${btoa(`${String(email)}:bench`)}` };
  const asked = new Request(`http://localhost${path}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  const response = await sandbox.fetch(asked);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

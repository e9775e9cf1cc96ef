import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { Figure } from './measure';
import { copyOpenRequest } from './open-requests';

/** A Monday, 11:00 in New York: due on Tuesday at 11:00, in the middle of the working day. */
const askedAt = '2026-11-16T16:00:00Z';
const justBeforeDueAt = '2026-11-17T15:58:00Z';
const overAt = '2026-11-17T17:55:00Z';
const everybody = 10_000;

/** A repeatable stream of numbers from 0 to 1, so that a bad run can be played again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Ten thousand promises broken at the same minute, while functions die at random calls and queue jobs come late and
 * twice: is everybody told once? Needs the built app (`npm run build`).
 */
export async function bench(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rush-'));
  const options = { appDir: process.cwd(), dataDir, quiet: true };
  try {
    const small = await createSandbox({ ...options, startAt: askedAt });
    await silenceEarlyAlerts(small);
    const template = await raiseOne(small);
    await small.close();
    copyOpenRequest(dataDir, template, everybody - 1);

    const chance = seeded(20_261_117);
    let faults = 0;
    const sandbox = await createSandbox({
      ...options,
      interrupt: () => (chance() < 1 / 2000 ? ((faults += 1), chance() < 0.5 ? 'before' : 'after') : null),
      deliveryPlan: (_delivery, dueAtMs) => {
        const late = dueAtMs + Math.floor(chance() * 180_000);
        return chance() < 0.2 ? [late, late + 30_000] : [late];
      },
    });
    await sandbox.advanceTo(justBeforeDueAt);
    const last = sandbox.invocations().at(-1)?.id ?? 0;
    const startedAt = performance.now();
    await sandbox.advanceTo(overAt);
    const seconds = (performance.now() - startedAt) / 1000;
    const longest = Math.max(...sandbox.invocations(last).map(({ durationMs }) => durationMs));
    await sandbox.close();
    return [
      ...tally(dataDir),
      { what: 'functions that died at a random call', value: faults, unit: '' },
      { what: 'longest invocation kept on record', value: longest, unit: 'ms' },
      { what: 'all of it', value: seconds, unit: 's' },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const dueAt = '2026-11-17T16:00:00.000Z';

/** Who was told how often, from the comments and cycles as they are stored. */
function tally(dataDir: string): Figure[] {
  const db = new DatabaseSync(join(dataDir, 'sandbox.db'), { readOnly: true });
  const cycles = db
    .prepare(
      `SELECT json_extract(json, '$.requestId') AS id, json_extract(json, '$.state') AS state,
         (SELECT count(*) FROM comment WHERE issue_id = CAST(json_extract(json, '$.requestId') AS INTEGER)
            AND is_public = 0 AND body_text LIKE '%was due on%has not been given%') AS notes
       FROM kvs_value WHERE space = 'sla-cycle' AND json_extract(json, '$.dueAt') = ?`,
    )
    .all(dueAt) as { state: string; notes: number }[];
  db.close();
  const count = (is: (cycle: { state: string; notes: number }) => boolean): number => cycles.filter(is).length;
  return [
    { what: 'requests due at the same minute', value: cycles.length, unit: '' },
    { what: 'marked as breached', value: count(({ state }) => state === 'breached'), unit: '' },
    { what: 'told once', value: count(({ notes }) => notes === 1), unit: '' },
    { what: 'told more than once', value: count(({ notes }) => notes > 1), unit: '' },
    { what: 'never told', value: count(({ notes }) => notes === 0), unit: '' },
  ];
}

const authorization = (email: string): string => `Basic ${btoa(`${email}:bench`)}`;

async function post(sandbox: Sandbox, email: string, path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: authorization(email) };
  const response = await sandbox.fetch(
    new Request(`http://localhost${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

async function raiseOne(sandbox: Sandbox): Promise<{ id: string; key: string }> {
  await sandbox.drain();
  const body = { serviceDeskId: '1', requestTypeId: '2', requestFieldValues: { summary: 'Question' } };
  const made = (await post(sandbox, 'carla@northwind.example', '/rest/servicedeskapi/request', body)) as {
    issueId: string;
    issueKey: string;
  };
  await sandbox.drain();
  return { id: made.issueId, key: made.issueKey };
}

/** Only the breach is to be told: early warnings would triple the run and show the same. */
async function silenceEarlyAlerts(sandbox: Sandbox): Promise<void> {
  const admin = 'admin@vendor.example';
  const { frameId } = (await post(sandbox, admin, '/sandbox/frames', { moduleKey: 'settings-page', place: {} })) as {
    frameId: string;
  };
  const invoke = (functionKey: string, payload?: unknown) =>
    post(sandbox, admin, `/bridge/${frameId}/invoke`, { functionKey, payload });
  const page = (await invoke('loadSettings')) as { value: { settings: { alerts: object }; version: number } };
  const { settings, version } = page.value;
  const quiet = { ...settings, alerts: { ...settings.alerts, percentages: [] } };
  const saved = (await invoke('saveSettings', { settings: quiet, basedOn: version })) as { ok: boolean };
  if (!saved.ok) throw new Error(`The settings were not saved: ${JSON.stringify(saved)}`);
}

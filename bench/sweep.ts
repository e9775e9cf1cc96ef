import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import type { Figure } from './measure';
import { copyOpenRequest } from './open-requests';

/** A Monday, 10:00 in New York: the team has just come in. */
const openingAt = '2026-11-16T15:00:00Z';
/** When the rest is raised: nothing of theirs is due at the measured sweep, and the queue has delivered them all. */
const laterAt = '2026-11-16T17:00:00Z';
/** Half of the promise is over for the early ones at 19:00. */
const beforeDueAt = '2026-11-16T18:59:00Z';
const afterDueAt = '2026-11-16T19:06:00Z';
const idleAt = '2026-11-16T19:16:00Z';
const dueCount = 20;

interface SweepCost {
  readonly rest: number;
  readonly reads: number;
  readonly writes: number;
  readonly ms: number;
}

/** Does the five-minute sweep cost what is due, not what exists? Needs the built app (`npm run build`). */
export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const open of [100, 10_000, 100_000]) {
    const { busy, idle } = await measured(open);
    const label = `${open.toLocaleString('en-US')} open`;
    figures.push(
      { what: `${label}, ${dueCount} due: REST calls`, value: busy.rest, unit: 'calls' },
      { what: `${label}, ${dueCount} due: KVS reads`, value: busy.reads, unit: 'operations' },
      { what: `${label}, ${dueCount} due: KVS writes`, value: busy.writes, unit: 'operations' },
      { what: `${label}, ${dueCount} due: time`, value: busy.ms, unit: 'ms' },
      {
        what: `${label}, none due: REST calls and KVS operations`,
        value: idle.rest + idle.reads + idle.writes,
        unit: '',
      },
    );
  }
  return figures;
}

async function measured(open: number): Promise<{ busy: SweepCost; idle: SweepCost }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sweep-'));
  const options = { appDir: process.cwd(), dataDir, quiet: true };
  try {
    const small = await createSandbox({ ...options, startAt: openingAt });
    await small.drain();
    await raise(small, dueCount);
    await small.advanceTo(laterAt);
    const [template] = await raise(small, 1);
    await small.close();
    copyOpenRequest(dataDir, template!, open - dueCount - 1);
    const sandbox = await createSandbox(options);
    await sandbox.advanceTo(beforeDueAt);
    const busy = await costUntil(sandbox, afterDueAt);
    const idle = await costUntil(sandbox, idleAt);
    await sandbox.close();
    return { busy, idle };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The dearest sweep on the way to an instant. */
async function costUntil(sandbox: Sandbox, instant: string): Promise<SweepCost> {
  const last = sandbox.invocations().at(-1)?.id ?? 0;
  await sandbox.advanceTo(instant);
  const costs = sandbox
    .invocations(last)
    .filter(({ functionKey }) => functionKey === 'sla-sweep')
    .map(({ rest, kvs, durationMs }) => ({ rest: rest.length, reads: kvs.reads, writes: kvs.writes, ms: durationMs }))
    .sort((a, b) => b.rest + b.reads + b.writes - (a.rest + a.reads + a.writes));
  if (!costs[0]) throw new Error(`No sweep ran before ${instant}: is the app built?`);
  return costs[0];
}

async function raise(sandbox: Sandbox, count: number): Promise<{ id: string; key: string }[]> {
  const raised: { id: string; key: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const body = { serviceDeskId: '1', requestTypeId: '2', requestFieldValues: { summary: `Question ${index}` } };
    const response = await sandbox.fetch(
      new Request('http://localhost/rest/servicedeskapi/request', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${btoa('carla@northwind.example:bench')}`,
        },
        body: JSON.stringify(body),
      }),
    );
    if (!response.ok) throw new Error(`A request was refused: ${response.status} ${await response.text()}`);
    const { issueId, issueKey } = (await response.json()) as { issueId: string; issueKey: string };
    raised.push({ id: issueId, key: issueKey });
  }
  await sandbox.drain();
  return raised;
}

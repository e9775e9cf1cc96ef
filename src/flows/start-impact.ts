import type { Ports } from '../ports';
import type { ImpactCounts, ImpactJob } from '../ports/records';

const standstillMs = 10 * 60_000;
/** Up to which version the settings were looked through for edits that are to be carried over. */
const mark = 'impact';
const nothing: ImpactCounts = { moved: 0, unbreached: 0, cancelled: 0, paused: 0, resumed: 0 };

/**
 * Starts carrying over the oldest edit that waits for it: after each save, when the one before is done, and every hour.
 * What an edit is meant for stands in its own version of the settings, so that whoever comes next finds what a crash
 * left. A step that was lost with its machine is taken again.
 */
export async function startImpact(ports: Ports): Promise<void> {
  const job = await ports.impact.read();
  if (job && !job.isDone) return resume(ports, job);
  const { version: newest } = await ports.settings.read();
  const seen = Math.max(job?.version ?? 0, Number(await ports.progress.read(mark)));
  for (let version = seen + 1; version <= newest; version += 1) {
    const { applyTo = 'new' } = (await ports.settings.readVersion(version)) ?? {};
    if (applyTo !== 'new') return start(ports, version, applyTo);
  }
  if (seen < newest) await ports.progress.write(mark, String(newest));
}

async function start(ports: Ports, version: number, applyTo: ImpactJob['applyTo']): Promise<void> {
  const at = ports.now().toISOString();
  const beginning = { cursor: null, looked: 0, changed: nothing, isDone: false };
  await ports.impact.write({ version, applyTo, startedAt: at, lastStepAt: at, ...beginning });
  await ports.queue.pushImpact({ kind: 'settings-changed', version }, 0);
}

async function resume(ports: Ports, { lastStepAt, version }: ImpactJob): Promise<void> {
  const stands = Date.parse(lastStepAt) + standstillMs <= ports.now().getTime();
  if (stands) await ports.queue.pushImpact({ kind: 'settings-changed', version }, 0);
}

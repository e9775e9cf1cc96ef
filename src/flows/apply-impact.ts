import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import type { CycleChange, ImpactJob } from '../ports/records';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { moveCycle } from '../rules/sla-impact';
import { openCycles } from './open-cycles';
import { policyOf } from './policy';
import { saveChanges } from './settle-request';

/** What a step leaves of the worker's time, so that the record of how far it got is certainly written. */
const reserveMs = 30_000;
/** Four pages announce four hundred requests: a queue takes five hundred events a minute (platform fact). */
const pagesPerStep = 4;
const restSeconds = 60;
const standstillMs = 10 * 60_000;

/** From now on a version of the settings is carried over to the open promises, step by step over the queue. */
export async function startImpact(ports: Ports, version: number, applyTo: ImpactJob['applyTo']): Promise<void> {
  const at = ports.now().toISOString();
  const beginning = { cursor: null, looked: 0, moved: 0, isDone: false };
  await ports.impact.write({ version, applyTo, startedAt: at, lastStepAt: at, ...beginning });
  await ports.queue.pushImpact({ kind: 'settings-changed', version }, 0);
}

/** Every hour: a step that was lost with its machine is taken again. */
export async function resumeImpact(ports: Ports): Promise<void> {
  const job = await ports.impact.read();
  const stands = job && !job.isDone && Date.parse(job.lastStepAt) + standstillMs <= ports.now().getTime();
  if (stands) await ports.queue.pushImpact({ kind: 'settings-changed', version: job.version }, 0);
}

/**
 * One step. The cursor is written after the page it stands for, so a crash repeats a page and never leaves one out; a
 * cycle that was moved carries the version and is left alone. Each request that was moved is looked at again, which
 * tells JQL and puts on hold or cancels what the new version no longer covers.
 */
export async function applyImpact(ports: Ports, version: number): Promise<'done' | 'more' | 'nothing'> {
  let job = await ports.impact.read();
  const settings = job?.version === version && !job.isDone ? await ports.settings.readVersion(version) : null;
  if (!job || !settings) return 'nothing';
  for (let page = 0; page < pagesPerStep && !job.isDone && ports.remainingMs() > reserveMs; page += 1) {
    job = await applyPage(ports, job, policyOf({ settings, version, savedAt: null, problems: [] }, ports.now()));
    // A newer edit took this one's place meanwhile: its record is not to be overwritten.
    if ((await ports.impact.read())?.version !== version) return 'nothing';
    await ports.impact.write(job);
  }
  if (job.isDone) return 'done';
  await ports.queue.pushImpact({ kind: 'settings-changed', version }, restSeconds);
  return 'more';
}

async function applyPage(ports: Ports, job: ImpactJob, policy: PolicyContext): Promise<ImpactJob> {
  const { items, next } = await openCycles(ports, policy.now, job.cursor);
  const changes = items
    .map((before) => ({ before, after: moveCycle(before, policy, job.applyTo) }))
    .filter(({ before, after }) => before !== after);
  if ((await saveChanges(ports, changes, policy)) === 'conflict') await saveOneByOne(ports, changes, job, policy);
  // A repeated page finds its cycles moved already; whether their requests were announced it cannot know.
  const announced = [...changes.map(({ after }) => after), ...items.filter((cycle) => isOf(cycle, job))];
  await announce(ports, announced);
  const moved = job.moved + changes.filter(({ before, after }) => before.dueAt !== after.dueAt).length;
  const lastStepAt = ports.now().toISOString();
  return { ...job, cursor: next, looked: job.looked + items.length, moved, lastStepAt, isDone: next === null };
}

const isOf = ({ settingsVersion }: SlaCycle, { version }: ImpactJob): boolean => settingsVersion === version;

/** Somebody wrote one of them in between: each is read again and decided again. */
async function saveOneByOne(
  ports: Ports,
  changes: readonly CycleChange[],
  { applyTo }: ImpactJob,
  policy: PolicyContext,
): Promise<void> {
  for (const { after } of changes) {
    const before = (await ports.cycles.of(after.requestId)).find(({ number }) => number === after.number);
    const moved = before && moveCycle(before, policy, applyTo);
    if (!before || !moved || moved === before) continue;
    if ((await saveChanges(ports, [{ before, after: moved }], policy)) === 'conflict')
      throw new BusyError('Requests keep changing while new settings are applied to them.', 30);
  }
}

async function announce(ports: Ports, cycles: readonly SlaCycle[]): Promise<void> {
  const requestIds = [...new Set(cycles.map(({ requestId }) => requestId))];
  if (requestIds.length === 0) return;
  await ports.queue.push(
    requestIds.map((issueId) => ({ kind: 'request-changed', issueId, eventType: 'settings-changed' })),
  );
}

import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import type { CycleChange, ImpactCounts, ImpactJob } from '../ports/records';
import { kindOf, type Change } from '../rules/plan-impact';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { moveCycle } from '../rules/sla-impact';
import { changeableCycles } from './changeable-cycles';
import { policyOf } from './policy';
import { saveChanges } from './settle-request';
import { startImpact } from './start-impact';

/** What a step leaves of the worker's time, so that the record of how far it got is certainly written. */
const reserveMs = 30_000;
/** Four pages announce four hundred requests: a queue takes five hundred events a minute (platform fact). */
const pagesPerStep = 4;
const restSeconds = 60;

/**
 * One step. The cursor is written after the page it stands for, so a crash repeats a page and never leaves one out; a
 * cycle that was moved carries the version and is left alone. Each request that was moved is looked at again, which
 * tells JQL. After the last step the next edit that waits has its turn: each is carried over, in their order.
 */
export async function applyImpact(ports: Ports, version: number): Promise<'done' | 'more' | 'nothing'> {
  let job = await ports.impact.read();
  if (!job || job.version !== version || job.isDone) return 'nothing';
  const edit = await ports.settings.readVersion(version);
  if (!edit) await ports.impact.write((job = { ...job, isDone: true }));
  for (let page = 0; edit && page < pagesPerStep && !job.isDone && ports.remainingMs() > reserveMs; page += 1) {
    job = await applyPage(ports, job, policyOf(edit, ports.now()));
    await ports.impact.write(job);
  }
  if (!job.isDone) {
    await ports.queue.pushImpact({ kind: 'settings-changed', version }, restSeconds);
    return 'more';
  }
  await startImpact(ports);
  return 'done';
}

async function applyPage(ports: Ports, job: ImpactJob, policy: PolicyContext): Promise<ImpactJob> {
  const { items, next } = await changeableCycles(ports, policy.now, job.cursor);
  const changes = items
    .map((before) => ({ before, after: moveCycle(before, policy, job.applyTo) }))
    .filter(({ before, after }) => before !== after);
  if ((await saveChanges(ports, changes, policy)) === 'conflict') await saveOneByOne(ports, changes, job, policy);
  // A repeated page finds its cycles moved already; whether their requests were announced it cannot know.
  const announced = [...changes.map(({ after }) => after), ...items.filter((cycle) => isOf(cycle, job))];
  await announce(ports, announced);
  const lastStepAt = ports.now().toISOString();
  const changed = counted(job.changed, changes, policy.now);
  return { ...job, cursor: next, looked: job.looked + items.length, changed, lastStepAt, isDone: next === null };
}

function counted(before: ImpactCounts, changes: readonly Change[], now: Date): ImpactCounts {
  return changes.reduce((counts, change) => {
    const kind = kindOf(change, now);
    return kind ? { ...counts, [kind]: counts[kind] + 1 } : counts;
  }, before);
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

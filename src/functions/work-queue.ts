import { Queue } from '@forge/events';
import type { DueWork, ImpactWork, IssueWork, PurgeWork, RegisterWork, WorkQueue } from '../ports';

/** Platform fact: a push takes at most fifty events. */
const perPush = 50;

/** The queue of manifest.yml; work on one request is done one piece after the other. */
export const requestWorkQueue: WorkQueue = { push, pushImpact, pushDue, pushPurge };

async function push(work: readonly IssueWork[]): Promise<void> {
  const queue = new Queue({ key: 'request-work' });
  for (let start = 0; start < work.length; start += perPush) {
    const some = work.slice(start, start + perPush);
    await queue.push(some.map((piece) => ({ body: { ...piece }, concurrency: { key: piece.issueId, limit: 1 } })));
  }
}

async function pushImpact(work: ImpactWork | RegisterWork, delaySeconds: number): Promise<void> {
  const queue = new Queue({ key: 'request-work' });
  const body = { ...work };
  await queue.push([{ body, delayInSeconds: delaySeconds, concurrency: { key: 'settings', limit: 1 } }]);
}

async function pushDue(work: readonly DueWork[]): Promise<void> {
  const queue = new Queue({ key: 'request-work' });
  for (let start = 0; start < work.length; start += perPush) {
    const some = work.slice(start, start + perPush);
    await queue.push(some.map((piece) => ({ body: { ...piece }, concurrency: { key: 'sweep', limit: 4 } })));
  }
}

async function pushPurge(work: PurgeWork): Promise<void> {
  const queue = new Queue({ key: 'request-work' });
  await queue.push([{ body: { ...work }, concurrency: { key: 'retention', limit: 1 } }]);
}

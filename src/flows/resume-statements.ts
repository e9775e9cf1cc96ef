import type { Ports } from '../ports';
import { certainCustomers } from '../rules/affected-customers';

const mark = 'affected-threshold';
/** Queued in one run; a new number must not keep the promises waiting. */
const mostPerRun = 100;

/**
 * Every hour, and only after the admin chose another number: issues that were counted before and reach it are looked at
 * once more, some in each run. As long as the number stays, this is one look at a mark.
 */
export async function resumeStatements(ports: Ports): Promise<void> {
  const { settings } = await ports.settings.read();
  const { threshold } = settings.affectedCustomers;
  const [done = '', after = ''] = ((await ports.progress.read(mark)) ?? '0').split(':');
  if (done === String(threshold) && after === '') return;
  if (threshold === 0) return ports.progress.write(mark, '0');
  const from = done === String(threshold) ? Number(after) : 0;
  const reached = (await ports.affectedCustomers.counts())
    .filter(({ issueId, count }) => Number(issueId) > from && certainCustomers(count) >= threshold)
    .map(({ issueId }) => issueId)
    .sort((one, other) => Number(one) - Number(other));
  const some = reached.slice(0, mostPerRun);
  if (some.length > 0)
    await ports.queue.push(some.map((issueId) => ({ kind: 'issue-news', issueId, eventType: 'reconcile' })));
  const rest = some.length < reached.length ? `:${some.at(-1) ?? ''}` : '';
  await ports.progress.write(mark, `${threshold}${rest}`);
}

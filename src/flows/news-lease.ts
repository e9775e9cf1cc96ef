import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';

/** Requests told by one piece of work. */
export const mostReaders = 25;

/** What a record tells when its issue was deleted. */
export const deletedNews = (issueId: string): string => `deleted:${issueId}`;

/** Longer than one piece of work on news takes (platform fact: the worker's own limit is two minutes). */
const leaseMinutes = 3;

/**
 * One piece of work on the news of an issue at a time, whatever the queue delivers.
 * @throws BusyError while another goes on
 */
export async function holdingNews(ports: Ports, issueId: string, work: () => Promise<void>): Promise<void> {
  const lease = await ports.leases.take(`news:${issueId}`, ports.now(), leaseMinutes);
  if (!lease) throw new BusyError('The news of this issue are being told.', 30);
  try {
    await work();
  } finally {
    await lease.free(ports.now()).catch(() => ports.log.warn('a lease runs out by itself'));
  }
}

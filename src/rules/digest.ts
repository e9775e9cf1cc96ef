import type { SlaCycle } from './sla-cycle';
import type { PolicyContext } from './sla-policy';
import { isOpenCycle } from './sla-time';

/** What the team finds in the morning: broken promises nobody has answered, and what falls due today. */
export interface Digest {
  /** Local date of the business calendar, `YYYY-MM-DD`: there is one digest a day. */
  readonly date: string;
  /** Most urgent first; at most twenty. */
  readonly cycles: readonly SlaCycle[];
  /** How many there are beyond those. */
  readonly more: number;
}

const mostListed = 20;

/** `null` while closed, when digests are off, and when nothing is at risk. */
export function planDigest(cycles: readonly SlaCycle[], context: PolicyContext): Digest | null {
  const { calendar, now, settings } = context;
  if (!settings.alerts.digest || !calendar.isOpen(now)) return null;
  const date = localDate(now.toISOString(), calendar.zone);
  const atRisk = cycles
    .filter((cycle) => {
      const { dueAt, resolvedAt, state } = cycle;
      if (!isOpenCycle(cycle) || dueAt === null) return false;
      if (state === 'breached') return resolvedAt === null;
      return state === 'running' && localDate(dueAt, calendar.zone) <= date;
    })
    .sort((one, other) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1));
  if (atRisk.length === 0) return null;
  return { date, cycles: atRisk.slice(0, mostListed), more: Math.max(0, atRisk.length - mostListed) };
}

/** `YYYY-MM-DD` as the wall calendar of a zone reads at an instant. */
export function localDate(at: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(new Date(at));
}

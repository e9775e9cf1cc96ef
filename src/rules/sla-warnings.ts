import type { BusinessCalendar } from './business-calendar';
import { pausedMs } from './pauses';
import type { SlaCycle, SlaPause } from './sla-cycle';
import type { PolicyContext } from './sla-policy';

/** A warning before `dueAt`, and the instant it is about. */
export interface Warning {
  /** `at-50`, `last-chance`: what `SlaCycle.alertsGiven` remembers. */
  readonly name: string;
  readonly kind: 'approaching' | 'last-chance';
  /** The share of the goal's business time that is used up by then; `null` for the last chance. */
  readonly percent: number | null;
  readonly at: Date;
}

const MINUTE = 60_000;

/** All warnings of a cycle, earliest first, each with the instant it is about, open or not. */
export function warningTimes(cycle: SlaCycle, { calendar, settings }: PolicyContext): readonly Warning[] {
  if (cycle.dueAt === null) return [];
  const startedAt = new Date(cycle.startedAt);
  const span = { from: startedAt, until: new Date(cycle.dueAt) };
  const goal = calendar.between(span.from, span.until) - pausedMs(cycle.pauses, span, calendar);
  const shares = [...new Set(settings.alerts.percentages)].flatMap((percent): readonly Warning[] => {
    const at = usedUpAt(cycle, Math.floor((goal * percent) / 100), calendar);
    return at ? [{ name: `at-${percent}`, kind: 'approaching', percent, at }] : [];
  });
  const lastChance = lastChanceAt(startedAt, new Date(cycle.dueAt), { calendar, settings });
  const warnings: readonly Warning[] = lastChance
    ? [...shares, { name: 'last-chance', kind: 'last-chance', percent: null, at: lastChance }]
    : shares;
  return [...warnings].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** When so many business milliseconds have passed, those of the pauses before that instant left out. */
function usedUpAt({ startedAt, pauses }: SlaCycle, usedMs: number, calendar: BusinessCalendar): Date | null {
  const from = new Date(startedAt);
  const after = (some: readonly SlaPause[]) =>
    calendar.add(from, usedMs + pausedMs(some, { from, until: null }, calendar));
  const counted: SlaPause[] = [];
  for (const pause of [...pauses].sort((one, other) => Date.parse(one.from) - Date.parse(other.from))) {
    const at = after(counted);
    if (!at || at <= new Date(pause.from)) return at;
    counted.push(pause);
  }
  return after(counted);
}

/**
 * Warnings still to be given, earliest first. A share that is used up exactly at closing time, or that nobody could
 * be told about while closed, waits for the next opening; one before another that was given is not given any more.
 */
export function warningsOf(cycle: SlaCycle, policy: PolicyContext): readonly Warning[] {
  const all = warningTimes(cycle, policy);
  const last = all.findLastIndex(({ name }) => cycle.alertsGiven.includes(name));
  return all.slice(last + 1).flatMap((warning) => {
    const at = openAtOrAfter(warning.at, policy);
    return at ? [{ ...warning, at }] : [];
  });
}

/** When something that fell due at an instant can be told: then, at the next opening, or, if missed, when open again. */
export function openAtOrAfter(dueAt: Date, { calendar, now }: PolicyContext): Date | null {
  const at = calendar.nextOpen(dueAt);
  return at && at < now && !calendar.isOpen(now) ? calendar.nextOpen(now) : at;
}

/** So long before the last closing at or before the due time, but not before the clock started. */
function lastChanceAt(
  startedAt: Date,
  dueAt: Date,
  { calendar, settings }: Pick<PolicyContext, 'calendar' | 'settings'>,
): Date | null {
  const { lastChanceMinutes } = settings.alerts;
  if (lastChanceMinutes === 0) return null;
  let closing: Date | null = null;
  for (let next = calendar.nextClose(startedAt); next && next <= dueAt; next = calendar.nextClose(next)) closing = next;
  const at = closing && calendar.add(closing, -lastChanceMinutes * MINUTE);
  return at && at > startedAt ? at : null;
}

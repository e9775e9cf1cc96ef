import type { BusinessCalendar } from './business-calendar';
import type { Settings } from './settings';
import type { SlaCycle } from './sla-cycle';

interface Policy {
  readonly settings: Settings;
  readonly calendar: BusinessCalendar;
  readonly now: Date;
}

/** A warning before `dueAt`: the share of the goal's business time, in percent, and when it is to be given. */
export interface Warning {
  readonly percent: number;
  readonly at: Date;
}

/**
 * Warnings still to be given, earliest first. A share that is used up exactly at closing time, or that nobody could
 * be told about while closed, waits for the next opening; one below another that was given is not given any more.
 */
export function warningsOf(cycle: SlaCycle, policy: Policy): readonly Warning[] {
  const { calendar, settings } = policy;
  const startedAt = new Date(cycle.startedAt);
  const goal = calendar.between(startedAt, new Date(cycle.dueAt ?? cycle.startedAt));
  const given = settings.alerts.percentages.filter((percent) => cycle.alertsGiven.includes(`at-${percent}`));
  return [...new Set(settings.alerts.percentages)]
    .filter((percent) => percent > Math.max(0, ...given))
    .sort((one, other) => one - other)
    .flatMap((percent) => {
      const reached = calendar.add(startedAt, Math.floor((goal * percent) / 100));
      const at = reached && openAtOrAfter(reached, policy);
      return at ? [{ percent, at }] : [];
    });
}

/** When something that fell due at an instant can be told: then, at the next opening, or, if missed, when open again. */
export function openAtOrAfter(dueAt: Date, { calendar, now }: Policy): Date | null {
  const at = calendar.nextOpen(dueAt);
  return at && at < now && !calendar.isOpen(now) ? calendar.nextOpen(now) : at;
}

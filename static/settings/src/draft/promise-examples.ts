import { compileCalendar } from '../../../../src/rules/business-calendar';
import { DAY, weekdayOf } from '../../../../src/rules/calendar/local-date';
import { compileWallClock, isKnownZone } from '../../../../src/rules/calendar/wall-clock';
import { promiseFor } from '../../../../src/rules/promise';
import type { Settings } from '../../../../src/rules/settings';

export type BusinessDay = Settings['goal']['businessDay'];

export interface PromiseExample {
  readonly askedAt: Date;
  /** `null` when no answer would ever be due. */
  readonly dueAt: Date | null;
}

const HOUR = 3_600_000;
/** Asked within hours, in the evening, before and on a weekend: days after the coming Monday, and the wall time. */
const OCCASIONS = [
  { day: 1, time: 11.5 * HOUR },
  { day: 1, time: 20 * HOUR },
  { day: 4, time: 17 * HOUR },
  { day: 5, time: 12 * HOUR },
];

/** What one meaning of the business day would promise in the coming week, by the rules that will apply (L1). */
export function promiseExamples(settings: Settings, businessDay: BusinessDay, now: Date): readonly PromiseExample[] {
  if (!isKnownZone(settings.calendar.zone) || !(settings.goal.minutes >= 1)) return [];
  const calendar = compileCalendar(settings.calendar);
  const clock = compileWallClock(settings.calendar.zone);
  const meant = { ...settings, goal: { ...settings.goal, businessDay } };
  const today = Math.floor(clock.readingAt(now.getTime()) / DAY);
  const monday = today + ((8 - weekdayOf(today)) % 7 || 7);
  return OCCASIONS.map(({ day, time }) => {
    const askedAt = new Date(clock.firstInstantReading((monday + day) * DAY + time));
    return { askedAt, dueAt: promiseFor(askedAt, meant, calendar) };
  });
}

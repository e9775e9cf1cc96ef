import type { BusinessCalendar } from './business-calendar';
import type { Settings } from './settings';

const MINUTE = 60_000;

/** By when an answer is promised (clauses L1, B1, B2; design decision 5); `null` when the team never opens again. */
export function promiseFor(startedAt: Date, settings: Settings, calendar: BusinessCalendar): Date | null {
  switch (settings.goal.businessDay) {
    case 'business-minutes':
      return calendar.add(startedAt, settings.goal.minutes * MINUTE);
    case 'end-of-next-business-day':
      return calendar.closeOfDay(startedAt, 1);
    case 'same-time-next-business-day':
      return calendar.addDays(startedAt, 1);
  }
}

import { DAY, formatDate } from './calendar/local-date';
import { OpenTime } from './calendar/open-time';
import { compileOpeningHours, type OpeningHours } from './calendar/opening-hours';
import { compileWallClock, type WallClock } from './calendar/wall-clock';
import { closuresFrom, compileClosedDates } from './holidays/closed-dates';
import type { Settings } from './settings';

/** Answers further away than this are "never": it bounds every search, whatever the calendar says. */
const HORIZON_YEARS = 100;
const HORIZON = HORIZON_YEARS * 365.25 * DAY;

/**
 * When the team is there (clauses B1, B2). Intervals are half-open: at the closing instant it is closed. Amounts of
 * time are elapsed milliseconds, so a day on which the clocks change counts as long as it really lasts. Questions
 * about an invalid date, or one before 1800 or after 2499, throw a RangeError.
 */
export interface BusinessCalendar {
  readonly zone: string;
  isOpen(at: Date): boolean;
  /**
   * The earliest instant t ≥ start with that much open time in [start, t); 0 leads to the next open instant and a
   * negative amount backwards in the same way. `null` = never (within a hundred years).
   */
  add(start: Date, businessMs: number): Date | null;
  /** Open milliseconds between two instants; negative when they are the wrong way round. */
  between(from: Date, to: Date): number;
  /** `at` itself when open, else the next opening. */
  nextOpen(at: Date): Date | null;
  /** `at` itself when the moment just before it is open, else the latest closing. */
  lastOpen(at: Date): Date | null;
  /** The next closing after `at`. */
  nextClose(at: Date): Date | null;
  /** The next opening strictly after `at`. */
  nextStart(at: Date): Date | null;
  /** That many dates with opening hours later at the same wall time, then on to open time (back, when negative). */
  addDays(start: Date, days: number): Date | null;
  /** Closing time of the date that lies `days` dates with opening hours after the start's own date; `days` ≥ 1. */
  closeOfDay(start: Date, days: number): Date | null;
  /** Named closures (holidays) on or after the local date of `from`, at most `count`; local dates. */
  closures(from: Date, count: number): readonly { date: string; name: string }[];
}

/**
 * Compiles the calendar of the settings; cheap to hold, grown lazily by years.
 * @throws RangeError when the zone does not exist (`checkSettings` refuses such settings before they are saved).
 */
export function compileCalendar(definition: Settings['calendar']): BusinessCalendar {
  const clock = compileWallClock(definition.zone);
  const closed = compileClosedDates(definition.holidays);
  const hours = compileOpeningHours(definition, closed);
  const open = new OpenTime(hours, clock);
  const dates = dateQuestions(hours, clock, open);
  return {
    zone: definition.zone,
    ...spanQuestions(open),
    ...edgeQuestions(open),
    ...dates,
    closures: (from, count) =>
      closuresFrom(closed, {
        from: Math.floor(clock.readingAt(from.getTime()) / DAY),
        count,
        opensOn: (day) => hours.hoursOf(day).length > 0,
      }).map(({ day, name }) => ({ date: formatDate(day), name })),
  };
}

function spanQuestions(open: OpenTime): Pick<BusinessCalendar, 'isOpen' | 'add' | 'between'> {
  return {
    isOpen: (at) => isOpen(open, at.getTime()),
    add: (start, businessMs) => {
      if (businessMs === 0) return toDate(nextOpen(open, start.getTime()));
      return toDate(
        businessMs > 0 ? addForward(open, start.getTime(), businessMs) : addBackward(open, start.getTime(), businessMs),
      );
    },
    between: (from, to) => {
      open.cover(from.getTime());
      open.cover(to.getTime());
      return open.openBefore(to.getTime()) - open.openBefore(from.getTime());
    },
  };
}

function edgeQuestions(open: OpenTime): Pick<BusinessCalendar, 'nextOpen' | 'lastOpen' | 'nextClose' | 'nextStart'> {
  return {
    nextOpen: (at) => toDate(nextOpen(open, at.getTime())),
    lastOpen: (at) => toDate(lastOpen(open, at.getTime())),
    nextStart: (at) => toDate(nextStart(open, at.getTime())),
    nextClose: (at) => {
      const instant = at.getTime();
      return toDate(
        searchForward(open, instant, () => {
          const index = open.indexAt(instant);
          const inside = index >= 0 && instant < open.ends[index]!;
          const end = open.ends[inside ? index : index + 1];
          return end === undefined || open.isUnfinished(end) ? null : end;
        }),
      );
    },
  };
}

function dateQuestions(
  hours: OpeningHours,
  clock: WallClock,
  open: OpenTime,
): Pick<BusinessCalendar, 'addDays' | 'closeOfDay'> {
  const businessDay = (from: number, days: number): number | null => {
    const step = Math.sign(days);
    let left = Math.abs(days);
    let day = from;
    const limit = from + step * HORIZON_YEARS * 366;
    while (left > 0 && day !== limit) {
      day += step;
      if (hours.openingsOn(day).length > 0) left -= 1;
    }
    return left === 0 ? day : null;
  };
  return {
    addDays: (start, days) => {
      const reading = clock.readingAt(start.getTime());
      const today = Math.floor(reading / DAY);
      const day = businessDay(today, days);
      if (day === null) return null;
      const at = day === today ? start.getTime() : clock.firstInstantReading(reading + (day - today) * DAY);
      return toDate(days < 0 ? lastOpen(open, at) : nextOpen(open, at));
    },
    closeOfDay: (start, days) => {
      const day = businessDay(Math.floor(clock.readingAt(start.getTime()) / DAY), days);
      return day === null ? null : toDate(lastOpen(open, clock.firstInstantReading((day + 1) * DAY)));
    },
  };
}

function isOpen(open: OpenTime, instant: number): boolean {
  open.cover(instant);
  const index = open.indexAt(instant);
  return index >= 0 && instant < open.ends[index]!;
}

function nextOpen(open: OpenTime, instant: number): number | null {
  return isOpen(open, instant) ? instant : nextStart(open, instant);
}

function nextStart(open: OpenTime, instant: number): number | null {
  return searchForward(open, instant, () => open.starts[open.indexAt(instant) + 1] ?? null);
}

function lastOpen(open: OpenTime, instant: number): number | null {
  return searchBackward(open, instant, () => {
    const index = open.indexAt(instant - 1);
    return index < 0 ? null : Math.min(instant, open.ends[index]!);
  });
}

function addForward(open: OpenTime, instant: number, amount: number): number | null {
  return searchForward(open, instant, () => open.earliestWith(open.openBefore(instant) + amount));
}

function addBackward(open: OpenTime, instant: number, amount: number): number | null {
  return searchBackward(open, instant, () => {
    const target = open.openBefore(instant) + amount;
    return target < 0 ? null : open.latestWith(target);
  });
}

function searchForward(open: OpenTime, instant: number, search: () => number | null): number | null {
  open.cover(instant);
  let found = search();
  if (found === null) {
    const limit = new Date(instant + HORIZON).getUTCFullYear() + 1;
    while (found === null && open.growForward(limit)) found = search();
  }
  return found === null || found - instant > HORIZON ? null : found;
}

function searchBackward(open: OpenTime, instant: number, search: () => number | null): number | null {
  open.cover(instant);
  let found = search();
  if (found === null) {
    const limit = new Date(instant - HORIZON).getUTCFullYear() - 1;
    while (found === null && open.growBackward(limit)) found = search();
  }
  return found === null || instant - found > HORIZON ? null : found;
}

function toDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}

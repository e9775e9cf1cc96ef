import ICAL from 'ical.js';
import { DAY, firstDayOf, formatDate, type DayNumber } from '../../../../src/rules/calendar/local-date';
import { compileClosedDates } from '../../../../src/rules/holidays/closed-dates';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { MOST_HOLIDAYS } from '../../../../src/rules/settings';
import { readEvent, type IterationBudget, type Window } from './calendar-event';

/** Larger files are certainly no list of holidays, and reading them would hold up the page. */
export const MOST_CALENDAR_BYTES = 1_048_576;
/** This year and the next three: long enough to plan, short enough to look through. */
const YEARS_AHEAD = 3;
/** Over all events of one file, so that no file can hold up the page. */
const MOST_ITERATIONS = 6_000;

/** An all-day date of the file that can be taken over. */
export interface FoundDay {
  readonly date: string;
  readonly name: string;
  /** The file itself says that this is no public holiday but an observance. */
  readonly isObservance: boolean;
}

/** An entry of the file that cannot be taken over, and why. */
export interface IgnoredEntry {
  readonly name: string;
  readonly when: string;
  readonly because: string;
}

export type CalendarFile =
  | { readonly kind: 'unreadable'; readonly because: string }
  | { readonly kind: 'read'; readonly found: readonly FoundDay[]; readonly ignored: readonly IgnoredEntry[] };

/** Why a file of that size is not read; `null` when it may be. */
export function refuseSize(bytes: number): string | null {
  if (bytes <= MOST_CALENDAR_BYTES) return null;
  const size = (bytes / MOST_CALENDAR_BYTES).toLocaleString('en-US', { maximumFractionDigits: 1 });
  return `This is ${size} MB; a calendar of holidays has at most 1 MB. Export the holidays alone.`;
}

/**
 * The all-day dates of an iCalendar text (RFC 5545) within this year and the next three. Dates stay the dates they
 * are, whatever the zone of the file, of the browser or of the business calendar. Never throws.
 */
export function readCalendarFile(
  text: string,
  { thisYear, listed }: { thisYear: number; listed: readonly Holiday[] },
): CalendarFile {
  const tooLarge = refuseSize(text.length);
  if (tooLarge !== null) return { kind: 'unreadable', because: tooLarge };
  const events = parseEvents(text);
  if (typeof events === 'string') return { kind: 'unreadable', because: events };
  const window = { from: firstDayOf(thisYear), to: firstDayOf(thisYear + YEARS_AHEAD + 1) };
  const sieve = new Sieve(listed);
  const budget = { left: MOST_ITERATIONS };
  const moved = movedDates(events);
  for (const event of events) sift(event, { sieve, window, budget, moved });
  return { kind: 'read', found: sieve.sorted(), ignored: sieve.ignored };
}

function parseEvents(text: string): readonly ICAL.Component[] | string {
  const nothing = 'This is no calendar file. It should begin with BEGIN:VCALENDAR.';
  const tidied = text.replace(/^\uFEFF/, '').trim();
  if (!/^BEGIN:VCALENDAR/i.test(tidied)) return nothing;
  try {
    const parsed: unknown = ICAL.parse(tidied);
    const calendars = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    const events = calendars.flatMap((jCal) =>
      new ICAL.Component(jCal as [string, [], []]).getAllSubcomponents('vevent'),
    );
    return events.length > 0 ? events : 'The calendar file holds no events.';
  } catch {
    return 'The calendar file is damaged or cut off: it cannot be read to its end.';
  }
}

/** Dates of a series that an event of its own replaces (RECURRENCE-ID), by the series’ UID. */
function movedDates(events: readonly ICAL.Component[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => {
      const replaced = event.getFirstProperty('recurrence-id');
      return replaced ? [`${event.getFirstPropertyValue('uid')} ${String(replaced.toJSON()[3]).slice(0, 10)}`] : [];
    }),
  );
}

interface Sifting {
  readonly sieve: Sieve;
  readonly window: Window;
  readonly budget: IterationBudget;
  readonly moved: ReadonlySet<string>;
}

function sift(event: ICAL.Component, { sieve, window, budget, moved }: Sifting): void {
  const read = readEvent(event, window, budget);
  if (read.kind === 'ignored') return sieve.ignore(read.name, read.when, read.because);
  const uid = event.getFirstPropertyValue('uid');
  const days = read.isSeries ? read.days.filter((day) => !moved.has(`${uid} ${formatDate(day)}`)) : read.days;
  const inside = days.filter((day) => day >= window.from && day < window.to);
  if (inside.length === 0) {
    const years = `${yearOf(window.from)}–${yearOf(window.to) - 1}`;
    return sieve.ignore(read.name, read.when, `outside the years ${years}`);
  }
  for (const day of inside) sieve.take(day, read.name, read.isObservance);
}

/** Lets every date through once, as long as the list of holidays has room. */
class Sieve {
  readonly ignored: IgnoredEntry[] = [];
  private readonly found = new Map<DayNumber, FoundDay>();
  private readonly isListed: (day: DayNumber) => boolean;
  private readonly room: number;

  constructor(listed: readonly Holiday[]) {
    this.isListed = compileClosedDates(listed).isClosed;
    this.room = MOST_HOLIDAYS - listed.length;
  }

  take(day: DayNumber, name: string, isObservance: boolean): void {
    const date = formatDate(day);
    const twin = this.found.get(day);
    if (this.isListed(day)) return this.ignore(name, date, 'already closed by a listed holiday');
    if (twin) return this.ignore(name, date, `duplicate: the same day as ${twin.name}`);
    if (this.found.size >= this.room) {
      return this.ignore(name, date, `more than the list can hold (${MOST_HOLIDAYS} entries)`);
    }
    this.found.set(day, { date, name, isObservance });
  }

  ignore(name: string, when: string, because: string): void {
    this.ignored.push({ name, when, because });
  }

  sorted(): readonly FoundDay[] {
    return [...this.found.entries()].sort(([one], [other]) => one - other).map(([, day]) => day);
  }
}

function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

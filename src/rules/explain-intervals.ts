import type { BusinessCalendar } from './business-calendar';
import { DAY, formatDate, weekdayOf, type DayNumber } from './calendar/local-date';
import { compileWallClock } from './calendar/wall-clock';
import type { Settings } from './settings';
import type { SlaPause } from './sla-cycle';

/** Why a stretch of time counted or did not. `folded` stands for a long time that is no longer told day by day. */
export type IntervalReason =
  'open' | 'special-hours' | 'outside-hours' | 'weekend' | 'day-off' | 'holiday' | 'special-day' | 'paused' | 'folded';

/** A stretch within one local date, half-open, in epoch milliseconds. */
export interface TimeInterval {
  readonly from: number;
  readonly until: number;
  /** Local date in the calendar's zone. */
  readonly date: string;
  readonly reason: IntervalReason;
  /** The holiday's name, or why it was paused. */
  readonly name: string | null;
  /** All of it, nothing, or, when folded, the open part. */
  readonly countedMs: number;
}

/** A local date on which the clocks change; `hours` is how long it really lasts. */
export interface ClockChange {
  readonly date: string;
  readonly hours: number;
}

interface LocalDay {
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isWeekend: boolean;
  readonly isSpecial: boolean;
  readonly holiday: string | null;
  /** The first opening on the date; `Infinity` without one. */
  readonly opensAt: number;
}

interface Walk {
  readonly calendar: BusinessCalendar;
  readonly pauses: readonly { from: number; until: number; because: string }[];
  /** Instants, sorted, at which an interval must end. */
  readonly cuts: readonly number[];
  dayAt(instant: number): LocalDay;
}

/** A promise that ran for longer is told in sums from there on. */
const MOST_INTERVALS = 800;
const HOUR = 3_600_000;

/**
 * Everything between two instants as intervals without gap or overlap: open and closed time by local date, with the
 * reason (clauses B1, B2). Intervals also end at every cut.
 */
export function intervalsBetween(
  [from, until]: readonly [number, number],
  definition: Settings['calendar'],
  calendar: BusinessCalendar,
  { pauses = [], cuts = [] }: { pauses?: readonly SlaPause[]; cuts?: readonly number[] } = {},
): { readonly intervals: readonly TimeInterval[]; readonly clockChanges: readonly ClockChange[] } {
  const walk = walkOf(definition, calendar, pauses, cuts);
  const intervals: TimeInterval[] = [];
  const changes = new Map<string, ClockChange>();
  for (let at = from; at < until;) {
    const day = walk.dayAt(at);
    const interval = intervals.length < MOST_INTERVALS ? intervalAt(at, until, day, walk) : foldedAt(at, until, walk);
    const hours = (day.endsAt - day.startsAt) / HOUR;
    if (hours !== 24 && interval.reason !== 'folded') changes.set(day.date, { date: day.date, hours });
    intervals.push(interval);
    at = interval.until;
  }
  return { intervals, clockChanges: [...changes.values()] };
}

function walkOf(
  definition: Settings['calendar'],
  calendar: BusinessCalendar,
  pauses: readonly SlaPause[],
  cuts: readonly number[],
): Walk {
  const stretches = pauses.map(({ from, to, because }) => ({
    from: Date.parse(from),
    until: to === null ? Infinity : Date.parse(to),
    because,
  }));
  const edges = [...cuts, ...stretches.flatMap((pause) => [pause.from, pause.until])];
  const sorted = edges.filter(Number.isFinite).sort((one, other) => one - other);
  return { calendar, pauses: stretches, cuts: sorted, dayAt: dayReader(definition, calendar) };
}

function intervalAt(at: number, until: number, day: LocalDay, { calendar, pauses, cuts }: Walk): TimeInterval {
  const isOpen = calendar.isOpen(new Date(at));
  const edge = isOpen ? calendar.nextClose(new Date(at)) : calendar.nextOpen(new Date(at));
  const end = Math.min(until, day.endsAt, edge?.getTime() ?? Infinity, nextCut(cuts, at));
  const pause = pauses.find((stretch) => stretch.from <= at && at < stretch.until);
  const base = { from: at, until: end, date: day.date };
  if (pause) return { ...base, reason: 'paused', name: pause.because, countedMs: 0 };
  if (isOpen) return { ...base, reason: day.isSpecial ? 'special-hours' : 'open', name: null, countedMs: end - at };
  const reason = closedBecause(at, day);
  return { ...base, reason, name: reason === 'holiday' ? day.holiday : null, countedMs: 0 };
}

function foldedAt(at: number, until: number, { calendar, pauses, cuts, dayAt }: Walk): TimeInterval {
  const end = Math.min(until, nextCut(cuts, at));
  const isPaused = pauses.some((stretch) => stretch.from <= at && at < stretch.until);
  const countedMs = isPaused ? 0 : calendar.between(new Date(at), new Date(end));
  return { from: at, until: end, date: dayAt(at).date, reason: 'folded', name: null, countedMs };
}

/** A holiday beats special hours, as in the calendar itself; the morning before an opening is nothing special. */
function closedBecause(at: number, { holiday, isSpecial, isWeekend, opensAt }: LocalDay): IntervalReason {
  if (holiday !== null) return 'holiday';
  if (isSpecial && (at >= opensAt || opensAt === Infinity)) return 'special-day';
  if (opensAt !== Infinity) return 'outside-hours';
  return isWeekend ? 'weekend' : 'day-off';
}

function nextCut(cuts: readonly number[], at: number): number {
  return cuts.find((cut) => cut > at) ?? Infinity;
}

function dayReader(definition: Settings['calendar'], calendar: BusinessCalendar): (instant: number) => LocalDay {
  const clock = compileWallClock(definition.zone);
  const startOf = (day: DayNumber) => clock.firstInstantReading(day * DAY);
  const holidayOn = holidayReader(calendar);
  let known: LocalDay | null = null;
  return (instant) => {
    if (known && known.startsAt <= instant && instant < known.endsAt) return known;
    let day = Math.floor(clock.readingAt(instant) / DAY);
    // Where clocks are set back over midnight, yesterday's date comes again; it is the new day all the same.
    while (startOf(day + 1) <= instant) day += 1;
    const [startsAt, endsAt, date] = [startOf(day), startOf(day + 1), formatDate(day)];
    const next = calendar.nextOpen(new Date(startsAt))?.getTime() ?? Infinity;
    const opensAt = next < endsAt ? next : Infinity;
    known = {
      date,
      startsAt,
      endsAt,
      isWeekend: weekdayOf(day) === 0 || weekdayOf(day) === 6,
      isSpecial: Object.hasOwn(definition.overrides, date),
      holiday: opensAt === Infinity ? holidayOn(date, startsAt) : null,
      opensAt,
    };
    return known;
  };
}

/** Dates are asked for in order, so the next closure answers for all dates before it. */
function holidayReader(calendar: BusinessCalendar): (date: string, startsAt: number) => string | null {
  let next: { date: string; name: string } | null | undefined;
  return (date, startsAt) => {
    if (next === undefined || (next !== null && next.date < date)) {
      next = calendar.closures(new Date(startsAt), 1)[0] ?? null;
    }
    return next?.date === date ? next.name : null;
  };
}

import { DAY } from './local-date';
import { daysOf, type OpeningHours } from './opening-hours';
import type { WallClock } from './wall-clock';

/** Wall and UTC dates differ by less than two days, so an instant this far inside the table is fully covered. */
const MARGIN = 2 * DAY;

/** Nobody asks about further dates, and a table that long would take seconds to fill. */
const EARLIEST = Date.UTC(1800, 0, 1);
const LATEST = Date.UTC(2500, 0, 1);

/**
 * All open time of a calendar as sorted, disjoint half-open intervals in epoch milliseconds, with the open time that
 * lies before each of them. Every question about the calendar is then one binary search. The table begins with the
 * year that is asked about and grows by whole years, to either side, as far as questions need it.
 */
export class OpenTime {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  private before: number[] = [];
  private firstYear = 0;
  private lastYear = -1;
  private coveredFrom = Infinity;
  private coveredTo = -Infinity;

  constructor(
    private readonly hours: OpeningHours,
    private readonly clock: WallClock,
  ) {}

  /** Makes sure that everything within two days of the instant is in the table. */
  cover(instant: number): void {
    if (instant >= this.coveredFrom && instant < this.coveredTo) return;
    if (!(instant >= EARLIEST && instant < LATEST)) {
      throw new RangeError('The business calendar was asked about an invalid date, or one centuries away.');
    }
    const from = new Date(instant - MARGIN).getUTCFullYear();
    const to = new Date(instant + MARGIN).getUTCFullYear();
    if (this.lastYear < this.firstYear) {
      this.firstYear = from;
      this.lastYear = from - 1;
    }
    while (this.lastYear < to) this.growForward(to);
    while (this.firstYear > from) this.growBackward(from);
    this.coveredFrom = Date.UTC(this.firstYear, 0, 1) + MARGIN;
  }

  /** Adds the next year; false when the table already reaches `limitYear`. */
  growForward(limitYear: number): boolean {
    if (this.lastYear >= limitYear) return false;
    this.lastYear += 1;
    this.coveredTo = Date.UTC(this.lastYear + 1, 0, 1) - MARGIN;
    for (const [start, end] of this.intervalsOf(this.lastYear)) this.append(start, end);
    return true;
  }

  /** Adds the year before; false when the table already reaches back to `limitYear`. */
  growBackward(limitYear: number): boolean {
    if (this.firstYear <= limitYear) return false;
    this.firstYear -= 1;
    const later = this.starts.map((start, index) => [start, this.ends[index] ?? start] as const);
    this.starts.length = this.ends.length = this.before.length = 0;
    for (const [start, end] of [...this.intervalsOf(this.firstYear), ...later]) this.append(start, end);
    return true;
  }

  /** True when an interval with this end may go on beyond the table. */
  isUnfinished(end: number): boolean {
    return end >= this.coveredTo;
  }

  /** Index of the last interval that starts at or before the instant; −1 when there is none. */
  indexAt(instant: number): number {
    return lastAtOrBelow(this.starts, instant);
  }

  /** Open time from the start of the table to the instant. */
  openBefore(instant: number): number {
    const index = this.indexAt(instant);
    if (index < 0) return 0;
    return this.before[index]! + Math.min(instant, this.ends[index]!) - this.starts[index]!;
  }

  /** The earliest instant with that much open time behind it; `null` when the table does not hold as much. */
  earliestWith(openTime: number): number | null {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.before[middle]! + this.ends[middle]! - this.starts[middle]! < openTime) low = middle + 1;
      else high = middle;
    }
    return low < this.starts.length ? this.starts[low]! + openTime - this.before[low]! : null;
  }

  /** The latest instant with that much open time behind it; `null` when it lies before the table. */
  latestWith(openTime: number): number | null {
    const index = lastAtOrBelow(this.before, openTime);
    return index < 0 ? null : this.starts[index]! + openTime - this.before[index]!;
  }

  private *intervalsOf(year: number): Generator<readonly [number, number]> {
    if (!this.hours.mayOpenIn(year)) return;
    const [first, end] = daysOf(year);
    for (let day = first; day < end; day += 1) {
      for (const { from, to } of this.hours.openingsOn(day)) {
        const opensAt = this.clock.firstInstantReading(day * DAY + from);
        const closesAt = this.clock.firstInstantReading(day * DAY + to);
        if (opensAt < closesAt) yield [opensAt, closesAt];
      }
    }
  }

  private append(start: number, end: number): void {
    const last = this.starts.length - 1;
    if (last >= 0 && start <= this.ends[last]!) {
      this.ends[last] = Math.max(end, this.ends[last]!);
      return;
    }
    this.before.push(last < 0 ? 0 : this.before[last]! + this.ends[last]! - this.starts[last]!);
    this.starts.push(start);
    this.ends.push(end);
  }
}

function lastAtOrBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

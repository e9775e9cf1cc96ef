const SECOND = 1000;
/** In seconds. */
const QUARTER = 900;
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** No zone is further than 14 hours from UTC; 26 hours leave room on both sides. */
const FURTHEST_OFFSET = 26 * HOUR;

/** From `at` on, the zone's clocks are `offset` milliseconds ahead of UTC. */
interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/**
 * What the clocks on the wall show in one zone. Wall times are written as the epoch milliseconds
 * that the same digits would have in UTC, so plain arithmetic works on them.
 */
export interface WallClock {
  /** Wall time at an instant (epoch milliseconds). */
  readingAt(instant: number): number;
  /**
   * The first instant at which the clock reads `wallTime` or later: the end of a gap in spring,
   * the earlier of two readings in autumn. Openings can therefore neither turn negative nor count twice.
   */
  firstInstantReading(wallTime: number): number;
}

/**
 * Compiles a zone (IANA name or `Etc/GMT±n`). Offsets are asked of Intl once a week and halved down to the second
 * where they differ, because one question costs microseconds and a calendar asks for thousands.
 * @throws RangeError when the zone does not exist.
 */
export function compileWallClock(zone: string): WallClock {
  const offsetAt = offsetReader(zone);
  const years = new Map<number, readonly OffsetChange[]>();

  const changesIn = (year: number): readonly OffsetChange[] => {
    const known = years.get(year);
    if (known) return known;
    const found = findChanges(year, offsetAt);
    years.set(year, found);
    return found;
  };

  const currentOffset = (instant: number): number => {
    let offset = 0;
    for (const change of changesIn(yearOf(instant))) {
      if (change.at > instant) break;
      offset = change.offset;
    }
    return offset;
  };

  return {
    readingAt: (instant) => instant + currentOffset(instant),
    firstInstantReading: (wallTime) => {
      const start = wallTime - FURTHEST_OFFSET;
      let since = start;
      let offset = currentOffset(start);
      for (let year = yearOf(start); year <= yearOf(wallTime + FURTHEST_OFFSET); year += 1) {
        for (const change of changesIn(year)) {
          if (change.at <= since) continue;
          if (wallTime < change.at + offset) return Math.max(since, wallTime - offset);
          since = change.at;
          offset = change.offset;
        }
      }
      return Math.max(since, wallTime - offset);
    },
  };
}

/** True for a zone this runtime knows; the text "EDT" is not one (design decision 6). */
export function isKnownZone(zone: string): boolean {
  if (!/^(UTC|GMT|[A-Za-z_]+\/[A-Za-z0-9_+\-/]+)$/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }));
  } catch {
    return false;
  }
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

/** The first entry is the offset at the start of the UTC year, the rest are changes within it. */
function findChanges(year: number, offsetAt: (instant: number) => number): readonly OffsetChange[] {
  const end = Date.UTC(year + 1, 0, 1);
  let at = Date.UTC(year, 0, 1);
  let offset = offsetAt(at);
  const changes: OffsetChange[] = [{ at, offset }];
  while (at < end) {
    const next = Math.min(at + WEEK, end);
    const nextOffset = offsetAt(next);
    if (nextOffset !== offset && next <= end) {
      const changedAt = halveDown(at, next, offset, offsetAt);
      if (changedAt < end) changes.push({ at: changedAt, offset: nextOffset });
    }
    at = next;
    offset = nextOffset;
  }
  return changes;
}

/** Nearly every change is on a quarter of an hour, which halves the questions; the rest is found to the second. */
function halveDown(from: number, to: number, before: number, offsetAt: (instant: number) => number): number {
  let low = from / SECOND;
  let high = to / SECOND;
  while (high - low > 1) {
    const step = high - low > 2 * QUARTER ? QUARTER : 1;
    const middle = Math.floor((low + high) / 2 / step) * step;
    if (offsetAt(middle * SECOND) !== before) high = middle;
    else low = middle;
    if (high % QUARTER === 0 && high - low <= QUARTER && offsetAt((high - 1) * SECOND) === before) return high * SECOND;
  }
  return high * SECOND;
}

function offsetReader(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // Reading the digits of `11/22/2026, 10:00:00` takes a quarter of the time that `formatToParts` needs.
  return (instant) => {
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] =
      format.format(instant).match(/\d+/g)?.map(Number) ?? [];
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / SECOND) * SECOND;
  };
}

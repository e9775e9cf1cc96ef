import type { BusinessCalendar } from './business-calendar';
import type { SlaPause } from './sla-cycle';

/** The time asked about; without an end, all of it. */
interface Span {
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * Business milliseconds during which the clock stood. Overlapping pauses count once, time outside opening hours and
 * outside the span not at all; a pause without an end counts up to the end of the span, and for nothing without one.
 */
export function pausedMs(pauses: readonly SlaPause[], { from, until }: Span, calendar: BusinessCalendar): number {
  const end = until?.getTime() ?? Number.POSITIVE_INFINITY;
  let counted = from.getTime();
  let total = 0;
  for (const { start, stop } of instantsOf(pauses, until)) {
    const begin = Math.max(start, counted);
    const finish = Math.min(stop, end);
    if (finish <= begin) continue;
    total += calendar.between(new Date(begin), new Date(finish));
    counted = finish;
  }
  return total;
}

function instantsOf(pauses: readonly SlaPause[], until: Date | null): readonly { start: number; stop: number }[] {
  return pauses
    .flatMap(({ from, to }) => {
      const stop = to === null ? until?.getTime() : Date.parse(to);
      return stop === undefined ? [] : [{ start: Date.parse(from), stop }];
    })
    .sort((one, other) => one.start - other.start);
}

/** The clock stands from an instant on; one that stands already goes on standing. */
export function paused(pauses: readonly SlaPause[], from: string, because: string): readonly SlaPause[] {
  return pauses.some(({ to }) => to === null) ? pauses : [...pauses, { from, to: null, because }];
}

/** The clock goes on at an instant; one that runs already goes on running. */
export function resumed(pauses: readonly SlaPause[], at: string): readonly SlaPause[] {
  if (pauses.every(({ to }) => to !== null)) return pauses;
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at < pause.from ? pause.from : at } : pause));
}

import type { DeadlineView } from '../../contracts/explanation';
import { DAY } from '../../rules/calendar/local-date';
import { compileWallClock } from '../../rules/calendar/wall-clock';
import type { DeadlineRow } from '../../rules/explain-rows';

/** How a stretch is drawn; `folded` is a long time that is told as one sum. */
export type StretchLook = 'counted' | 'to-come' | 'overdue' | 'closed' | 'paused' | 'folded';

/** A stretch within one day of the reader; instants in epoch milliseconds. */
export interface Piece {
  readonly from: number;
  readonly until: number;
  readonly look: StretchLook;
  readonly countedMs: number;
  /** All that counted from the start of the promise to the end of this piece. */
  readonly runningMs: number;
  readonly row: DeadlineRow;
}

/** What happens at one instant; `missed` is a due time that passed without an answer. */
export interface TimelineMark {
  readonly kind: 'asked' | 'answered' | 'now' | 'due' | 'missed';
  /** ISO-8601 UTC. */
  readonly at: string;
}

/** A day of the reader from midnight to midnight, 23 or 25 hours long when the clocks change. */
export interface TimelineDay {
  readonly from: number;
  readonly until: number;
  readonly pieces: readonly Piece[];
  readonly marks: readonly TimelineMark[];
}

const looks = { used: 'counted', left: 'to-come', overdue: 'overdue' } as const satisfies Record<
  DeadlineRow['phase'],
  StretchLook
>;

/** The days of `zone` (IANA) that a promise touches, each with what counts in it; none while no time has passed. */
export function timelineDays(deadline: DeadlineView, zone: string): readonly TimelineDay[] {
  const from = Date.parse(deadline.rows[0]?.fromAt ?? deadline.startedAt);
  const until = Date.parse(deadline.rows.at(-1)?.untilAt ?? deadline.startedAt);
  if (until <= from) return [];
  const midnights = midnightsAround(from, until, zone);
  const marks = marksOf(deadline);
  const cuts = [...midnights, ...marks.map(({ at }) => Date.parse(at))].sort((one, other) => one - other);
  const pieces = deadline.rows.flatMap((row) => cutRow(row, cuts));
  return midnights.slice(0, -1).map((start, index) => {
    const end = midnights[index + 1] ?? until;
    const isLast = index === midnights.length - 2;
    const within = (at: number) => start <= at && (at < end || (isLast && at === end));
    return {
      from: start,
      until: end,
      pieces: pieces.filter((piece) => within(piece.from)),
      marks: marks.filter(({ at }) => within(Date.parse(at))),
    };
  });
}

/** In the order of time; what happens at once keeps the order of the list. */
function marksOf({ startedAt, stoppedAt, dueAt, isAnswered }: DeadlineView): readonly TimelineMark[] {
  const marks: TimelineMark[] = [{ kind: 'asked', at: startedAt }];
  marks.push({ kind: isAnswered ? 'answered' : 'now', at: stoppedAt });
  if (dueAt !== null) marks.push({ kind: dueAt < stoppedAt ? 'missed' : 'due', at: dueAt });
  return marks.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Midnights around a stretch: the last at or before its start, then each up to the first at or after its end. */
function midnightsAround(from: number, until: number, zone: string): readonly number[] {
  const clock = compileWallClock(zone);
  const startOf = (day: number) => clock.firstInstantReading(day * DAY);
  let day = Math.floor(clock.readingAt(from) / DAY);
  // Where clocks are set back over midnight, yesterday's date comes again; it is the new day all the same.
  while (startOf(day + 1) <= from) day += 1;
  const midnights = [startOf(day)];
  for (let last = startOf(day); last < until; midnights.push(last)) last = startOf((day += 1));
  return midnights;
}

function cutRow(row: DeadlineRow, cuts: readonly number[]): readonly Piece[] {
  const [start, end] = [Date.parse(row.fromAt), Date.parse(row.untilAt)];
  const edges = [start, ...new Set(cuts.filter((cut) => start < cut && cut < end)), end];
  const before = row.runningMs - row.countedMs;
  const look = row.kind === 'counted' ? looks[row.phase] : row.kind;
  return edges.slice(0, -1).map((from, index) => {
    const until = edges[index + 1] ?? end;
    // Open time counts as it passes; of many days added up only the sum is known, and it stands at their end.
    const done = (at: number) => (row.kind === 'counted' ? at - start : at === end ? row.countedMs : 0);
    return { from, until, look, countedMs: done(until) - done(from), runningMs: before + done(until), row };
  });
}

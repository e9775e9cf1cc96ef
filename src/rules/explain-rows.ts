import type { DeadlineInterval, DeadlinePhase } from './explain-deadline';
import type { IntervalReason } from './explain-intervals';

/** One reason of a row with the local dates it stands for; nights have none, there are too many of them. */
export interface RowReason {
  readonly reason: IntervalReason;
  readonly name: string | null;
  readonly dates: readonly string[];
}

/** A readable stretch: the open time of one date, or everything closed between two openings. Instants ISO-8601 UTC. */
export interface DeadlineRow {
  readonly kind: 'counted' | 'closed' | 'paused' | 'folded';
  readonly phase: DeadlinePhase;
  readonly fromAt: string;
  readonly untilAt: string;
  /** Local date in the calendar's zone on which it begins. */
  readonly date: string;
  readonly durationMs: number;
  readonly countedMs: number;
  /** Everything counted from the start to the end of this row. */
  readonly runningMs: number;
  readonly reasons: readonly RowReason[];
}

/** More rows of one phase than this are read by nobody; the rest of them becomes one row with its sum. */
const MOST_ROWS = { used: 30, left: 30, overdue: 8 } as const satisfies Record<DeadlinePhase, number>;

type Group = readonly [DeadlineInterval, ...DeadlineInterval[]];

/** Merges intervals into rows: a night, a weekend and a holiday in a row are one closed stretch. Sums stay exact. */
export function readableRows(intervals: readonly DeadlineInterval[]): readonly DeadlineRow[] {
  let runningMs = 0;
  return foldLong(groupsOf(intervals, areOne)).map((group) => {
    const row = rowOf(group, runningMs);
    runningMs = row.runningMs;
    return row;
  });
}

function groupsOf(
  intervals: readonly DeadlineInterval[],
  belong: (one: DeadlineInterval, next: DeadlineInterval) => boolean,
): readonly Group[] {
  const groups: [DeadlineInterval, ...DeadlineInterval[]][] = [];
  for (const interval of intervals) {
    const last = groups.at(-1);
    if (last && belong(last[last.length - 1] ?? last[0], interval)) last.push(interval);
    else groups.push([interval]);
  }
  return groups;
}

function areOne(one: DeadlineInterval, next: DeadlineInterval): boolean {
  const kind = kindOf(one);
  if (kind !== kindOf(next) || (one.phase === 'overdue') !== (next.phase === 'overdue')) return false;
  // That it is night while somebody looks is nothing to tell.
  if (kind === 'closed') return true;
  if (one.phase !== next.phase) return false;
  return kind === 'counted' ? one.date === next.date : one.name === next.name;
}

function foldLong(groups: readonly Group[]): readonly Group[] {
  const seen: Record<DeadlinePhase, number> = { used: 0, left: 0, overdue: 0 };
  const folded: [DeadlineInterval, ...DeadlineInterval[]][] = [];
  for (const group of groups) {
    const { phase } = group[0];
    seen[phase] += 1;
    const last = folded.at(-1);
    if (seen[phase] > MOST_ROWS[phase] && last?.[0].phase === phase) last.push(...group);
    else folded.push([...group]);
  }
  return folded;
}

function rowOf(group: Group, before: number): DeadlineRow {
  const first = group[0];
  const last = group[group.length - 1] ?? first;
  const countedMs = group.reduce((total, interval) => total + interval.countedMs, 0);
  const kind = groupKind(group);
  return {
    kind,
    phase: first.phase,
    fromAt: new Date(first.from).toISOString(),
    untilAt: new Date(last.until).toISOString(),
    date: first.date,
    durationMs: last.until - first.from,
    countedMs,
    runningMs: before + countedMs,
    reasons: kind === 'folded' ? [] : reasonsOf(group),
  };
}

function groupKind(group: Group): DeadlineRow['kind'] {
  const kind = kindOf(group[0]);
  return group.every((interval) => kindOf(interval) === kind) ? kind : 'folded';
}

function kindOf({ reason }: DeadlineInterval): DeadlineRow['kind'] {
  if (reason === 'folded' || reason === 'paused') return reason;
  return reason === 'open' || reason === 'special-hours' ? 'counted' : 'closed';
}

/** In order, each once; that it was also night goes without saying. */
function reasonsOf(group: Group): readonly RowReason[] {
  const found = new Map<string, { reason: IntervalReason; name: string | null; dates: string[] }>();
  for (const { reason, name, date } of group) {
    const key = `${reason} ${name ?? ''}`;
    const entry = found.get(key) ?? { reason, name, dates: [] };
    if (reason !== 'outside-hours' && !entry.dates.includes(date)) entry.dates.push(date);
    found.set(key, entry);
  }
  const reasons = [...found.values()];
  const telling = reasons.filter(({ reason }) => reason !== 'outside-hours');
  return telling.length > 0 ? telling : reasons;
}

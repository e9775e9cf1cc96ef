import type { DeadlineView } from '../../contracts/explanation';
import type { ClockChange, IntervalReason } from '../../rules/explain-intervals';
import type { DeadlineRow, RowReason } from '../../rules/explain-rows';
import { minutesOf } from './deadline-words';
import { timelineDays, type Piece, type StretchLook, type TimelineDay, type TimelineMark } from './timeline-days';

/** A part of a lane's width; without a look there is nothing to draw, since the request was not there yet, or no more. */
export interface Stretch {
  readonly look: StretchLook | null;
  /** Instant at which it begins, ISO-8601 UTC. */
  readonly fromAt: string;
  readonly widthPercent: number;
}

/** One day, or several in a row that are told together; instants ISO-8601 UTC. */
export interface Lane {
  readonly fromAt: string;
  readonly untilAt: string;
  readonly days: number;
  readonly stretches: readonly Stretch[];
  readonly marks: readonly (TimelineMark & { readonly atPercent: number })[];
  /** Whole minutes; over all lanes they add up as the rows of the table do. */
  readonly minutes: Readonly<Record<DeadlineRow['phase'], number>>;
  readonly reasons: readonly RowReason[];
  readonly clockChanges: readonly ClockChange[];
}

/** Longer than this and nobody follows it; the days in the middle are then told as one. */
const MOST_LANES = 10;
const KEPT_AT_EACH_END = 3;
const unsaid: readonly IntervalReason[] = ['open', 'special-hours', 'outside-hours', 'folded'];

type Group = readonly TimelineDay[];

/**
 * Where everything of a due time is drawn: a lane for each day of the reader's `zone` (IANA), days in a row on which
 * nothing happens as one, the middle of a long time added up (clauses L1, B1, B2).
 */
export function layOutTimeline(deadline: DeadlineView, zone: string): readonly Lane[] {
  const days = timelineDays(deadline, zone).map((day): Group => [day]);
  const groups = addUpMiddle(merge(days, areQuiet));
  const toldElsewhere = new Set(groups.filter(isIdle).flatMap(rowsOf));
  return groups.map((group) => laneOf(group, deadline.clockChanges, toldElsewhere));
}

function merge(groups: readonly Group[], belong: (one: Group, next: Group) => boolean): readonly Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    if (last && belong(last, group)) merged.splice(-1, 1, [...last, ...group]);
    else merged.push(group);
  }
  return merged;
}

/** Two days belong together when nothing happens on either but the same: closed, paused, or part of a long sum. */
function areQuiet(one: Group, next: Group): boolean {
  const look = quietLook(one);
  return look !== null && look === quietLook(next);
}

function quietLook(group: Group): StretchLook | null {
  const looks = new Set(piecesOf(group).map(({ look }) => look));
  if (looks.has('folded')) return 'folded';
  const [only] = looks;
  const isQuiet = looks.size === 1 && group.every(({ marks }) => marks.length === 0);
  return isQuiet && (only === 'closed' || only === 'paused') ? only : null;
}

/** Both ends of a long time and every day with a mark stay on their own. */
function addUpMiddle(groups: readonly Group[]): readonly Group[] {
  if (groups.length <= MOST_LANES) return groups;
  const ends = new Set([...groups.slice(0, KEPT_AT_EACH_END), ...groups.slice(-KEPT_AT_EACH_END)].flat());
  const isKept = (group: Group) => group.some((day) => ends.has(day) || day.marks.length > 0);
  return merge(groups, (one, next) => !isKept(one) && !isKept(next));
}

function laneOf(group: Group, clockChanges: readonly ClockChange[], toldElsewhere: ReadonlySet<DeadlineRow>): Lane {
  const [from, until] = spanOf(group);
  const percent = (ms: number) => Math.round((ms / (until - from)) * 10_000) / 100;
  const rows = rowsOf(group).filter(
    (row) => isIdle(group) || (!toldElsewhere.has(row) && Date.parse(row.fromAt) >= from),
  );
  return {
    fromAt: new Date(from).toISOString(),
    untilAt: new Date(until).toISOString(),
    days: group.length,
    stretches: stretchesOf(group).map(({ look, from: start, until: end }) => ({
      look,
      fromAt: new Date(start).toISOString(),
      widthPercent: percent(end - start),
    })),
    marks: group
      .flatMap(({ marks }) => marks)
      .map((mark) => ({ ...mark, atPercent: percent(Date.parse(mark.at) - from) })),
    minutes: { used: minutesIn(group, 'used'), left: minutesIn(group, 'left'), overdue: minutesIn(group, 'overdue') },
    reasons: mergeReasons(rows.flatMap(({ reasons }) => reasons)),
    // A date of the business calendar, which may be another one for the reader: its noon decides.
    clockChanges: clockChanges.filter(({ date }) => {
      const noon = Date.parse(`${date}T12:00:00Z`);
      return from <= noon && noon < until;
    }),
  };
}

/** The pieces as they are drawn; several days in a row look the same all through. */
function stretchesOf(group: Group): readonly DrawnStretch[] {
  const [from, until] = spanOf(group);
  const look = group.length > 1 ? (quietLook(group) ?? 'folded') : null;
  const drawn = piecesOf(group).map((piece): DrawnStretch => ({ ...piece, look: look ?? piece.look }));
  const before: DrawnStretch = { look: null, from, until: drawn[0]?.from ?? until };
  const after: DrawnStretch = { look: null, from: drawn.at(-1)?.until ?? until, until };
  const marks = new Set(group.flatMap((day) => day.marks.map(({ at }) => Date.parse(at))));
  return [before, ...joined(drawn, marks), after].filter((stretch) => stretch.until > stretch.from);
}

interface DrawnStretch {
  readonly look: StretchLook | null;
  readonly from: number;
  readonly until: number;
}

function joined(drawn: readonly DrawnStretch[], marks: ReadonlySet<number>): readonly DrawnStretch[] {
  const stretches: DrawnStretch[] = [];
  for (const piece of drawn) {
    const last = stretches.at(-1);
    if (last && last.look === piece.look && !marks.has(piece.from))
      stretches.splice(-1, 1, { ...last, until: piece.until }); // prettier-ignore
    else stretches.push(piece);
  }
  return stretches;
}

const spanOf = (group: Group) => [group[0]?.from ?? 0, group.at(-1)?.until ?? 0] as const;
const piecesOf = (group: Group): readonly Piece[] => group.flatMap(({ pieces }) => pieces);
const rowsOf = (group: Group): readonly DeadlineRow[] => [...new Set(piecesOf(group).map(({ row }) => row))];
const isIdle = (group: Group): boolean => piecesOf(group).every(({ countedMs }) => countedMs === 0);

function minutesIn(group: Group, phase: DeadlineRow['phase']): number {
  const pieces = piecesOf(group).filter(({ row }) => row.phase === phase);
  return pieces.reduce((total, piece) => total + minutesOf(piece), 0);
}

/** Each reason once, with all of its dates; that it was also night goes without saying. */
function mergeReasons(reasons: readonly RowReason[]): readonly RowReason[] {
  const found = new Map<string, RowReason>();
  for (const reason of reasons.filter(({ reason: why }) => !unsaid.includes(why))) {
    const key = `${reason.reason} ${reason.name ?? ''}`;
    const dates = new Set([...(found.get(key)?.dates ?? []), ...reason.dates]);
    found.set(key, { ...reason, dates: [...dates] });
  }
  return [...found.values()];
}

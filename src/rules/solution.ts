import type { AcceptancePolicy } from './acceptance-schema';
import type { BusinessCalendar } from './business-calendar';

/** How far the solution of one answered cycle has got towards its acceptance (clause O1). Instants ISO-8601 UTC. */
export interface SolutionRecord {
  readonly requestId: string;
  readonly requestKey: string;
  /** Number of the cycle whose answer is the solution; a new question begins a new one. */
  readonly cycle: number;
  /** `closing`: for want of an answer; noted before, because a closed request waits for nothing any more. */
  readonly state: 'offered' | 'accepted' | 'closing' | 'closed';
  /** Since when the team's last word waits for the customer. */
  readonly offeredAt: string;
  readonly remindedAt: string | null;
  readonly acceptedAt: string | null;
  /** Account id; `null` when nobody accepted and the request was closed for want of an answer. */
  readonly acceptedBy: string | null;
  readonly closedAt: string | null;
  /** When the sweep has to look again; `null`: never. */
  readonly attentionAt: string | null;
}

/** What is due on an offered solution: nothing before `at`, a reminder, closing, or nothing any more. */
export type SolutionStep =
  { readonly kind: 'wait'; readonly at: string } | { readonly kind: 'remind' | 'close' | 'nothing' };

/**
 * Reminder and closing for want of acceptance, in business days, when the admin switched them on (clause O1). The days
 * until closing count from the reminder that was really sent.
 */
export function solutionStep(
  { offeredAt, remindedAt }: Pick<SolutionRecord, 'offeredAt' | 'remindedAt'>,
  { remindAfterDays, closeAfterDays }: AcceptancePolicy,
  { calendar, now }: { calendar: BusinessCalendar; now: Date },
): SolutionStep {
  const kind = remindedAt === null ? 'remind' : 'close';
  const days = remindedAt === null ? remindAfterDays : closeAfterDays;
  if (remindAfterDays === 0 || days === 0) return { kind: 'nothing' };
  const due = calendar.addDays(new Date(remindedAt ?? offeredAt), days);
  if (!due) return { kind: 'nothing' };
  return due <= now ? { kind } : { kind: 'wait', at: due.toISOString() };
}

/** A way out of the request's present status, as its project's workflow offers it to the app. */
export interface WayOut {
  readonly id: string;
  readonly toStatus: string;
  readonly isDone: boolean;
  /** Asks for more than a resolution, which nobody is there to fill in. */
  readonly asksForMore: boolean;
  /** Set on the way, where the workflow's screen has one. */
  readonly resolutionId: string | null;
}

/** The way into a status by its name that asks for nothing; `null` when the workflow has none from here. */
export function wayTo(ways: readonly WayOut[], statusName: string): WayOut | null {
  const wanted = statusName.trim().toLowerCase();
  return ways.find(({ toStatus, asksForMore }) => !asksForMore && toStatus.trim().toLowerCase() === wanted) ?? null;
}

/**
 * The way that closes a request: into the status the admin named, else into the first one that counts as done. `null`
 * when the workflow has none from here.
 */
export function wayToClose(ways: readonly WayOut[], statusName: string): WayOut | null {
  const closing = ways.filter(({ isDone, asksForMore }) => isDone && !asksForMore);
  return statusName.trim() === '' ? (closing[0] ?? null) : wayTo(closing, statusName);
}

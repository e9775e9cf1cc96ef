import type { SlaCycle } from './sla-cycle';
import type { PolicyContext } from './sla-policy';
import { isOpenCycle } from './sla-time';
import { openAtOrAfter, warningsOf } from './sla-warnings';

/** One thing to tell the team. `percent` is null for all but a share of the time; `dueAt` is the cycle's. */
export interface SlaAlert {
  /** `at-50`, `last-chance`, `breach`, `breach-again-2`, `escalation`: what `SlaCycle.alertsGiven` remembers. */
  readonly name: string;
  readonly kind: 'approaching' | 'last-chance' | 'breach' | 'reminder' | 'escalation';
  readonly percent: number | null;
  readonly dueAt: string;
}

const MINUTE = 60_000;
const BREACH = 'breach';
const ESCALATION = 'escalation';
const reminder = (count: number): string => `breach-again-${count}`;

/**
 * What the team is to be told now: nothing while it is closed, every alert once, of several that are due only the most
 * urgent, and the breach instead of a warning. A breach that was told is repeated, and at last passed on, until
 * somebody takes it up. A paused, answered or cancelled cycle is quiet.
 */
export function alertsDue(cycle: SlaCycle, context: PolicyContext): readonly SlaAlert[] {
  const { dueAt } = cycle;
  if (!dueAt || !isOpenCycle(cycle) || !context.calendar.isOpen(context.now)) return [];
  if (cycle.state === 'breached' || context.now > new Date(dueAt)) return breachAlerts(cycle, dueAt, context);
  const due = warningsOf(cycle, context).filter(({ at }) => at <= context.now);
  return due.slice(-1).map(({ name, kind, percent }) => ({ name, kind, percent, dueAt }));
}

function breachAlerts(cycle: SlaCycle, dueAt: string, context: PolicyContext): readonly SlaAlert[] {
  const alert = (name: string, kind: SlaAlert['kind']): SlaAlert => ({ name, kind, percent: null, dueAt });
  if (isBreachUntold(cycle, context)) return [alert(BREACH, 'breach')];
  const escalation = escalationAt(cycle, context);
  if (escalation && escalation <= context.now) return [alert(ESCALATION, 'escalation')];
  const count = remindersBy(cycle, context);
  return count > remindersGiven(cycle) ? [alert(reminder(count), 'reminder')] : [];
}

/** The cycle once an alert was given: told of the breach is who was assigned then, and passing on reminds as well. */
export function withAlertGiven(
  cycle: SlaCycle,
  { name, kind }: SlaAlert,
  { assigneeId, context }: { assigneeId: string | null; context: PolicyContext },
): SlaCycle {
  const count = kind === 'escalation' ? remindersBy(cycle, context) : 0;
  const names = [name, ...(count > remindersGiven(cycle) ? [reminder(count)] : [])];
  const isReminded = names.some((each) => each.startsWith(reminder(0).slice(0, -1)));
  // Only the latest reminder says anything about the next one.
  const kept = cycle.alertsGiven.filter((given) => !isReminded || !/^breach-again-\d{1,9}$/.test(given));
  const breachTold = kind === 'breach' ? { at: context.now.toISOString(), assigneeId } : cycle.breachTold;
  return { ...cycle, alertsGiven: [...new Set([...kept, ...names])], breachTold };
}

/**
 * The next instant at which a sweep has something to do with this cycle: an alert (one that falls into closed time
 * waits for the next opening), the breach at `dueAt`, or a breach that is to be told, repeated or passed on; `null` =
 * nothing left.
 */
export function attentionAt(cycle: SlaCycle, context: PolicyContext): string | null {
  if (!cycle.dueAt || !isOpenCycle(cycle)) return null;
  if (cycle.state === 'breached') return breachAttentionAt(cycle, new Date(cycle.dueAt), context);
  const next = warningsOf(cycle, context)[0]?.at.toISOString();
  return next && next < cycle.dueAt ? next : cycle.dueAt;
}

function breachAttentionAt(cycle: SlaCycle, dueAt: Date, context: PolicyContext): string | null {
  if (isBreachUntold(cycle, context)) return openAtOrAfter(dueAt, context)?.toISOString() ?? null;
  const [next] = [escalationAt(cycle, context), reminderAt(cycle, context)]
    .filter((at) => at !== null)
    .sort((one, other) => one.getTime() - other.getTime());
  return (next && openAtOrAfter(next, context)?.toISOString()) ?? null;
}

function isBreachUntold(cycle: SlaCycle, { settings }: PolicyContext): boolean {
  return settings.alerts.onBreach && !cycle.alertsGiven.includes(BREACH);
}

function escalationAt(cycle: SlaCycle, { calendar, settings }: PolicyContext): Date | null {
  const { escalateMinutes, escalationAccountId } = settings.alerts;
  const isOff = escalateMinutes === 0 || escalationAccountId === '' || cycle.alertsGiven.includes(ESCALATION);
  if (isOff || !cycle.breachTold || isTakenUp(cycle)) return null;
  return calendar.add(new Date(cycle.breachTold.at), escalateMinutes * MINUTE);
}

/** When the reminder after the last one given is to come. */
function reminderAt(cycle: SlaCycle, { calendar, settings }: PolicyContext): Date | null {
  const { repeatMinutes } = settings.alerts;
  if (repeatMinutes === 0 || !cycle.breachTold || isTakenUp(cycle)) return null;
  return calendar.add(new Date(cycle.breachTold.at), (remindersGiven(cycle) + 1) * repeatMinutes * MINUTE);
}

/** How many reminders the business time since the breach was told amounts to. */
function remindersBy(cycle: SlaCycle, { calendar, settings, now }: PolicyContext): number {
  const { repeatMinutes } = settings.alerts;
  if (repeatMinutes === 0 || !cycle.breachTold || isTakenUp(cycle)) return 0;
  return Math.floor(calendar.between(new Date(cycle.breachTold.at), now) / (repeatMinutes * MINUTE));
}

/** Somebody has it, or closed the request: the breach stands and was told, nobody is to be told again. */
function isTakenUp({ acknowledgedAt, resolvedAt }: SlaCycle): boolean {
  return acknowledgedAt !== null || resolvedAt !== null;
}

function remindersGiven({ alertsGiven }: SlaCycle): number {
  const counts = alertsGiven.map((name) => Number(/^breach-again-(\d{1,9})$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...counts);
}

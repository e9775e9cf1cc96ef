import type { Ports } from '../ports';
import type { BusinessCalendar } from '../rules/business-calendar';
import { explainDeadline, type ExplainedCycle } from '../rules/explain-deadline';
import { weeklyHours } from '../rules/explain-hours';
import { readableRows } from '../rules/explain-rows';
import type { Settings } from '../rules/settings';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { policyIn } from './policy';

interface Judge {
  readonly settings: Settings;
  readonly calendar: BusinessCalendar;
  readonly judgedBy: 'current' | 'former' | 'lost';
}

/**
 * Why each cycle is due when it is, by the settings it was judged by and not by today's (design decision 8); cancelled
 * cycles are left out. Reads storage only where settings changed since.
 */
export async function explainCycles(ports: Ports, policy: PolicyContext, cycles: readonly SlaCycle[]) {
  const versions = [...new Set(cycles.map(({ settingsVersion }) => settingsVersion))];
  const judges = new Map(
    await Promise.all(versions.map(async (version) => [version, await judgeOf(ports, policy, version)] as const)),
  );
  return cycles.flatMap((cycle) => {
    const judge = judges.get(cycle.settingsVersion);
    const view = judge && viewDeadline(cycle, judge, policy.now);
    if (!judge || !view) return [];
    return [{ ...view, cycleNumber: cycle.number, settingsVersion: cycle.settingsVersion, judgedBy: judge.judgedBy }];
  });
}

/** How a due time comes about, ready to be shown; `null` when nothing is owed. */
export function viewDeadline(cycle: ExplainedCycle, { settings, calendar }: Omit<Judge, 'judgedBy'>, now: Date) {
  const explained = explainDeadline(cycle, settings, calendar, now);
  if (!explained) return null;
  const { intervals, ...told } = explained;
  return { ...told, rows: readableRows(intervals), hours: weeklyHours(settings.calendar.week) };
}

/**
 * The same for customers: up to the due time, since what comes after it is told in the state of the promise, and
 * without the team's own words for goals and pauses.
 */
export function customerDeadline(view: NonNullable<ReturnType<typeof viewDeadline>>) {
  const rows = view.rows
    .filter(({ phase }) => phase !== 'overdue')
    .map((row) => (row.kind === 'paused' ? { ...row, reasons: [] } : row));
  return { ...view, goal: { ...view.goal, name: null }, rows };
}

async function judgeOf(ports: Ports, policy: PolicyContext, version: number): Promise<Judge> {
  const present = { settings: policy.settings, calendar: policy.calendar };
  if (version === policy.settingsVersion) return { ...present, judgedBy: 'current' };
  const known = policy.earlier?.get(version);
  if (known) return { settings: known.settings, calendar: known.calendar, judgedBy: 'former' };
  const former = await ports.settings.readVersion(version);
  if (former === null) return { ...present, judgedBy: 'lost' };
  return { ...policyIn(former), judgedBy: 'former' };
}

import { intervalsBetween } from '../rules/explain-intervals';
import { readableRows } from '../rules/explain-rows';
import type { PolicyContext } from '../rules/sla';

/** Until when the team is closed, and why (clauses B1, B2); `null` while it is open. */
export function viewClosed({ settings, calendar, now }: PolicyContext) {
  if (calendar.isOpen(now)) return null;
  const opensAt = calendar.nextOpen(now);
  if (opensAt === null) return { opensAt: null, reasons: [] };
  const { intervals } = intervalsBetween([now.getTime(), opensAt.getTime()], settings.calendar, calendar);
  const rows = readableRows(intervals.map((interval) => ({ ...interval, phase: 'left' as const })));
  return { opensAt: opensAt.toISOString(), reasons: rows.flatMap(({ reasons }) => reasons) };
}

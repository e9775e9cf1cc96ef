import { row } from '../../db/database.ts';
import type { Call } from '../rest/call.ts';
import { deskDate } from '../rest/instant.ts';
import type { VisibleRequest } from './request-access.ts';

const hour = 3_600_000;
/** JSM's own clock, as a new service project has it: 24 hours around the clock, blind to entitlement. */
const goalMs = 24 * hour;

/** "Time to first response": runs from creation to the first public comment that is not the reporter's. */
export function requestSlas(call: Call, { issue }: VisibleRequest): Record<string, unknown>[] {
  const sql = `SELECT min(created_ms) AS at FROM comment WHERE issue_id = ? AND is_public = 1 AND author_id <> ?
    AND author_id NOT IN (SELECT account_id FROM request_participant WHERE issue_id = ?)`;
  const reporter = issue.reporter_id ?? issue.creator_id;
  const stop = row<{ at: number | null }>(call.site.db, sql, issue.id, reporter, issue.id)?.at ?? null;
  const breachAt = issue.created_ms + goalMs;
  const until = stop ?? call.site.clock.now();
  const cycle = {
    startTime: deskDate(issue.created_ms),
    breachTime: deskDate(breachAt),
    breached: until > breachAt,
    goalDuration: duration(goalMs),
    elapsedTime: duration(until - issue.created_ms),
    remainingTime: duration(breachAt - until),
  };
  return [
    {
      id: '1',
      name: 'Time to first response',
      _links: { self: `${call.site.baseUrl()}/rest/servicedeskapi/request/${issue.id}/sla/1` },
      completedCycles: stop === null ? [] : [{ ...cycle, stopTime: deskDate(stop) }],
      ...(stop === null ? { ongoingCycle: { ...cycle, paused: false, withinCalendarHours: true } } : {}),
    },
  ];
}

function duration(ms: number): Record<string, unknown> {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return { millis: ms, friendly: `${ms < 0 ? '-' : ''}${Math.floor(minutes / 60)}h ${minutes % 60}m` };
}

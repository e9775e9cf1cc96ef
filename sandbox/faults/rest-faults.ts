import type { AtlassianRest, Clock } from '../seams.ts';
import type { FaultSwitch } from './fault-switch.ts';
import { limitReasons } from './fault-fields.ts';

type Reason = (typeof limitReasons)[number];

const hourMs = 3_600_000;

/** What the app asks of Jira, with Jira busy, out of order or too slow to say what it did, as the switch says. */
export function faultyRest(rest: AtlassianRest, faultSwitch: FaultSwitch, clock: Clock): AtlassianRest {
  const limits = createLimits(faultSwitch, clock);
  return {
    operationOf: (method, pathname) => rest.operationOf(method, pathname),
    async handle(caller, request) {
      const { faults, strikes, takeRefusal } = faultSwitch;
      if (takeRefusal()) return tooMany('jira-burst-based', 1_000, clock.now());
      const { pathname } = new URL(request.url);
      const operation = rest.operationOf(request.method, pathname)?.name ?? pathname;
      const limited = limits(request.method, pathname, operation);
      if (limited !== null) return limited;
      if (strikes('rest.unavailable', faults.rest.unavailable))
        return refusal(503, 'The service is temporarily unavailable.');
      const answer = await rest.handle(caller, request);
      if (!strikes('rest.unheard', faults.rest.unheard)) return answer;
      await answer.arrayBuffer();
      return refusal(504, 'The upstream service did not answer in time.');
    },
  };
}

interface Limit {
  readonly untilMs: number;
  readonly reason: Reason;
}

/** A limit that was reached holds until its Retry-After is over: for everything, for one operation, or for one issue. */
function createLimits(faultSwitch: FaultSwitch, clock: Clock) {
  const limits = new Map<string, Limit>();
  return (method: string, pathname: string, operation: string): Response | null => {
    const { faults, strikes } = faultSwitch;
    const nowMs = clock.now();
    if (faults.rest.tooMany === 0) return null;
    const issue = method === 'GET' ? undefined : /\/(?:issue|request)\/([^/]+)/.exec(pathname)?.[1];
    const scopes = ['everything', operation, ...(issue === undefined ? [] : [`issue ${issue}`])];
    const holding = scopes.map((scope) => limits.get(scope)).find((limit) => limit && limit.untilMs > nowMs);
    if (holding) return tooMany(holding.reason, holding.untilMs - nowMs, nowMs);
    if (!strikes('rest.tooMany', faults.rest.tooMany)) return null;
    const reason = reasonFor(faultSwitch, issue !== undefined);
    const scope =
      reason === 'jira-burst-based'
        ? operation
        : reason === 'jira-per-issue-on-write'
          ? `issue ${issue}`
          : 'everything';
    const untilMs = nowMs + waitMs(reason, nowMs, faultSwitch.draw('rest.retryAfter'));
    limits.set(scope, { untilMs, reason });
    return tooMany(reason, untilMs - nowMs, nowMs);
  };
}

/** Only writes to an issue reach its own limit. */
function reasonFor({ faults, draw }: FaultSwitch, isIssueWrite: boolean): Reason {
  const possible = limitReasons.filter((reason) => isIssueWrite || reason !== 'jira-per-issue-on-write');
  const asked = possible.find((reason) => reason === faults.rest.reason);
  return asked ?? possible[Math.floor(draw('rest.reason') * possible.length)] ?? 'jira-burst-based';
}

/** Quotas start anew with the hour; the others are windows of seconds (platform.md 5.5). */
function waitMs(reason: Reason, nowMs: number, part: number): number {
  if (reason.startsWith('jira-quota')) return hourMs - (nowMs % hourMs);
  const longestMs = reason === 'jira-burst-based' ? 5_000 : 30_000;
  return 1_000 + Math.floor(part * (longestMs - 1_000));
}

function tooMany(reason: Reason, waitMs: number, nowMs: number): Response {
  return refusal(429, 'Rate limit exceeded.', {
    'retry-after': String(Math.max(1, Math.ceil(waitMs / 1_000))),
    'ratelimit-reason': reason,
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': new Date(nowMs + waitMs).toISOString(),
  });
}

function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ errorMessages: [message], errors: {} }, { status, headers });
}

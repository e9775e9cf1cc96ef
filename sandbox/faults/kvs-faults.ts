import type { Kvs, KvsAnswer } from '../forge/kvs/kvs.ts';
import type { Clock } from '../seams.ts';
import type { FaultSwitch } from './fault-switch.ts';

const unitBytes = 10 * 1024;
const secondMs = 1_000;
const minuteMs = 60_000;
const mostRequests = 1_000;
const mostUnits = 4_000;

/** The store, with its installation's limits reached, writers in conflict or answers lost, as the switch says. */
export function faultyKvs(kvs: Kvs, faultSwitch: FaultSwitch, clock: Clock): Kvs {
  const meter = createMeter(clock);
  return {
    handle(pathname, body) {
      const { faults, strikes } = faultSwitch;
      const { limits, tooMany, conflict, unavailable, unheard } = faults.kvs;
      if (limits && !meter.allows(pathname)) {
        faultSwitch.count('kvs.limits');
        return overLimit();
      }
      if (strikes('kvs.tooMany', tooMany)) return overLimit();
      if (strikes('kvs.unavailable', unavailable))
        return refusal(503, 'SERVICE_UNAVAILABLE', 'Storage does not answer');
      if (/\/transaction$/.test(pathname) && strikes('kvs.conflict', conflict))
        return refusal(409, 'TRANSACTION_CONFLICT', 'Another transaction wrote at the same time');
      const answer = kvs.handle(pathname, body);
      meter.took(pathname, body, answer);
      return strikes('kvs.unheard', unheard) ? refusal(504, 'TIMEOUT', 'Storage did not answer in time') : answer;
    },
  };
}

const isRead = (pathname: string) => /\/(get|query)$/.test(pathname);

interface Window {
  startMs: number;
  used: number;
}

/** Requests of a second, read and write units of a minute (platform.md 5.1), all in windows of the sandbox clock. */
function createMeter(clock: Clock) {
  const requests: Window = { startMs: 0, used: 0 };
  const units = { read: { startMs: 0, used: 0 } as Window, write: { startMs: 0, used: 0 } as Window };
  const current = (window: Window, lengthMs: number): Window => {
    const startMs = clock.now() - (clock.now() % lengthMs);
    return window.startMs === startMs ? window : Object.assign(window, { startMs, used: 0 });
  };
  return {
    allows: (pathname: string) =>
      current(requests, secondMs).used < mostRequests &&
      current(units[isRead(pathname) ? 'read' : 'write'], minuteMs).used < mostUnits,
    took(pathname: string, body: unknown, { text }: KvsAnswer) {
      const bytes = Buffer.byteLength(isRead(pathname) ? text : JSON.stringify(body));
      current(requests, secondMs).used += 1;
      current(units[isRead(pathname) ? 'read' : 'write'], minuteMs).used += Math.max(1, Math.ceil(bytes / unitBytes));
    },
  };
}

/** In the words that were seen in the field (platform.md 5.1). */
const overLimit = () => refusal(429, 'RATE_LIMITED', 'Limits for the current installation have been exceeded');

function refusal(status: number, code: string, message: string): KvsAnswer {
  return { status, text: JSON.stringify({ code, message }) };
}

import { formatInstant, hoursAndMinutes, sameWallTime, zoneName } from './format-time';
import type { Reader } from './reader';

/** A due time in words: when it is for the reader, and a sentence on when that is where the business calendar is. */
export interface DueWords {
  readonly time: string;
  /** `null` where both clocks show the same. */
  readonly there: string | null;
}

/**
 * An instant of the promise: in the reader's own zone, and in the business calendar's where that differs, since
 * "by 18:00" means closing time there (clause B1).
 */
export function describeDue(at: string, calendarZone: string, reader: Reader, now: Date): DueWords {
  const { say, locale } = reader;
  const here = formatInstant(at, reader, now);
  const zone = zoneName(calendarZone, locale, at);
  if (sameWallTime(at, reader.zone, calendarZone)) return { time: say('time.here', { time: here, zone }), there: null };
  const there = formatInstant(at, { locale, zone: calendarZone }, now);
  return { time: here, there: say('time.there', { time: there, zone }) };
}

/** Business time in words: "5 h 20 min". */
export function describeMinutes(minutes: number, { say }: Reader): string {
  const parts = hoursAndMinutes(minutes);
  if (parts.hours === 0) return say('time.minutes', parts);
  return parts.minutes === 0 ? say('time.hours', parts) : say('time.hours-minutes', parts);
}

/** An instant of the past, in the reader's zone only. */
export function describeMoment(at: string, reader: Reader, now: Date): string {
  return formatInstant(at, reader, now);
}

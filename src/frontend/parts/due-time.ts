import { formatInstant, hoursAndMinutes, sameWallTime, zoneName } from './format-time';
import type { Reader } from './reader';

/**
 * An instant of the promise in words: in the reader's own zone, and in the business calendar's where that
 * differs, since "by 18:00" means closing time there (clause B1).
 */
export function describeDue(at: string, calendarZone: string, reader: Reader, now: Date): string {
  const { say, locale, zone } = reader;
  const here = formatInstant(at, reader, now);
  const zoneWords = zoneName(calendarZone, locale, at);
  if (sameWallTime(at, zone, calendarZone)) return say('time.here', { time: here, zone: zoneWords });
  const there = formatInstant(at, { locale, zone: calendarZone }, now);
  return say('time.here-and-there', { time: here, there, zone: zoneWords });
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

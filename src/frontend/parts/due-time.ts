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
  const isSame = sameWallTime(at, reader.zone, calendarZone);
  const inZone = (zone: string) => ({
    time: formatInstant(at, { locale, zone }, now),
    zone: zoneName(zone, locale, at),
  });
  const there = inZone(calendarZone);
  if (isSame) return { time: say('time.here', there), there: null };
  // An account's zone may be an old one: without its name a customer on a journey would read the wrong time.
  return { time: say('time.here', inZone(reader.zone)), there: say('time.there', there) };
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

import { DAY, parseDate } from '../../../../src/rules/calendar/local-date';

/** `2026-12-24` as `Thu 24 Dec 2026`; the text itself when it is no date. */
export function longDate(date: string): string {
  return format(date, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** The weekday of a date, such as `Thursday`; empty for a repeated date. */
export function weekdayName(date: string): string {
  return parseDate(date) === null ? '' : format(date, { weekday: 'long' });
}

function format(date: string, parts: Intl.DateTimeFormatOptions): string {
  const day = parseDate(date);
  if (day === null) return date;
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(day * DAY).replace(',', '');
}

import { DAY, formatDate, parseDate } from '../../../../src/rules/calendar/local-date';

/** `2026-12-24` as `Thu 24 Dec 2026`; the text itself when it is no date. */
export function longDate(date: string): string {
  const day = parseDate(date);
  if (day === null) return date;
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(day * DAY).replace(',', '');
}

/** An instant, ISO-8601, as `23 Nov 2026, 15:00` in the reader's zone. */
export function shortInstant(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** The date it is for the reader, `YYYY-MM-DD`. */
export function localToday(): string {
  const now = new Date();
  return formatDate(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY);
}

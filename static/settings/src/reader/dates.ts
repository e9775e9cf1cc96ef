import { DAY, formatDate, parseDate } from '../../../../src/rules/calendar/local-date';

/** BCP 47 locale and IANA zone of whoever reads the page. */
export interface ReaderStyle {
  readonly locale: string;
  readonly zone: string;
}

export interface Dates {
  /** `2026-12-24` as `Thu, Dec 24, 2026`; the text itself when it is no date. */
  longDate(date: string): string;
  /** An instant, ISO-8601, as `Nov 23, 2026, 3:00 PM` on the reader's clock. */
  shortInstant(instant: string): string;
  /** `Tue, Nov 24, 11:30 AM` on the clock of a calendar, which is not the reader's. */
  inZone(at: Date, zone: string): string;
}

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** Dates and times as the portal and the agents' panels write them: in the reader's way. */
export function datesFor({ locale, zone }: ReaderStyle): Dates {
  return {
    longDate: (date) => {
      const number = parseDate(date);
      if (number === null) return date;
      return new Intl.DateTimeFormat(locale, { ...day, year: 'numeric', timeZone: 'UTC' }).format(number * DAY);
    },
    shortInstant: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
        new Date(instant),
      ),
    inZone: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, { ...day, hour: hourIn(locale), minute: '2-digit', timeZone }).format(at),
  };
}

/** Clocks of twelve hours have no leading zero, those of twenty-four do. */
const hourIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true ? 'numeric' : '2-digit';

/** The reader as the host tells of them; what it does not tell, or this browser does not know, is the browser's own. */
export function readerStyle(told: { readonly locale?: string; readonly timezone?: string }): ReaderStyle {
  const own = new Intl.DateTimeFormat().resolvedOptions();
  try {
    const locale = told.locale?.replace('_', '-');
    const { locale: known, timeZone } = new Intl.DateTimeFormat(locale, {
      timeZone: told.timezone ?? own.timeZone,
    }).resolvedOptions();
    return { locale: known, zone: timeZone };
  } catch {
    return { locale: own.locale, zone: own.timeZone };
  }
}

/** The date it is for the reader, `YYYY-MM-DD`. */
export function localToday(): string {
  const now = new Date();
  return formatDate(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY);
}

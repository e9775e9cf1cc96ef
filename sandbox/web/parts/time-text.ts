/** How the reader's times read. */
export interface TimeStyle {
  /** BCP 47. */
  readonly locale: string;
  readonly hour12: boolean;
  /** IANA name; the browser's own unless told. */
  readonly zone: string | undefined;
}

/** The pages are in English; which English, and whether the day has two halves, is as the browser has it. */
export function timeStyle(language: string, zone: string | undefined): TimeStyle {
  const { hour12 } = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions();
  return { locale: language.startsWith('en') ? language : 'en-US', hour12: hour12 === true, zone };
}

/** Parses the three ways Jira and JSM write instants; `null` for anything else. */
export function instantOf(text: string | null | undefined): Date | null {
  if (text === null || text === undefined || text === '') return null;
  const at = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? null : at;
}

type Parts = Intl.DateTimeFormatOptions;

function written(at: Date, { locale, zone }: TimeStyle, parts: Parts): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone }).format(at);
}

function clockParts({ hour12 }: TimeStyle): Parts {
  return hour12
    ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
}

/** "Tuesday, November 24, 2026 at 6:00 PM EST": nothing is left to guess. */
export function fullTime(at: Date, style: TimeStyle): string {
  const date: Parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  return written(at, style, { ...date, ...clockParts(style), timeZoneName: 'short' });
}

/** "Tue, Nov 24, 2026, 6:00 PM EST", for the clock. */
export function clockTime(at: Date, style: TimeStyle): string {
  const date: Parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
  return written(at, style, { ...date, ...clockParts(style), timeZoneName: 'short' });
}

/** "6:00 PM EST" */
export function hourAndZone(at: Date, style: TimeStyle): string {
  return written(at, style, { ...clockParts(style), timeZoneName: 'short' });
}

export interface Wording {
  readonly isShort: boolean;
  /** The last moment of something: midnight then belongs to the day that ends with it. */
  readonly isDue: boolean;
  /** The year that goes without saying; `null` for none. */
  readonly thisYear: number | null;
}

/** "Nov 24, 6:00 PM", with the weekday unless short and with the year unless it goes without saying. */
export function briefTime(at: Date, style: TimeStyle, { isShort, isDue, thisYear }: Wording): string {
  const isMidnight =
    written(at, { ...style, locale: 'en' }, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }) === '00:00';
  const isDayEnd = isDue && isMidnight;
  const shown = isDayEnd ? new Date(at.getTime() - 1) : at;
  const year = Number(written(shown, { ...style, locale: 'en' }, { year: 'numeric' }));
  const text = written(shown, style, {
    ...(isShort ? {} : { weekday: 'short' }),
    day: 'numeric',
    month: 'short',
    ...(year === thisYear ? {} : { year: 'numeric' }),
    ...(isDayEnd ? {} : clockParts(style)),
  });
  return isDayEnd ? `end of ${text}` : text;
}

/** How a time reads: BCP 47 locale and IANA zone. */
export interface TimeStyle {
  readonly locale: string;
  readonly zone: string;
}

/** The zone itself, or UTC for a name this runtime does not know. */
export function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** "Tue, Nov 24, 6:00 PM" in the reader's way; with the year when it is not the one of `now`. */
export function formatInstant(at: string, style: TimeStyle, now: Date): string {
  const instant = new Date(at);
  const timeZone = knownZone(style.zone);
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  return new Intl.DateTimeFormat(style.locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: hasHalfDays(style.locale) ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(year.format(instant) === year.format(now) ? {} : { year: 'numeric' as const }),
  }).format(instant);
}

function hasHalfDays(locale: string): boolean {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}

/** "Eastern Time", "Eastern Standard Time" or "GMT-4", whatever the language has for the zone. */
export function zoneName(zone: string, locale: string, at: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: knownZone(zone), timeZoneName: 'longGeneric' });
  return format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Do clocks in both zones show the same at this instant? */
export function sameWallTime(at: string, one: string, other: string): boolean {
  const show = (zone: string) => formatInstant(at, { locale: 'en-US', zone }, new Date(at));
  return show(one) === show(other);
}

/** A closure's local date, such as `2026-11-26`, read as a date and not as an instant. */
export function formatDate(date: string, locale: string): string {
  const options = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T12:00:00Z`));
}

/** "Nov 26, 2026": a calendar date that may be years away. */
export function formatCalendarDate(date: string, locale: string): string {
  const options = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T12:00:00Z`));
}

/** Hours and minutes of a business duration, without its sign. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  const whole = Math.round(Math.abs(minutes));
  return { hours: Math.floor(whole / 60), minutes: whole % 60 };
}

/** "Thu, Dec 24, 3:00 – 6:00 PM": a stretch of time, its date once where it begins and ends on the same one. */
export function formatSpan(fromAt: string, untilAt: string, { locale, zone }: TimeStyle): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: knownZone(zone),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: hasHalfDays(locale) ? 'numeric' : '2-digit',
    minute: '2-digit',
  });
  return format.formatRange(new Date(fromAt), new Date(untilAt));
}

/** "3:00 PM" on the reader's clock, for a time whose date stands beside it. */
export function formatTime(at: string, { locale, zone }: TimeStyle): string {
  const hour = hasHalfDays(locale) ? ('numeric' as const) : ('2-digit' as const);
  return new Intl.DateTimeFormat(locale, { timeZone: knownZone(zone), hour, minute: '2-digit' }).format(new Date(at));
}

/** "6 AM", "06 Uhr": a full hour of any day. */
export function formatHour(hour: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric' }).format(Date.UTC(2000, 0, 1, hour));
}

/** "Fri, Dec 25 – Sun, Dec 27": the dates on which a stretch begins and ends, `untilAt` itself not included. */
export function formatDays(fromAt: string, untilAt: string, { locale, zone }: TimeStyle): string {
  const options = { timeZone: knownZone(zone), weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, options).formatRange(new Date(fromAt), Date.parse(untilAt) - 1);
}

/** The zone the demo vendor's support works in; the clock bar shows it beside the reader's own. */
export const businessZone = 'America/New_York';
const dayMs = 86_400_000;

/** Minutes a zone is ahead of UTC at an instant; negative west of Greenwich. */
export function zoneOffsetMinutes(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The next 10:00 of a Monday to Friday in New York after `now`. A convenience of the clock bar only: it knows
 * no holidays, because the business calendar belongs to the app.
 */
export function nextBusinessDay(now: Date): Date {
  const local = new Date(now.getTime() + zoneOffsetMinutes(now, businessZone) * 60_000);
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  for (let days = 0; ; days += 1) {
    const wall = new Date(midnight + days * dayMs + 10 * 3_600_000);
    const isWorkday = wall.getUTCDay() >= 1 && wall.getUTCDay() <= 5;
    const at = new Date(wall.getTime() - zoneOffsetMinutes(wall, businessZone) * 60_000);
    if (isWorkday && at > now) return at;
  }
}

/** The value of a `datetime-local` field for an instant, in a zone; the browser's unless told. */
export function fieldValueOf(at: Date, zone: string | undefined): string {
  const minutes = zone === undefined ? -at.getTimezoneOffset() : zoneOffsetMinutes(at, zone);
  return new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 16);
}

/** The instant a `datetime-local` field means in a zone; the browser's unless told. */
export function instantOfField(value: string, zone: string | undefined): Date {
  if (zone === undefined) return new Date(value);
  const wall = Date.parse(`${value}Z`);
  const guess = new Date(wall - zoneOffsetMinutes(new Date(wall), zone) * 60_000);
  // The offset of the instant itself counts, which differs in the hours around a change of the clocks.
  return new Date(wall - zoneOffsetMinutes(guess, zone) * 60_000);
}

export const DAY = 86_400_000;

/** A calendar date without a zone, as the number of days since 1970-01-01. */
export type DayNumber = number;

/** Reads `2026-12-25`; `null` for a date that does not exist, such as 2026-02-30. */
export function parseDate(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return formatDate(at / DAY) === text ? at / DAY : null;
}

/** Writes `2026-12-25`. */
export function formatDate(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day number of a year's 1 January. */
export function firstDayOf(year: number): DayNumber {
  return Date.UTC(year, 0, 1) / DAY;
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS_MS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** Milliseconds of an ISO-8601 duration of weeks, days, hours, minutes and seconds (`PT8H`, `P1D`); `null` if it is none. */
export function durationMs(text: string): number | null {
  const parts = DURATION.exec(text)?.slice(1);
  if (parts === undefined || parts.every((part) => part === undefined)) return null;
  return parts.reduce((sum, part, at) => sum + Number(part ?? 0) * (UNITS_MS[at] ?? 0), 0);
}

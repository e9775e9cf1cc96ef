import type { WeekdayKey, WeeklyHours } from '../../rules/explain-hours';
import type { Reader } from './reader';
import { listOf } from './reason-words';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly WeekdayKey[];
/** 5 January 1970 was a Monday. */
const firstMonday = 4;
const dayMs = 86_400_000;

/** Opening hours in words: "Monday to Friday, 10:00 AM – 6:00 PM". */
export function describeHours(hours: readonly WeeklyHours[], reader: Reader): string {
  const groups = hours.map(({ days, openings }) =>
    reader.say('hours.group', {
      days: describeDays(days, reader),
      hours: listOf(
        openings.map((opening) => describeOpening(opening, reader)),
        reader,
      ),
    }),
  );
  return groups.join('; ');
}

function describeDays(days: readonly WeekdayKey[], reader: Reader): string {
  const [first, last] = [days[0], days.at(-1)];
  const isRun = first && last && week.indexOf(last) - week.indexOf(first) === days.length - 1;
  if (isRun && days.length > 2)
    return reader.say('hours.days', { first: nameOf(first, reader), last: nameOf(last, reader) });
  return listOf(
    days.map((day) => nameOf(day, reader)),
    reader,
  );
}

/** Hours past midnight would be read as two dates, so only hours of one day are left to the language's own range. */
function describeOpening({ from, to }: WeeklyHours['openings'][number], { locale }: Reader): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const [opensAt, closesAt] = [timeOfDay(from), timeOfDay(to)];
  return opensAt < closesAt && to !== '24:00'
    ? format.formatRange(opensAt, closesAt)
    : `${format.format(opensAt)} – ${format.format(closesAt)}`;
}

function nameOf(day: WeekdayKey, { locale }: Reader): string {
  const at = new Date((firstMonday + week.indexOf(day)) * dayMs);
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(at);
}

function timeOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

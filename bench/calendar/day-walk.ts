import { formatInTimeZone, fromZonedTime } from 'date-fns-tz';
import { closesAt, opensAt, zone, type Peer } from './peer';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The plain way, and the reference here: look at every day between two instants, with date-fns-tz for the zone. */
export function dayWalk(holidays: ReadonlySet<string>): Peer {
  const openingOf = (date: string): readonly [number, number] | null => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || holidays.has(date)) return null;
    return [
      fromZonedTime(`${date}T${opensAt}:00`, zone).getTime(),
      fromZonedTime(`${date}T${closesAt}:00`, zone).getTime(),
    ];
  };
  return {
    name: 'date-fns-tz, day by day',
    addMinutes: (start, minutes) => {
      let left = minutes * minuteMs;
      for (let date = formatInTimeZone(start, zone, 'yyyy-MM-dd'); ; date = nextDate(date)) {
        const opening = openingOf(date);
        if (!opening) continue;
        const from = Math.max(start.getTime(), opening[0]);
        const open = Math.max(0, opening[1] - from);
        if (open >= left) return new Date(from + left);
        left -= open;
      }
    },
    minutesBetween: (from, to) => {
      let sum = 0;
      const last = formatInTimeZone(to, zone, 'yyyy-MM-dd');
      for (let date = formatInTimeZone(from, zone, 'yyyy-MM-dd'); date <= last; date = nextDate(date)) {
        const opening = openingOf(date);
        if (opening) sum += Math.max(0, Math.min(to.getTime(), opening[1]) - Math.max(from.getTime(), opening[0]));
      }
      return sum / minuteMs;
    },
  };
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { closesAt, opensAt, type Peer } from './peer';

/** These packages have no types, and are loaded only after the process is in their zone. */
const load = createRequire(join(process.cwd(), 'package.json'));
const workdays = [1, 2, 3, 4, 5];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface MomentPeer {
  addWorkingTime(amount: number, unit: string): { toDate(): Date };
  workingDiff(other: MomentPeer, unit: string, isExact: boolean): number;
}

export function momentBusinessTime(holidays: readonly string[]): Peer {
  const moment = load('moment-business-time') as {
    (at: Date): MomentPeer;
    updateLocale(name: string, changes: object): void;
  };
  const hours = [`${opensAt}:00`, `${closesAt}:00`];
  const workinghours = Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((day) => [day, workdays.includes(day) ? hours : null]),
  );
  moment.updateLocale('en', { workinghours, holidays });
  return {
    name: 'moment-business-time',
    addMinutes: (start, minutes) => moment(start).addWorkingTime(minutes, 'minutes').toDate(),
    minutesBetween: (from, to) => moment(to).workingDiff(moment(from), 'minutes', true),
  };
}

interface DayjsPeer {
  addBusinessMinutes(minutes: number): { toDate(): Date };
  businessMinutesDiff(other: DayjsPeer): number;
}

export function dayjsBusinessTime(holidays: readonly string[]): Peer {
  const dayjs = load('dayjs') as {
    (at: Date): DayjsPeer;
    extend(plugin: unknown): void;
    setBusinessTime(hours: object): void;
    setHolidays(dates: readonly string[]): void;
  };
  const plugin = load('dayjs-business-time') as { default?: unknown };
  dayjs.extend(plugin.default ?? plugin);
  const hours = [{ start: `${opensAt}:00`, end: `${closesAt}:00` }];
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  dayjs.setBusinessTime(Object.fromEntries(names.map((name, day) => [name, workdays.includes(day) ? hours : null])));
  dayjs.setHolidays(holidays);
  return {
    name: 'dayjs-business-time',
    addMinutes: (start, minutes) => dayjs(start).addBusinessMinutes(minutes).toDate(),
    // Its sign changes with where the start lies.
    minutesBetween: (from, to) => Math.abs(dayjs(to).businessMinutesDiff(dayjs(from))),
  };
}

interface OpeningHoursPeer {
  getState(at: Date): boolean;
  getNextChange(at: Date): Date;
  getOpenDuration(from: Date, to: Date): readonly [number, number];
}

/** It has no addition; walking from change to change is what its users do. */
export function openingHours(holidays: readonly string[]): Peer {
  const loaded = load('opening_hours') as { default?: new (value: string, place: null) => OpeningHoursPeer };
  const OpeningHours = loaded.default ?? (loaded as unknown as new (value: string, place: null) => OpeningHoursPeer);
  const closed = holidays.map((date) => {
    const [year, month, day] = date.split('-');
    return `; ${year} ${months[Number(month) - 1]} ${day} off`;
  });
  const hours = new OpeningHours(`Mo-Fr ${opensAt}-${closesAt}${closed.join('')}`, null);
  return {
    name: 'opening_hours',
    addMinutes: (start, minutes) => {
      let left = minutes * 60_000;
      let at = hours.getState(start) ? start : hours.getNextChange(start);
      for (;;) {
        const closesNext = hours.getNextChange(at);
        const open = closesNext.getTime() - at.getTime();
        if (open >= left) return new Date(at.getTime() + left);
        left -= open;
        at = hours.getNextChange(closesNext);
      }
    },
    minutesBetween: (from, to) => hours.getOpenDuration(from, to)[0] / 60_000,
  };
}

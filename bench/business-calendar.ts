import { build } from 'esbuild';
import { compileCalendar, type BusinessCalendar } from '../src/rules/business-calendar';
import { formatDate } from '../src/rules/calendar/local-date';
import { defaultSettings } from '../src/rules/default-settings';
import { compileClosedDates } from '../src/rules/holidays/closed-dates';
import { dayWalk } from './calendar/day-walk';
import { dayjsBusinessTime, momentBusinessTime, openingHours } from './calendar/packages';
import { zone, type Peer } from './calendar/peer';
import { adaptivePerSecond, quickestMs, type Figure } from './measure';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const oneDayMinutes = 480;
const firstYear = 2026;
const spans = [
  { name: '1 day', days: 1 },
  { name: '30 days', days: 30 },
  { name: '1 year', days: 365 },
  { name: '10 years', days: 3652 },
];
/** Whole minutes over two years, the same in every run; more of them than a processor's first caches hold. */
const starts = randomStarts(65_536);

/**
 * How fast is the business calendar, beside what others offer? All reckon Monday to Friday, 10:00 to 18:00 in New York
 * with the US federal holidays of twelve years, and are checked against each other before they are measured.
 */
export async function bench(): Promise<Figure[]> {
  // Two of the packages know no zone but the process's own.
  process.env.TZ = zone;
  const holidays = holidayDates();
  const compiling = compileFigures();
  const ours = compileCalendar(defaultSettings.calendar);
  const peers = [
    dayWalk(new Set(holidays)),
    momentBusinessTime(holidays),
    dayjsBusinessTime(holidays),
    openingHours(holidays),
  ];
  for (const peer of peers) crossCheck(ours, peer);
  const between = spans.flatMap(({ name, days }) => {
    const end = (start: Date) => new Date(start.getTime() + days * dayMs);
    return compare(
      `between, ${name}`,
      (start) => ours.between(start, end(start)),
      peers.map((peer) => [peer, (start) => peer.minutesBetween(start, end(start))]),
    );
  });
  return [
    ...compiling,
    { what: 'module, minified, without a zone library', value: (await minifiedBytes()) / 1000, unit: 'KB' },
    ...compare(
      'add 1 business day',
      (start) => ours.add(start, oneDayMinutes * minuteMs),
      peers.map((peer) => [peer, (start) => peer.addMinutes(start, oneDayMinutes)]),
    ),
    ...between,
    { what: 'between, slowest span against fastest: this calendar', value: steadiness(between), unit: '×' },
  ];
}

/** Loading the zone data of the runtime, once per process, is no part of compiling a calendar. */
function compileFigures(): Figure[] {
  const zoneData = quickestMs(1, () => new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0));
  const startMs = Date.UTC(firstYear, 0, 10);
  const years = (count: number) => () =>
    compileCalendar(defaultSettings.calendar).between(
      new Date(startMs),
      new Date(startMs + (count * 365 - 30) * dayMs),
    );
  return [
    { what: 'zone data of the runtime, once', value: zoneData, unit: 'ms' },
    { what: 'cold compile, 3 years, first of the process', value: quickestMs(1, years(3)), unit: 'ms' },
    { what: 'cold compile, 3 years', value: quickestMs(20, years(3)), unit: 'ms' },
    { what: 'cold compile, 14 years', value: quickestMs(5, years(14)), unit: 'ms' },
  ];
}

type Work = (start: Date) => unknown;

function compare(what: string, ours: Work, peers: readonly (readonly [Peer, Work])[]): Figure[] {
  const rate = (work: Work) => adaptivePerSecond((turn) => work(starts[turn % starts.length]!));
  const own = rate(ours);
  const others = peers.map(([peer, work]) => ({ name: peer.name, value: rate(work) }));
  const fastest = Math.max(...others.map(({ value }) => value));
  return [
    { what: `${what}: this calendar`, value: own, unit: 'per second' },
    ...others.map(({ name, value }) => ({ what: `${what}: ${name}`, value, unit: 'per second' })),
    { what: `${what}: times the fastest of them`, value: own / fastest, unit: '×' },
  ];
}

/** 1 when every span takes the same time; a day walk is at about a thousandth over these spans. */
function steadiness(figures: readonly Figure[]): number {
  const rates = figures.filter(({ what }) => what.endsWith(': this calendar')).map(({ value }) => value);
  return Math.min(...rates) / Math.max(...rates);
}

/** @throws Error when a peer disagrees: a figure for a wrong answer would mean nothing. */
function crossCheck(ours: BusinessCalendar, peer: Peer): void {
  for (const start of starts.slice(0, 60)) {
    const end = new Date(start.getTime() + 30 * dayMs);
    const due = ours.add(start, oneDayMinutes * minuteMs)?.toISOString();
    const minutes = ours.between(start, end) / minuteMs;
    const theirs = [peer.addMinutes(start, oneDayMinutes).toISOString(), Math.round(peer.minutesBetween(start, end))];
    if (theirs[0] !== due || theirs[1] !== minutes) {
      throw new Error(`${peer.name} differs at ${start.toISOString()}: ${theirs.join(', ')} for ${due}, ${minutes}`);
    }
  }
}

async function minifiedBytes(): Promise<number> {
  const entryPoints = ['src/rules/business-calendar.ts'];
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
}

function holidayDates(): string[] {
  const closed = compileClosedDates(defaultSettings.calendar.holidays);
  const years = Array.from({ length: 13 }, (_, index) => firstYear + index);
  return years.flatMap((year) => closed.inYear(year).map(({ day }) => formatDate(day)));
}

/** A linear congruential generator: chance that repeats itself. */
function randomStarts(count: number): Date[] {
  let state = 20_261_122;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return new Date(Date.UTC(firstYear, 0, 1) + Math.floor((state / 2 ** 32) * 2 * 365 * 24 * 60) * minuteMs);
  });
}

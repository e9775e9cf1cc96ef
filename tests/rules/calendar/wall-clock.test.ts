import fc from 'fast-check';
import { compileWallClock, isKnownZone } from '../../../src/rules/calendar/wall-clock';

const zones = [
  'Etc/UTC',
  'Etc/GMT+4',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
];
const instants = fc
  .date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => Math.floor(date.getTime() / 1000) * 1000);

/** What the runtime's own formatter says, part by part. */
function partsAt(zone: string, instant: number): number {
  const options = {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second'));
}

test.each(zones)('the clocks of %s read what the runtime says, at any instant', (zone) => {
  const clock = compileWallClock(zone);
  fc.assert(
    fc.property(instants, (instant) => {
      expect(clock.readingAt(instant)).toBe(partsAt(zone, instant));
    }),
    { numRuns: 60 },
  );
});

test.each(zones)('the first instant at which the clocks of %s read a time or later is the first', (zone) => {
  const clock = compileWallClock(zone);
  fc.assert(
    fc.property(instants, (wallTime) => {
      const found = clock.firstInstantReading(wallTime);
      expect(clock.readingAt(found)).toBeGreaterThanOrEqual(wallTime);
      expect(clock.readingAt(found - 1000)).toBeLessThan(wallTime);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['America/New_York', '2026-03-08T07:00:00.000Z', -5],
  ['America/New_York', '2026-11-01T06:00:00.000Z', -4],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00.000Z', 11],
  ['Africa/Monrovia', '1972-01-07T00:44:30.000Z', -0.7416666666666667],
  ['Pacific/Apia', '2011-12-30T10:00:00.000Z', -10],
])('%s changes its clocks at %s to the second, from %d hours', (zone, at, hours) => {
  const clock = compileWallClock(zone);
  const instant = Date.parse(at);
  expect(clock.readingAt(instant - 1) - (instant - 1)).toBe(Math.round(hours * 3600) * 1000);
  expect(clock.readingAt(instant) - instant).not.toBe(Math.round(hours * 3600) * 1000);
});

test.each(['EDT', 'EST', '+05:00', '', 'America/', 'Mars/Olympus'])('“%s” is no zone', (zone) => {
  expect(isKnownZone(zone)).toBe(false);
});

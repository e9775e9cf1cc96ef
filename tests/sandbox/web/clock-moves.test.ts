import { nextBusinessDay, zoneOffsetMinutes } from '../../../sandbox/web/app/clock-moves.ts';

const after = (iso: string): string => nextBusinessDay(new Date(iso)).toISOString();

describe('the next business day of the clock bar', () => {
  test('is ten in the morning in New York, in winter and in summer time', () => {
    expect(after('2026-01-13T20:00:00Z')).toBe('2026-01-14T15:00:00.000Z');
    expect(after('2026-07-14T20:00:00Z')).toBe('2026-07-15T14:00:00.000Z');
  });

  test('is the same day before ten, and never the present moment', () => {
    expect(after('2026-01-13T12:00:00Z')).toBe('2026-01-13T15:00:00.000Z');
    expect(after('2026-01-13T15:00:00Z')).toBe('2026-01-14T15:00:00.000Z');
  });

  test('skips the weekend', () => {
    expect(after('2026-11-20T21:30:00Z')).toBe('2026-11-23T15:00:00.000Z');
    expect(after('2026-11-22T04:59:00Z')).toBe('2026-11-23T15:00:00.000Z');
  });

  test('takes the offset of the day it goes to when the clocks change in between', () => {
    expect(after('2026-03-06T20:00:00Z')).toBe('2026-03-09T14:00:00.000Z');
    expect(after('2026-10-30T20:00:00Z')).toBe('2026-11-02T15:00:00.000Z');
  });

  test('reads offsets of zones on both sides of Greenwich', () => {
    expect(zoneOffsetMinutes(new Date('2026-01-01T00:00:00Z'), 'America/New_York')).toBe(-300);
    expect(zoneOffsetMinutes(new Date('2026-01-01T00:00:00Z'), 'Asia/Kolkata')).toBe(330);
    expect(zoneOffsetMinutes(new Date('2026-01-01T00:00:00Z'), 'UTC')).toBe(0);
  });
});

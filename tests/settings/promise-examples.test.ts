import { defaultSettings } from '../../src/rules/default-settings';
import { formatInZone, promiseExamples } from '../../static/settings/src/draft/promise-examples';

const SUNDAY = new Date('2026-11-29T12:00:00.000Z');
const ZONE = defaultSettings.calendar.zone;
const shown = (...args: Parameters<typeof promiseExamples>) =>
  promiseExamples(...args).map(({ askedAt, dueAt }) => [
    formatInZone(askedAt, ZONE),
    dueAt && formatInZone(dueAt, ZONE),
  ]);

describe('examples of the promise', () => {
  test('business minutes, in the coming week on the calendar’s clock', () => {
    expect(shown(defaultSettings, 'business-minutes', SUNDAY)).toEqual([
      ['Tue 1 Dec, 11:30', 'Wed 2 Dec, 11:30'],
      ['Tue 1 Dec, 20:00', 'Wed 2 Dec, 18:00'],
      ['Fri 4 Dec, 17:00', 'Mon 7 Dec, 17:00'],
      ['Sat 5 Dec, 12:00', 'Mon 7 Dec, 18:00'],
    ]);
  });

  test('the other meanings differ', () => {
    expect(shown(defaultSettings, 'end-of-next-business-day', SUNDAY)[0]).toEqual([
      'Tue 1 Dec, 11:30',
      'Wed 2 Dec, 18:00',
    ]);
    expect(shown(defaultSettings, 'same-time-next-business-day', SUNDAY)[1]).toEqual([
      'Tue 1 Dec, 20:00',
      'Thu 3 Dec, 10:00',
    ]);
  });

  test('asked on a Monday they still lie in the week to come', () => {
    const monday = new Date('2026-11-30T15:00:00.000Z');
    expect(promiseExamples(defaultSettings, 'business-minutes', monday)[0]?.askedAt.toISOString()).toBe(
      '2026-12-08T16:30:00.000Z',
    );
  });

  test('none while the zone or the minutes are unfinished', () => {
    const { calendar, goal } = defaultSettings;
    expect(
      promiseExamples({ ...defaultSettings, calendar: { ...calendar, zone: 'EDT' } }, 'business-minutes', SUNDAY),
    ).toEqual([]);
    expect(promiseExamples({ ...defaultSettings, goal: { ...goal, minutes: 0 } }, 'business-minutes', SUNDAY)).toEqual(
      [],
    );
  });
});

import { defaultSettings } from '../../src/rules/default-settings';
import { promiseExamples } from '../../static/settings/src/draft/promise-examples';
import { datesFor } from '../../static/settings/src/reader/dates';

const SUNDAY = new Date('2026-11-29T12:00:00.000Z');
const ZONE = defaultSettings.calendar.zone;
const { inZone } = datesFor({ locale: 'en-US', zone: 'UTC' });
const plain = (at: Date) => inZone(at, ZONE).replaceAll(/\s/g, ' ');
const shown = (...args: Parameters<typeof promiseExamples>) =>
  promiseExamples(...args).map(({ askedAt, dueAt }) => [plain(askedAt), dueAt && plain(dueAt)]);

describe('examples of the promise', () => {
  test('business minutes, in the coming week on the calendar’s clock', () => {
    expect(shown(defaultSettings, 'business-minutes', SUNDAY)).toEqual([
      ['Tue, Dec 1, 11:30 AM', 'Wed, Dec 2, 11:30 AM'],
      ['Tue, Dec 1, 8:00 PM', 'Wed, Dec 2, 6:00 PM'],
      ['Fri, Dec 4, 5:00 PM', 'Mon, Dec 7, 5:00 PM'],
      ['Sat, Dec 5, 12:00 PM', 'Mon, Dec 7, 6:00 PM'],
    ]);
  });

  test('the other meanings differ', () => {
    expect(shown(defaultSettings, 'end-of-next-business-day', SUNDAY)[0]).toEqual([
      'Tue, Dec 1, 11:30 AM',
      'Wed, Dec 2, 6:00 PM',
    ]);
    expect(shown(defaultSettings, 'same-time-next-business-day', SUNDAY)[1]).toEqual([
      'Tue, Dec 1, 8:00 PM',
      'Thu, Dec 3, 10:00 AM',
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

import { describeHoliday } from '../../../src/rules/holidays/describe-holiday';
import type { Holiday } from '../../../src/rules/holidays/holiday-schema';

test.each<[Holiday, string]>([
  [{ name: '', date: '2026-12-05' }, '5 December 2026'],
  [{ name: '', date: '*-12-25' }, '25 December every year'],
  [{ name: '', date: '*-02-29' }, '29 February, in leap years only'],
  [{ name: '', date: '2026-02-30' }, '2026-02-30'],
  [{ name: '', rule: { kind: 'nth-weekday', nth: 4, weekday: 'thu', month: 11 } }, '4th Thursday of November'],
  [{ name: '', rule: { kind: 'nth-weekday', nth: -1, weekday: 'mon', month: 5 } }, 'Last Monday of May'],
  [
    { name: '', rule: { kind: 'weekday-near', weekday: 'mon', side: 'before', month: 5, day: 25 } },
    'Monday before 25 May',
  ],
  [{ name: '', rule: { kind: 'easter', church: 'western', offsetDays: 0 } }, 'Easter Sunday'],
  [{ name: '', rule: { kind: 'easter', church: 'orthodox', offsetDays: 1 } }, '1 day after Orthodox Easter Sunday'],
  [{ name: '', rule: { kind: 'easter', church: 'western', offsetDays: -2 } }, '2 days before Easter Sunday'],
  [
    { name: '', date: '*-06-19', since: 2021, observed: 'nearest-weekday' },
    '19 June every year, since 2021; on a weekend, also the nearest weekday',
  ],
])('a holiday reads as a sentence: %j', (holiday, sentence) => {
  expect(describeHoliday(holiday)).toBe(sentence);
});

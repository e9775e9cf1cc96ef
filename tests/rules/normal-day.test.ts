import { checkSettings } from '../../src/rules/check-settings';
import { defaultSettings } from '../../src/rules/default-settings';
import { normalDay } from '../../src/rules/normal-day';

const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const hours = (from: string, to: string) => ({ from, to });
const long = [hours('09:00', '17:30')];

describe('a normal business day (clauses L1, B1)', () => {
  test('of the terms is 10:00 to 18:00', () => {
    expect(normalDay(defaultSettings.calendar.week)).toEqual({ minutes: 480, hours: '10:00 to 18:00' });
  });

  test('is what most open days have', () => {
    const week = { ...closed, mon: long, tue: long, wed: long, thu: long, fri: [hours('09:00', '12:00')] };
    expect(normalDay(week)).toEqual({ minutes: 510, hours: '09:00 to 17:30' });
    expect(normalDay({ ...closed, mon: [hours('09:00', '12:00')], tue: long })?.minutes).toBe(510);
  });

  test('takes breaks out, counts overlaps once and night shifts whole', () => {
    expect(normalDay({ ...closed, mon: [hours('09:00', '12:00'), hours('13:00', '17:00')] })).toEqual({
      minutes: 420,
      hours: '09:00 to 12:00 and 13:00 to 17:00',
    });
    expect(normalDay({ ...closed, mon: [hours('09:00', '12:00'), hours('11:00', '13:00')] })?.minutes).toBe(240);
    expect(normalDay({ ...closed, mon: [hours('22:00', '06:00')] })?.minutes).toBe(480);
  });

  test('is none without any hours', () => {
    expect(normalDay(closed)).toBeNull();
  });
});

test.each([
  [479, /less than one day of 10:00 to 18:00, which has 480/],
  [960, /more than one day/],
])('a goal of %i minutes is worth a second look, not an error', (minutes, message) => {
  const issues = checkSettings({ ...defaultSettings, goal: { ...defaultSettings.goal, minutes } });
  expect(issues.filter(({ path }) => path === 'goal.minutes')).toEqual([
    { level: 'warning', path: 'goal.minutes', message: expect.stringMatching(message) },
  ]);
});

test('another calendar warns of the old number of minutes', () => {
  const week = { ...closed, mon: long, tue: long };
  const settings = { ...defaultSettings, calendar: { ...defaultSettings.calendar, week } };
  expect(checkSettings(settings).map(({ path }) => path)).toContain('goal.minutes');
  expect(checkSettings(defaultSettings).map(({ path }) => path)).not.toContain('goal.minutes');
});

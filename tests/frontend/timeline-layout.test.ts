import { layOutTimeline, type Lane } from '../../src/frontend/parts/timeline-layout';
import { defaultSettings } from '../../src/rules/default-settings';
import { christmas, explained } from './samples';

const newYork = 'America/New_York';

/** A lane in one line: the days from the first to the last, what is drawn in percent, the marks, the minutes. */
function lineOf({ fromAt, days, stretches, marks, minutes }: Lane): string {
  const drawn = stretches
    .map(({ look, widthPercent }) => `${look ?? 'nothing'} ${Math.round(widthPercent)}`)
    .join(', ');
  const at = marks.map(({ kind, atPercent }) => `${kind} at ${Math.round(atPercent)}`).join(', ');
  const counted = Object.values(minutes).join('/');
  return [`${fromAt.slice(0, 16)} +${days}`, drawn, at, counted].join(' | ');
}

test.each([
  [
    'a holiday and a weekend in a row are one lane, and the time before the request is empty',
    christmas('2026-12-28T16:30:00.000Z'),
    newYork,
    [
      '2026-12-24T05:00 +1 | nothing 63, counted 13, closed 25 | asked at 63 | 180/0/0',
      '2026-12-25T05:00 +3 | closed 100 |  | 0/0/0',
      '2026-12-28T05:00 +1 | closed 42, counted 6, to-come 15, nothing 38 | now at 48, due at 63 | 90/210/0',
    ],
  ],
  [
    'for a reader elsewhere the days are their own, and opening time may cross midnight',
    christmas('2026-12-28T16:30:00.000Z'),
    'Asia/Kolkata',
    [
      '2026-12-24T18:30 +1 | nothing 6, counted 13, closed 81 | asked at 6 | 180/0/0',
      '2026-12-25T18:30 +2 | closed 100 |  | 0/0/0',
      '2026-12-27T18:30 +1 | closed 85, counted 6, to-come 8 | now at 92 | 90/120/0',
      '2026-12-28T18:30 +1 | to-come 6, nothing 94 | due at 6 | 0/90/0',
    ],
  ],
  [
    'an answer that came too late stands after the due time that was missed',
    explained({ startedAt: '2026-11-24T15:00:00.000Z', answeredAt: '2026-11-25T16:30:00.000Z', state: 'breached' }, '2026-11-30T16:00:00.000Z'), // prettier-ignore
    newYork,
    [
      '2026-11-24T05:00 +1 | nothing 42, counted 33, closed 25 | asked at 42, missed at 75 | 480/0/0',
      '2026-11-25T05:00 +1 | closed 42, overdue 6, nothing 52 | answered at 48 | 0/0/90',
    ],
  ],
  [
    'a pause over several days is one lane',
    explained({ startedAt: '2026-11-16T15:00:00.000Z', pauses: [{ from: '2026-11-16T17:00:00.000Z', to: '2026-11-19T17:00:00.000Z', because: 'The licence is checked' }] }, '2026-11-19T18:00:00.000Z'), // prettier-ignore
    newYork,
    [
      '2026-11-16T05:00 +1 | nothing 42, counted 8, paused 50 | asked at 42 | 120/0/0',
      '2026-11-17T05:00 +2 | paused 100 |  | 0/0/0',
      '2026-11-19T05:00 +1 | paused 50, counted 4, to-come 21, nothing 25 | now at 54, due at 75 | 60/300/0',
    ],
  ],
])('%s', (_, deadline, zone, lines) => {
  expect(layOutTimeline(deadline, zone).map(lineOf)).toEqual(lines);
});

test('a reason is told where it takes up whole days, and nowhere twice', () => {
  const reasonsOf = (zone: string) =>
    layOutTimeline(christmas(), zone).map(({ reasons }) => reasons.map(({ reason, name }) => name ?? reason));
  expect(reasonsOf(newYork)).toEqual([[], ['Christmas Day', 'weekend'], []]);
  expect(reasonsOf('Asia/Tokyo')).toEqual([[], ['Christmas Day', 'weekend'], []]);
});

test('a holiday that fills no day of the reader is told on the one where it begins', () => {
  const thanksgiving = explained({ startedAt: '2026-11-25T20:00:00.000Z' }, '2026-11-25T20:00:00.000Z');
  const told = layOutTimeline(thanksgiving, 'Asia/Kolkata').map(({ reasons }) => reasons.map(({ name }) => name));
  expect(told.filter((names) => names.length > 0)).toEqual([['Thanksgiving Day']]);
});

test('a day on which the clocks change is as long as it is, and says so', () => {
  const weekend = explained({ startedAt: '2026-10-30T21:00:00.000Z' }, '2026-10-30T21:00:00.000Z');
  const lanes = layOutTimeline(weekend, newYork);
  expect(lanes.map(({ clockChanges }) => clockChanges)).toEqual([[], [{ date: '2026-11-01', hours: 25 }], []]);
  expect(Date.parse(lanes[1]!.untilAt) - Date.parse(lanes[1]!.fromAt)).toBe(49 * 3_600_000);
});

test.each([30, 400])('a promise that has run for %d days stays short, and its minutes add up', (days) => {
  const startedAt = '2026-11-02T16:00:00.000Z';
  const now = new Date(Date.parse(startedAt) + days * 86_400_000).toISOString();
  const long = explained({ startedAt }, now);
  for (const zone of [newYork, 'Asia/Kolkata', 'Pacific/Apia']) {
    const lanes = layOutTimeline(long, zone);
    expect(lanes.length).toBeLessThanOrEqual(12);
    expect(lanes.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual(['asked', 'missed', 'now']);
    expect(lanes.reduce((total, { minutes }) => total + minutes.used, 0)).toBe(480);
    expect(lanes.reduce((total, { minutes }) => total + minutes.overdue, 0)).toBe(long.overdueMs / 60_000);
    for (const { stretches } of lanes)
      expect(stretches.reduce((total, { widthPercent }) => total + widthPercent, 0)).toBeCloseTo(100, 0);
  }
});

test('nothing is drawn before any time has passed', () => {
  const never = { ...defaultSettings, calendar: { ...defaultSettings.calendar, week: { ...defaultSettings.calendar.week, mon: [], tue: [], wed: [], thu: [], fri: [] } } }; // prettier-ignore
  const at = '2026-11-02T16:00:00.000Z';
  expect(layOutTimeline(explained({ startedAt: at, dueAt: null }, at, never), newYork)).toEqual([]);
});

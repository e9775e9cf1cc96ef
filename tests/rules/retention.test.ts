import fc from 'fast-check';
import { dueOn, isCalendarDate, lastDueEnd, stageOf, whyKept, type Collaboration } from '../../src/rules/retention';
import { aRequest, people } from '../build';

/** Clause A3: data is kept two years after the collaboration has ended. */

test.each([
  ['2024-11-22', '2026-11-23'],
  ['2024-12-31', '2027-01-01'],
  ['2024-02-29', '2026-03-01'],
  ['2022-02-28', '2024-02-29'],
  ['2023-02-28', '2025-03-01'],
])('A3 what ended on %s may go from %s on', (endedOn, due) => {
  expect(dueOn(endedOn)).toBe(due);
});

test('A3 the latest end that is due today is exactly what is due today', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((day) => dayAt(day));
  fc.assert(
    fc.property(days, fc.integer({ min: -3, max: 3 }), (today, off) => {
      const end = lastDueEnd(today);
      const other = shifted(end, off);
      return dueOn(end) <= today && dueOn(other) <= today === other <= end;
    }),
  );
});

const dayAt = (day: number) => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
const shifted = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const ended: Collaboration = {
  id: 'organization:7',
  kind: 'organization',
  ref: '7',
  name: 'Northwind',
  endedOn: '2024-11-22',
  source: 'licences',
  hold: null,
  confirmedAt: null,
  confirmedBy: null,
  purgedAt: null,
};

test.each([
  ['kept before the two years are over', {}, '2026-11-22', 'kept'],
  ['due after them', {}, '2026-11-23', 'due'],
  ['held for a reason', { hold: 'A lawsuit.' }, '2026-11-23', 'held'],
  ['being deleted once confirmed', { confirmedAt: '2026-11-23T15:00:00.000Z' }, '2026-11-23', 'purging'],
  [
    'held again while it is being deleted',
    { confirmedAt: '2026-11-23T15:00:00.000Z', hold: 'Stop.' },
    '2026-11-23',
    'held',
  ],
  ['deleted for good', { purgedAt: '2026-11-23T15:00:00.000Z', hold: 'Late.' }, '2026-11-23', 'purged'],
] as const)('a collaboration is %s', (_what, change, today, stage) => {
  expect(stageOf({ ...ended, ...change }, today)).toBe(stage);
});

const northwind = { id: '7', name: 'Northwind' };
const other = { id: '8', name: 'Brightwater' };
const never = () => false;

test('a request of the organization alone goes, one that others share stays until theirs is over', () => {
  expect(whyKept(aRequest({ organizations: [northwind] }), ended, never)).toBeNull();
  const shared = aRequest({ organizations: [northwind, other] });
  expect(whyKept(shared, ended, never)).toBe('It is shared with another organization, whose data is still kept.');
  expect(whyKept(shared, ended, (id) => id === '8')).toBeNull();
  expect(whyKept(aRequest({ organizations: [other] }), ended, never)).toMatch(/any more/);
  expect(whyKept(aRequest({ organizations: [] }), ended, never)).toBeNull();
});

test('a request of a customer without organization goes, unless it belongs to one or to somebody else', () => {
  const customer = { kind: 'customer', ref: people.carla.accountId } as const;
  expect(whyKept(aRequest({ organizations: [] }), customer, never)).toBeNull();
  expect(whyKept(aRequest({ organizations: [northwind] }), customer, never)).toMatch(/organization/);
  expect(whyKept(aRequest({ organizations: [] }), { kind: 'customer', ref: 'other' }, never)).toMatch(/Somebody else/);
});

test.each([
  ['2026-11-23', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['23.11.2026', false],
  ['', false],
])('%s is a date: %s', (text, is) => {
  expect(isCalendarDate(text)).toBe(is);
});

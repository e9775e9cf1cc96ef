import { compileCalendar } from '../../src/rules/business-calendar';
import { defaultSettings } from '../../src/rules/default-settings';
import { solutionStep, wayToClose, type WayOut } from '../../src/rules/solution';
import { at, iso } from '../build';

const calendar = compileCalendar(defaultSettings.calendar);
const acceptance = { ...defaultSettings.acceptance, remindAfterDays: 3, closeAfterDays: 2 };
const friday = { offeredAt: iso('2026-11-20 15:00'), remindedAt: null };

describe('an answer nobody accepts (clause O1)', () => {
  test.each([
    ['waits for business days only', '2026-11-24 14:59', { kind: 'wait', at: iso('2026-11-25 15:00') }],
    ['is asked about on the day', '2026-11-25 15:00', { kind: 'remind' }],
  ])('%s', (_what, now, step) => {
    expect(solutionStep(friday, acceptance, { calendar, now: at(now) })).toEqual(step);
  });

  test('is closed so many days after the reminder that was sent, holidays left out', () => {
    const reminded = { ...friday, remindedAt: iso('2026-11-25 15:04') };
    const stepAt = (now: string) => solutionStep(reminded, acceptance, { calendar, now: at(now) });
    expect(stepAt('2026-11-27 12:00')).toEqual({ kind: 'wait', at: iso('2026-11-30 15:04') });
    expect(stepAt('2026-11-30 15:04')).toEqual({ kind: 'close' });
  });

  test.each([
    ['nothing happens as the app comes', {}, null],
    ['nothing is closed without a reminder', { closeAfterDays: 2 }, null],
    ['a reminder may be all', { remindAfterDays: 3 }, iso('2026-11-25 15:04')],
  ])('%s', (_what, chosen, remindedAt) => {
    const settings = { ...defaultSettings.acceptance, ...chosen };
    const context = { calendar, now: at('2027-02-01 12:00') };
    expect(solutionStep({ ...friday, remindedAt }, settings, context)).toEqual({ kind: 'nothing' });
  });
});

describe('the way that closes a request', () => {
  const way = (id: string, toStatus: string, more: Partial<WayOut> = {}): WayOut => ({
    ...{ id, toStatus, isDone: true, asksForMore: false, resolutionId: null },
    ...more,
  });
  const ways = [
    way('11', 'In Progress', { isDone: false }),
    way('21', 'Declined', { asksForMore: true }),
    way('41', 'Resolved'),
    way('51', 'Closed'),
  ];

  test.each([
    ['the first that counts as done and asks for nothing', '', '41'],
    ['the one into the status the admin named', ' closed ', '51'],
    ['none but that one', 'Finished', undefined],
    ['never one that does not count as done', 'In Progress', undefined],
  ])('is %s', (_what, status, id) => {
    expect(wayToClose(ways, status)?.id).toBe(id);
  });
});

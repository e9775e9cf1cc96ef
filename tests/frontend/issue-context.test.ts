import type { RequestOverview } from '../../src/contracts/agent';
import { openSurface, type Screen } from './open-surface';
import { cycle, ok, overview } from './samples';

let screen: Screen;
afterEach(() => screen.close());

async function open(parts: Partial<RequestOverview> = {}): Promise<Screen> {
  screen = await openSurface('issue-context', { answers: { requestOverview: () => ok(overview(parts)) } });
  return screen;
}

describe('the issue context', () => {
  test('shows the state, the time left, the due time, the entitlement with its reason, product and terms', async () => {
    await open();
    expect(screen.has('Lozenge', 'Running')).toBe(true);
    expect(screen.text()).toContain('2 h 5 min of business time left');
    expect(screen.text()).toContain('Answer by Tue, Nov 24, 6:00 PM (Eastern Time)');
    expect(screen.text()).toContain('Not verified, promise honoured');
    expect(screen.text()).toContain('Timeline Planner · 8.4 · Cloud');
    expect(screen.has('Lozenge', 'Not accepted yet')).toBe(true);
  });

  test('says when it was answered instead of when it was due', async () => {
    await open({ cycles: [cycle({ state: 'met', answeredAt: '2026-11-24T15:30:00.000Z' })], remainingMinutes: null });
    expect(screen.text()).toContain('Answered on Tue, Nov 24, 10:30 AM');
    expect(screen.text()).not.toContain('Answer by');
  });

  test('says how much a breached request is overdue', async () => {
    await open({ cycles: [cycle({ state: 'breached' })], remainingMinutes: -61 });
    expect(screen.find('Lozenge', 'Late').props['appearance']).toBe('removed');
    expect(screen.text()).toContain('1 h 1 min of business time overdue');
  });

  test('says why nothing is owed', async () => {
    await open({
      cycles: [cycle({ state: 'cancelled', dueAt: null, cancelledBecause: 'A suggestion.' })],
      remainingMinutes: null,
    });
    expect(screen.text()).toContain('A suggestion.');
  });

  test('says that no time runs when there is no cycle', async () => {
    await open({ cycles: [], remainingMinutes: null });
    expect(screen.text()).toContain('No answer time runs on this request.');
  });

  test('on what is no request of theirs, says quietly what the place is for', async () => {
    screen = await openSurface('issue-context', {
      answers: {
        requestOverview: () => ({ ok: false, problem: { code: 'not-allowed', message: 'Only agents see this.' } }),
      },
    });
    expect(screen.text()).toBe('Support terms show here on requests, to the agents who answer them.');
    expect([screen.all('SectionMessage'), screen.all('Button')]).toEqual([[], []]);
  });
});

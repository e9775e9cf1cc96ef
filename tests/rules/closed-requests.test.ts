import { defaultSettings } from '../../src/rules/default-settings';
import { planDigest } from '../../src/rules/digest';
import type { RequestHistory } from '../../src/rules/history';
import type { Settings } from '../../src/rules/settings';
import { alertsDue, planCycles } from '../../src/rules/sla';
import { withAlertGiven } from '../../src/rules/sla-alerts';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import { agent, carla, comment, context, history, request } from './sample';

/** Requests that are resolved, or closed as duplicates, while an answer is owed. Wall times are New York's. */
const ASKED = '2026-11-23T15:00:00.000Z'; // Monday 10:00
const DUE = '2026-11-23T23:00:00.000Z'; // Monday 18:00
const answer = comment(agent, '2026-11-23T16:00:00.000Z', 'Please try version 3.2.');
const QUESTION = '2026-11-23T17:00:00.000Z'; // due on Tuesday at 12:00
const question = comment(carla, QUESTION, 'It still fails. What now?');
const CLOSED = '2026-11-23T20:00:00.000Z';

const seen = (changes: Partial<RequestHistory['request']>, comments: RequestHistory['comments'] = []) =>
  history({ request: request(changes), comments });
const lookedAt = (steps: readonly (readonly [string, RequestHistory])[], settings = defaultSettings) =>
  steps.reduce<readonly SlaCycle[]>(
    (cycles, [now, history]) => planCycles(cycles, history, context(now, settings)),
    [],
  );

describe('closed although the first answer is missing', () => {
  const reminding: Settings = {
    ...defaultSettings,
    alerts: {
      ...defaultSettings.alerts,
      repeatMinutes: 60,
      escalateMinutes: 60,
      escalationAccountId: 'boss',
      digest: true,
    },
  };
  const NEXT = '2026-11-24T15:00:00.000Z';

  test('the answer is still owed: warned of before, broken at the due time, told once, then quiet', () => {
    const closed = seen({ resolvedAt: CLOSED });
    const [running] = lookedAt([[CLOSED, closed]], reminding);
    expect(running).toMatchObject({ state: 'running', dueAt: DUE, attentionAt: expect.any(String) });
    const [broken] = planCycles([running!], closed, context(NEXT, reminding));
    expect(broken).toMatchObject({ state: 'breached', breachedAt: DUE });
    const [breach] = alertsDue(broken!, context(NEXT, reminding));
    expect(breach).toMatchObject({ kind: 'breach' });

    const told = withAlertGiven(broken!, breach!, { assigneeId: null, context: context(NEXT, reminding) });
    const later = context('2026-11-25T20:00:00.000Z', reminding);
    const [quiet] = planCycles([told], closed, later);
    expect(quiet).toMatchObject({ state: 'breached', attentionAt: null });
    expect(alertsDue(quiet!, later)).toEqual([]);
    expect(planDigest([quiet!], later)).toBeNull();

    const [reopened] = planCycles([quiet!], seen({}), later);
    expect(alertsDue(reopened!, later)).toMatchObject([{ kind: 'escalation' }]);
    expect(planDigest([reopened!], later)?.cycles).toHaveLength(1);
  });

  test('an answer after closing still answers', () => {
    const late = comment(agent, '2026-11-23T21:00:00.000Z', 'It is fixed in 3.2.');
    expect(lookedAt([[DUE, seen({ resolvedAt: CLOSED }, [late])]])).toMatchObject([{ state: 'met' }]);
  });
});

describe('closed with the customer’s message last', () => {
  const closed = seen({ resolvedAt: CLOSED }, [answer, question]);
  const cancelled = { state: 'cancelled', cancelledBecause: expect.stringContaining('resolved'), attentionAt: null };

  test.each([
    ['the question was seen first', [[QUESTION, seen({}, [answer, question])] as const]],
    ['both are seen at once', []],
  ])('ends the question’s clock, not the first answer: %s', (_how, steps) => {
    const cycles = lookedAt([...steps, ['2026-11-30T16:00:00.000Z', closed]]);
    expect(cycles).toMatchObject([{ state: 'met' }, cancelled]);
  });

  test('a question that was answered or overdue before closing stays what it was', () => {
    const second = comment(agent, '2026-11-23T18:00:00.000Z', 'Then try 3.3.');
    const now = '2026-11-30T16:00:00.000Z';
    expect(lookedAt([[now, seen({ resolvedAt: CLOSED }, [answer, question, second])]])).toMatchObject([
      { state: 'met' },
      { state: 'met', answeredAt: second.createdAt },
    ]);
    expect(lookedAt([[now, seen({ resolvedAt: '2026-11-24T18:00:00.000Z' }, [answer, question])]])).toMatchObject([
      { state: 'met' },
      { state: 'breached', breachedAt: '2026-11-24T17:00:00.000Z' },
    ]);
  });

  test('what the customer asks afterwards has a clock of its own, whether the request is reopened or not', () => {
    const again = comment(carla, '2026-11-24T16:00:00.000Z', 'It is back. What now?');
    const now = '2026-11-24T17:00:00.000Z';
    const asked = [answer, question, again];
    for (const resolvedAt of [CLOSED, null]) {
      const cycles = lookedAt([
        [CLOSED, closed],
        [now, seen({ resolvedAt }, asked)],
      ]);
      expect(cycles).toMatchObject([
        { state: 'met' },
        { state: 'cancelled' },
        { number: 3, state: 'running', startedAt: again.createdAt },
      ]);
    }
  });
});

describe('closed as a duplicate of another request', () => {
  const merged = { resolvedAt: CLOSED, duplicateOf: 'SUP-7' };

  test('cancels what is owed here, with the reason; the other request keeps its own clock', () => {
    const cycles = lookedAt([
      [ASKED, seen({})],
      [CLOSED, seen(merged)],
    ]);
    expect(cycles).toMatchObject([
      { state: 'cancelled', cancelledBecause: expect.stringContaining('SUP-7'), dueAt: null, attentionAt: null },
    ]);
  });

  test('opened again it has its own start back', () => {
    const cycles = lookedAt([
      [ASKED, seen({})],
      [CLOSED, seen(merged)],
      [CLOSED, seen({})],
    ]);
    expect(cycles).toMatchObject([{ state: 'running', startedAt: ASKED, dueAt: DUE, cancelledBecause: null }]);
  });

  test('what was broken before stays broken', () => {
    const late = { ...merged, resolvedAt: '2026-11-24T16:00:00.000Z' };
    expect(lookedAt([['2026-11-24T17:00:00.000Z', seen(late)]])).toMatchObject([
      { state: 'breached', breachedAt: DUE },
    ]);
  });

  test('a Bug that is linked the same way is no other request', () => {
    expect(lookedAt([[CLOSED, seen({ ...merged, duplicateOf: 'BUG-7' })]])).toMatchObject([{ state: 'running' }]);
  });

  test('what the customer writes on it afterwards is not lost', () => {
    const again = comment(carla, '2026-11-24T16:00:00.000Z', 'Any news about this?');
    const cycles = lookedAt([['2026-11-24T17:00:00.000Z', seen(merged, [answer, again])]]);
    expect(cycles).toMatchObject([{ state: 'met' }, { state: 'running', startedAt: again.createdAt }]);
  });
});

import { isBackground, seenUpTo } from '../../../sandbox/web/app/activity.ts';
import { callsByOperation } from '../../../sandbox/web/developer/calls-by-operation.ts';
import { mergeInvocations } from '../../../sandbox/web/developer/merge-invocations.ts';
import type { Invocation } from '../../../sandbox/web/rest/sandbox.ts';

const invocation = (over: Partial<Invocation>): Invocation => ({
  id: 1,
  functionKey: 'request-worker',
  moduleKey: 'request-work-consumer',
  trigger: 'consumer',
  startedAt: '2026-11-20T14:00:00.000Z',
  durationMs: 5,
  outcome: 'ok',
  rest: [],
  kvs: { reads: 0, writes: 0, readBytes: 0, writtenBytes: 0 },
  bytesIn: 0,
  bytesOut: 0,
  logs: [],
  ...over,
});

describe('what the app did in the background', () => {
  test('is what no page asked for and what has ended', () => {
    expect(isBackground(invocation({}))).toBe(true);
    expect(isBackground(invocation({ trigger: 'resolver' }))).toBe(false);
    expect(isBackground(invocation({ outcome: 'running' }))).toBe(false);
  });

  test('is looked for again from the first invocation that still runs', () => {
    expect(seenUpTo([invocation({ id: 4 }), invocation({ id: 5, outcome: 'running' }), invocation({ id: 6 })], 3)).toBe(
      4,
    );
    expect(seenUpTo([invocation({ id: 4 }), invocation({ id: 5 })], 3)).toBe(5);
    expect(seenUpTo([], 3)).toBe(3);
  });
});

describe('the REST calls of an invocation', () => {
  test('are counted by operation, identity and answer', () => {
    const read = { operation: 'GET /rest/api/3/issue/{issueIdOrKey}', as: 'app', status: 200 };
    expect(callsByOperation([read, { ...read, as: 'user' }, read])).toEqual([
      { ...read, times: 2 },
      { ...read, as: 'user', times: 1 },
    ]);
  });
});

describe('the list of invocations', () => {
  test('grows by what is new, and a running one is replaced by its end', () => {
    const before = [invocation({ id: 1 }), invocation({ id: 2, outcome: 'running' })];
    const merged = mergeInvocations(before, [invocation({ id: 2 }), invocation({ id: 3 })]);
    expect(merged.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['1 ok', '2 ok', '3 ok']);
  });

  test('stays as it is when nothing is new', () => {
    const before = [invocation({ id: 1 })];
    expect(mergeInvocations(before, [])).toBe(before);
  });
});

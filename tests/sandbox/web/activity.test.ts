import { isNews, seenUpTo } from '../../../sandbox/web/app/activity.ts';
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

describe('what the app did', () => {
  const wrote = (operation: string): Invocation =>
    invocation({ trigger: 'resolver', rest: [{ operation, as: 'app', status: 201 }] });

  test('is news when no page asked for it and it has ended', () => {
    expect(isNews(invocation({}))).toBe(true);
    expect(isNews(invocation({ trigger: 'resolver' }))).toBe(false);
    expect(isNews(invocation({ outcome: 'running' }))).toBe(false);
  });

  test('is news when a page made it write to an issue, and not when it only looked', () => {
    expect(isNews(wrote('POST /rest/api/3/issueLink'))).toBe(true);
    expect(isNews(wrote('POST /rest/servicedeskapi/request/{issueIdOrKey}/comment'))).toBe(true);
    expect(isNews(wrote('GET /rest/api/3/issue/{issueIdOrKey}'))).toBe(false);
    expect(isNews(wrote('POST /rest/api/3/search/jql'))).toBe(false);
    expect(isNews(wrote('POST /rest/api/3/issue/bulkfetch'))).toBe(false);
    expect(isNews(wrote('PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}'))).toBe(false);
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

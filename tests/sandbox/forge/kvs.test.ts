import type { Hosted } from './hosted-app.ts';
import { buildFixtureApp, host, start } from './hosted-app.ts';

const app = buildFixtureApp();
afterAll(() => app.remove());

interface Outcome<T = unknown> {
  readonly value?: T;
  readonly error?: { name: string; code: string; message: string; status: number };
}
interface Found {
  readonly results: readonly { key: string; value: Record<string, unknown> }[];
  readonly nextCursor?: string;
}

let hosted: Hosted;
const call = <T = unknown>(name: string, input: object = {}) =>
  hosted.invoke<Outcome<T>>('storage', { call: name, with: input });
const value = async <T = unknown>(name: string, input: object = {}): Promise<T> => {
  const { value: found, error } = await call<T>(name, input);
  if (error !== undefined) throw new Error(`${name}: ${error.code} ${error.message}`);
  return found as T;
};
const keys = async (name: string, input: object) => (await value<Found>(name, input)).results.map(({ key }) => key);

beforeEach(() => {
  hosted = host(app.appDir);
});

describe('plain values', () => {
  test('are set, read, overwritten and deleted', async () => {
    expect(await call('get', { key: 'a' })).toEqual({});
    await value('set', { key: 'a', value: { deep: [1, null, 'é'] } });
    expect(await value('get', { key: 'a' })).toEqual({ deep: [1, null, 'é'] });
    await value('set', { key: 'a', value: 2 });
    expect(await value('get', { key: 'a' })).toBe(2);
    await value('delete', { key: 'a' });
    await value('delete', { key: 'a' });
    expect(await call('get', { key: 'a' })).toEqual({});
  });

  test('secrets are apart from them', async () => {
    await value('set', { key: 'a', value: 'plain' });
    await value('setSecret', { key: 'a', value: 'secret' });
    expect([await value('get', { key: 'a' }), await value('getSecret', { key: 'a' })]).toEqual(['plain', 'secret']);
    await value('deleteSecret', { key: 'a' });
    expect([await value('get', { key: 'a' }), await call('getSecret', { key: 'a' })]).toEqual(['plain', {}]);
    expect(await keys('query', {})).toEqual(['a']);
  });

  test('metadata is times of the sandbox clock', async () => {
    await value('set', { key: 'a', value: 1, options: { ttl: { value: 2, unit: 'HOURS' } } });
    await hosted.forge.advanceTo(Date.parse(start) + 60_000);
    await value('set', { key: 'a', value: 2, options: { ttl: { value: 2, unit: 'HOURS' } } });
    expect(await value('describe', { key: 'a' })).toEqual({
      key: 'a',
      value: 2,
      createdAt: Date.parse(start),
      updatedAt: Date.parse(start) + 60_000,
      expireTime: '2026-03-02T17:01:00.000Z',
    });
  });

  test('a time to live ends by the sandbox clock, and frees the key', async () => {
    const options = { ttl: { value: 30, unit: 'SECONDS' }, keyPolicy: 'FAIL_IF_EXISTS' };
    await value('set', { key: 'a', value: 1, options });
    await hosted.forge.advanceTo(Date.parse(start) + 29_999);
    expect((await call('set', { key: 'a', value: 2, options })).error).toMatchObject({
      code: 'KEY_CONFLICT',
      status: 409,
    });
    expect(await value('get', { key: 'a' })).toBe(1);
    await hosted.forge.advanceTo(Date.parse(start) + 30_000);
    expect(await call('get', { key: 'a' })).toEqual({});
    expect(await keys('query', {})).not.toContain('a');
    await value('set', { key: 'a', value: 2, options });
    expect(await value('get', { key: 'a' })).toBe(2);
  });

  test('an expired value may linger, as on Forge', async () => {
    hosted = host(app.appDir, { expiryLagMs: 48 * 3_600_000 });
    const options = { ttl: { value: 1, unit: 'HOURS' }, keyPolicy: 'FAIL_IF_EXISTS' };
    await value('set', { key: 'a', value: 1, options });
    await hosted.forge.advanceTo(Date.parse(start) + 48 * 3_600_000);
    expect((await call('set', { key: 'a', value: 2, options })).error?.code).toBe('KEY_CONFLICT');
    await hosted.forge.advanceTo(Date.parse(start) + 49 * 3_600_000);
    await value('set', { key: 'a', value: 2, options });
    expect(await value('get', { key: 'a' })).toBe(2);
  });

  test.each([
    [{ ttl: { value: 0, unit: 'DAYS' } }, 'whole number'],
    [{ ttl: { value: 400, unit: 'DAYS' } }, 'at most one year'],
    [{ ttl: { value: 1, unit: 'YEARS' } }, 'ttl.unit'],
    [{ keyPolicy: 'MAYBE' }, 'keyPolicy'],
  ])('options %j are refused', async (options, message) => {
    const { error } = await call('set', { key: 'a', value: 1, options });
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', status: 400, message: expect.stringContaining(message) });
  });

  test('OVERRIDE answers the previous or the latest value', async () => {
    const set = (value_: number, returnValue: string) =>
      value('set', {
        key: 'a',
        value: value_,
        options: { keyPolicy: 'OVERRIDE', returnValue, returnMetadataFields: ['CREATED_AT'] },
      });
    expect(await set(1, 'LATEST')).toEqual({ key: 'a', value: 1, createdAt: Date.parse(start) });
    expect(await set(2, 'PREVIOUS')).toMatchObject({ key: 'a', value: 1 });
    expect(await value('get', { key: 'a' })).toBe(2);
  });

  test.each([
    ['', 'non-empty'],
    ['   ', 'characters other than'],
    ['a/b', 'characters other than'],
    ['k'.repeat(501), 'at most 500'],
  ])('the key %j is refused', async (key, message) => {
    expect((await call('set', { key, value: 1 })).error?.message).toContain(message);
  });

  test('values are limited in size and depth', async () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
    await value('set', { key: 'fits', value: 'x'.repeat(240 * 1024 - 2) });
    await value('set', { key: 'k'.repeat(500), value: nested(31) });
    expect((await call('set', { key: 'a', value: 'x'.repeat(240 * 1024 - 1) })).error?.message).toContain(
      '245760 bytes',
    );
    expect((await call('set', { key: 'a', value: nested(32) })).error?.message).toContain('31 levels');
  });

  test('a query pages by prefix in byte order', async () => {
    for (const key of ['b2', 'b10', 'B1', 'a', 'b1', 'c']) await value('set', { key, value: key });
    expect(await keys('query', { prefix: 'b' })).toEqual(['b1', 'b10', 'b2']);
    expect(await keys('query', {})).toEqual(['B1', 'a', 'b1', 'b10', 'b2', 'c']);
    const first = await value<Found>('query', { limit: 4 });
    const second = await value<Found>('query', { limit: 4, cursor: first.nextCursor });
    expect([...first.results, ...second.results].map(({ key }) => key)).toEqual(['B1', 'a', 'b1', 'b10', 'b2', 'c']);
    expect(second.nextCursor).toBeUndefined();
    expect(await value('one', { prefix: 'c' })).toMatchObject({ key: 'c', value: 'c' });
  });

  test('a page has ten values unless asked, at most a hundred', async () => {
    const items = Array.from({ length: 12 }, (_, n) => ({ key: `k${n}`, value: n }));
    await value('batchSet', { items });
    expect(await keys('query', {})).toHaveLength(10);
    expect((await call('query', { limit: 101 })).error?.message).toContain('between 1 and 100');
    expect((await call('query', { cursor: 'nonsense' })).error?.message).toContain('cursor');
  });

  test('they survive a restart on the same file', async () => {
    const dataFile = `${app.appDir}/restart.db`;
    hosted = host(app.appDir, { dataFile });
    await value('set', { key: 'a', value: 1 });
    await value('setCycle', { key: 'c', value: { state: 'open', dueAt: '2026-01-01' } });
    hosted = host(app.appDir, { dataFile });
    expect(await value('get', { key: 'a' })).toBe(1);
    expect(await keys('due', { state: ['open'] })).toEqual(['c']);
  });
});

describe('entities', () => {
  const cycle = (key: string, content: object) => value('setCycle', { key, value: content });

  test('are found through their index in the order of the range', async () => {
    await cycle('late', { state: 'open', dueAt: '2026-03-09T10:00:00Z' });
    await cycle('soon', { state: 'open', dueAt: '2026-03-02T10:00:00Z' });
    await cycle('met', { state: 'met', dueAt: '2026-03-01T10:00:00Z' });
    await cycle('undated', { state: 'open' });
    expect(await keys('due', { state: ['open'] })).toEqual(['soon', 'late']);
    expect(await keys('due', { state: ['open'], sort: 'DESC' })).toEqual(['late', 'soon']);
    expect(await keys('due', { state: ['open'], until: '2026-03-03' })).toEqual(['soon']);
    expect(await keys('due', { index: 'by-key' })).toEqual(['late', 'met', 'soon', 'undated']);
  });

  test('move in the index when they change, and leave it when deleted', async () => {
    await cycle('a', { state: 'open', dueAt: '1' });
    await cycle('a', { state: 'met', dueAt: '2' });
    expect([await keys('due', { state: ['open'] }), await keys('due', { state: ['met'] })]).toEqual([[], ['a']]);
    await value('deleteCycle', { key: 'a' });
    expect([await keys('due', { state: ['met'] }), await call('getCycle', { key: 'a' })]).toEqual([[], {}]);
  });

  test.each([
    ['number', 'beginsWith', ['1'], 'must be a 32-bit integer'],
    ['nowhere', 'equalTo', [1], 'no index "nowhere"'],
  ] as const)('a query by %s %s %j is refused', async (index, condition, values, message) => {
    expect((await call('range', { index, condition, values })).error?.message).toContain(message);
  });

  test('range conditions select by number and by text', async () => {
    for (const number of [-5, 1, 2, 10, 100]) await cycle(`n${number}`, { number, request: `R-${number}` });
    const numbers = (condition: string, ...values: number[]) => keys('range', { index: 'number', condition, values });
    expect(await numbers('equalTo', 2)).toEqual(['n2']);
    expect(await numbers('greaterThan', 2)).toEqual(['n10', 'n100']);
    expect(await numbers('greaterThanEqualTo', 2)).toEqual(['n2', 'n10', 'n100']);
    expect(await numbers('lessThan', 1)).toEqual(['n-5']);
    expect(await numbers('lessThanEqualTo', 1)).toEqual(['n-5', 'n1']);
    expect(await numbers('between', 1, 10)).toEqual(['n1', 'n2', 'n10']);
    expect(await keys('range', { index: 'request', condition: 'beginsWith', values: ['R-1'] })).toEqual([
      'n1',
      'n10',
      'n100',
    ]);
  });

  test('partitions of several attributes are told apart by type and order', async () => {
    await cycle('a', { state: 'open', late: true, number: 1 });
    await cycle('b', { state: 'open', late: false, number: 1 });
    const of = (...partition: unknown[]) =>
      call<Found>('range', { index: 'by-number', condition: 'equalTo', values: [1], partition });
    expect((await of('open', true)).value?.results.map(({ key }) => key)).toEqual(['a']);
    expect((await of('open')).error?.message).toContain('[state, late]');
    expect((await of('open', 'true')).error?.message).toContain('must be a boolean');
    expect((await call('due', {})).error?.message).toContain('takes the partition [state]');
  });

  test('pages continue exactly where the last one ended, in both directions', async () => {
    for (let n = 0; n < 25; n += 1) await cycle(`c${n}`, { state: 'open', dueAt: `2026-01-0${1 + (n % 3)}` });
    for (const sort of [undefined, 'DESC']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await value<Found>('due', { state: ['open'], limit: 4, sort, cursor });
        seen.push(...page.results.map(({ key }) => key));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(25);
      expect(new Set(seen).size).toBe(25);
    }
  });

  test('filters are applied to the page, not to the index', async () => {
    for (let n = 0; n < 6; n += 1) {
      await cycle(`c${n}`, {
        state: 'open',
        dueAt: `${n}`,
        number: n,
        request: `R-${n % 2}`,
        ...(n === 3 ? { score: 1.5 } : {}),
      });
    }
    const filtered = (join: string, ...tests: unknown[]) => keys('filtered', { join, tests });
    expect(await filtered('and', ['request', 'equalTo', 'R-1'], ['number', 'greaterThan', 1])).toEqual(['c3', 'c5']);
    expect(await filtered('or', ['number', 'equalTo', 0], ['number', 'between', 4, 5])).toEqual(['c0', 'c4', 'c5']);
    expect(await filtered('and', ['score', 'exists'])).toEqual(['c3']);
    expect(await filtered('and', ['score', 'notExists'], ['number', 'lessThan', 2])).toEqual(['c0', 'c1']);
    expect(await filtered('and', ['request', 'contains', '-1'], ['number', 'notEqualTo', 3])).toEqual(['c1', 'c5']);
    expect(await filtered('and', ['request', 'notContains', '1'], ['number', 'lessThanEqualTo', 2])).toEqual([
      'c0',
      'c2',
    ]);
    expect(await filtered('and', ['request', 'beginsWith', 'R'], ['number', 'greaterThanEqualTo', 5])).toEqual(['c5']);
    expect((await call('filtered', { join: 'and', tests: [['wrong', 'equalTo', 1]] })).error?.message).toContain(
      '"wrong"',
    );
  });

  test.each([
    [{ number: 2_147_483_648 }, '32-bit integer'],
    [{ number: 1.5 }, '32-bit integer'],
    [{ number: Date.parse(start) }, '32-bit integer'],
    [{ state: 5 }, 'a string'],
    [{ late: 'no' }, 'a boolean'],
    [{ score: '1' }, 'a number'],
    [{ invented: 1 }, 'no attribute "invented"'],
    [['a list'], 'must be an object'],
    [{ dueAt: 'x'.repeat(901) }, 'at most 900 bytes'],
  ])('the value %j is refused', async (content, message) => {
    expect((await call('setCycle', { key: 'a', value: content })).error?.message).toContain(message);
  });

  test('an entity the manifest does not declare is refused', async () => {
    expect((await call('setOther')).error?.message).toContain('no entity "other"');
  });
});

describe('transactions and batches', () => {
  test('write all or nothing, on a condition', async () => {
    await value('setCycle', { key: 'a', value: { state: 'open', dueAt: '1' } });
    await value('moveCycle', { key: 'a', from: 'open', to: 'met', also: 'note' });
    expect(await value('getCycle', { key: 'a' })).toMatchObject({ state: 'met' });
    const again = await call('moveCycle', { key: 'a', from: 'open', to: 'breached', also: 'other-note' });
    expect(again.error).toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED', status: 409 });
    expect([await value('getCycle', { key: 'a' }), await call('get', { key: 'other-note' })]).toMatchObject([
      { state: 'met' },
      {},
    ]);
    expect(await keys('due', { state: ['met'] })).toEqual(['a']);
  });

  test('check without writing, delete, and undo when one part is wrong', async () => {
    await value('setCycle', { key: 'c', value: { state: 'open' } });
    await value('set', { key: 'old', value: 1 });
    await value('transaction', { sets: [['new', 2]], deletes: ['old'], check: ['c', 'open'] });
    expect([await call('get', { key: 'old' }), await value('get', { key: 'new' })]).toEqual([{}, 2]);
    expect((await call('transaction', { sets: [['later', 1]], check: ['c', 'met'] })).error?.status).toBe(409);
    const wrong = await call('transaction', {
      sets: [
        ['fine', 1],
        ['too long', 'x'.repeat(300_000)],
      ],
    });
    expect(wrong.error?.code).toBe('VALIDATION_ERROR');
    expect([await call('get', { key: 'later' }), await call('get', { key: 'fine' })]).toEqual([{}, {}]);
  });

  test('keep their limits', async () => {
    const sets = Array.from({ length: 26 }, (_, n) => [`k${n}`, n]);
    expect((await call('transaction', { sets })).error?.message).toContain('at most 25');
    expect(
      (
        await call('transaction', {
          sets: [
            ['a', 1],
            ['a', 2],
          ],
        })
      ).error?.message,
    ).toContain('twice');
    await value('transaction', { sets: sets.slice(0, 25) });
    expect(await value('get', { key: 'k24' })).toBe(24);
  });

  test('batches report each item on its own', async () => {
    const items = [
      { key: 'a', value: 1 },
      { key: 'c', entityName: 'cycle', value: { state: 'open' } },
      { key: 'bad/key', value: 1 },
    ];
    const set = await value<Record<string, unknown>>('batchSet', { items });
    expect(set).toMatchObject({
      successfulKeys: [{ key: 'a' }, { key: 'c', entityName: 'cycle' }],
      failedKeys: [{ key: 'bad/key', error: { code: 'VALIDATION_ERROR' } }],
    });
    const got = await value('batchGet', { items: [{ key: 'a' }, { key: 'c', entityName: 'cycle' }, { key: 'none' }] });
    expect(got).toMatchObject({
      successfulKeys: [
        { key: 'a', value: 1 },
        { key: 'c', value: { state: 'open' } },
      ],
      failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
    });
    await value('batchDelete', { items: [{ key: 'a' }, { key: 'c', entityName: 'cycle' }] });
    expect(await value('batchGet', { items: [{ key: 'a' }] })).toMatchObject({ successfulKeys: [] });
  });
});

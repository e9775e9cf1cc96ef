import { kvs } from '@forge/kvs';
import type { StoredSample } from '../../src/ports/bench';
import { storedKeepSuggestions } from '../../src/storage/keep-suggestions';
import { storedSamples } from '../../src/storage/samples';
import { at } from '../build';
import { startPlatform, type Platform } from '../doubles/forge-platform';

let platform: Platform;
beforeEach(() => {
  platform = startPlatform(at('2026-11-16 12:00'));
});
afterEach(() => platform.close());

/** Deeper than a stored value may be nested. */
const deep = Array.from({ length: 40 }).reduce<object>((inside) => ({ type: 'blockquote', content: [inside] }), {});
const sample = (number: number): StoredSample => ({
  id: `sample-${number}`,
  savedAt: `2026-11-16T12:00:${String(59 - number).padStart(2, '0')}.000Z`,
  name: `Sample ${number}`,
  source: {
    summary: 'Export fails',
    description: { type: 'doc', version: 1, content: [deep] },
    comments: [],
    identities: { people: [], organizations: [], hosts: [], privateProjectKeys: [] },
    productId: null,
  },
  expected: { decision: 'review', gone: ['Carla'], stays: [] },
});

describe('samples of the test bench', () => {
  test('are listed oldest first, as they were kept, however deep their documents', async () => {
    for (const number of [1, 2, 3]) await storedSamples.save(sample(number));
    expect(await storedSamples.list()).toEqual([sample(3), sample(2), sample(1)]);
  });

  test('that nobody can read any more are left out', async () => {
    await storedSamples.save(sample(1));
    await kvs.set('bench-sample:broken', { id: 'broken', savedAt: 'x', json: '{' });
    expect(await storedSamples.list()).toEqual([sample(1)]);
  });

  test('go one by one or all together', async () => {
    for (const number of [1, 2, 3]) await storedSamples.save(sample(number));
    await storedSamples.remove(['sample-2', 'unknown']);
    expect((await storedSamples.list()).map(({ id }) => id)).toEqual(['sample-3', 'sample-1']);
    await storedSamples.remove(['sample-1', 'sample-3']);
    expect(await storedSamples.list()).toEqual([]);
  });
});

test('suggestions are listed whatever their number, and go', async () => {
  const suggestion = (number: number) => ({
    id: `suggestion-${number}`,
    value: `Word ${number}`,
    productId: number % 2 === 0 ? 'page-atlas' : null,
    suggestedAt: '2026-11-16T12:00:00.000Z',
    suggestedBy: 'qm:agent',
  });
  const all = Array.from({ length: 130 }, (_none, number) => suggestion(number));
  for (const one of all) await storedKeepSuggestions.add(one);
  expect(await storedKeepSuggestions.list()).toHaveLength(130);
  await storedKeepSuggestions.remove(all.slice(1).map(({ id }) => id));
  expect(await storedKeepSuggestions.list()).toEqual([suggestion(0)]);
});

import { kvs } from '@forge/kvs';
import { StorageError } from '../../src/ports/faults';
import { defaultSettings } from '../../src/rules/default-settings';
import { storedAcceptances } from '../../src/storage/acceptances';
import { storedCycles } from '../../src/storage/cycles';
import { storedOutcomes } from '../../src/storage/outcomes';
import { storedReceipts } from '../../src/storage/receipts';
import { storedSettings } from '../../src/storage/settings';
import { aCycle, at, iso, someSettings } from '../build';
import { startPlatform, type Platform } from '../doubles/forge-platform';

let platform: Platform;
beforeEach(() => {
  platform = startPlatform(at('2026-11-16 12:00'));
});
afterEach(() => platform.close());

const cycles = storedCycles(() => 'entry');

describe('what an earlier or later version of the app left behind', () => {
  test.each(['text', 7, [], {}, { settings: null, version: 'one', savedAt: 3 }])(
    'settings such as %j are the defaults',
    async (value) => {
      await kvs.set('settings', value);
      expect(await storedSettings.read()).toMatchObject({ settings: defaultSettings, version: 0 });
    },
  );

  test('a broken section falls back to its default and says so, the others stay', async () => {
    const settings = {
      ...someSettings(),
      calendar: { zone: 'Mars/Olympus' },
      goal: { businessDay: 'business-minutes', minutes: 240 },
    };
    await kvs.set('settings', { settings, version: 4, savedAt: iso('2026-11-16 12:00') });
    const read = await storedSettings.read();
    expect(read).toMatchObject({
      version: 4,
      settings: { calendar: defaultSettings.calendar, goal: { minutes: 240 } },
    });
    expect(read.problems).toHaveLength(1);
  });

  test('an unreadable cycle is a fault, because a promise must not be forgotten', async () => {
    await kvs
      .entity('sla-cycle')
      .set('1:1', { requestId: '1', startedAt: iso('2026-11-16 12:00'), cycle: { state: 'unheard-of' } });
    await expect(cycles.of('1')).rejects.toThrow(StorageError);
  });

  test('unreadable outcomes and receipts are passed over', async () => {
    await kvs.entity('outcome').set('1:bug', { requestId: '1', startedAt: iso('2026-11-16 12:00'), outcome: 'gone' });
    await kvs.entity('acceptance').set('1:v', { requestId: '1', acceptedAt: iso('2026-11-16 12:00'), receipt: {} });
    expect(await storedOutcomes.of('1')).toEqual([]);
    expect(await storedAcceptances.of('1')).toEqual([]);
  });
});

describe('a save that was cut off', () => {
  const changed = someSettings((settings) => ({ ...settings, goal: { ...settings.goal, minutes: 240 } }));

  test('between version and current is finished by the next one, which is told of a conflict', async () => {
    await kvs.set('settings:version:1', { settings: changed, version: 1, savedAt: iso('2026-11-16 12:00') });
    expect(await storedSettings.save(defaultSettings, 0, iso('2026-11-16 12:05'))).toEqual({ kind: 'conflict' });
    expect(await storedSettings.read()).toMatchObject({ version: 1, settings: { goal: { minutes: 240 } } });
    expect(await storedSettings.save(defaultSettings, 1, iso('2026-11-16 12:06'))).toEqual({
      kind: 'saved',
      version: 2,
    });
  });
});

describe('keys', () => {
  test('with characters the storage does not take are still told apart', async () => {
    expect(await storedReceipts.claim('note:1:Überraschung/“x”')).toBe(true);
    expect(await storedReceipts.claim('note:1:Überraschung/“x”')).toBe(false);
    expect(await storedReceipts.claim('note:2:Überraschung/“x”')).toBe(true);
  });
});

test('storage out of order is a fault, neither saved nor a conflict', async () => {
  platform.strike(1, 'lost');
  await expect(cycles.save([{ before: null, after: aCycle() }], [])).rejects.toThrow(StorageError);
});

import { kvs } from '@forge/kvs';
import { StorageError } from '../../src/ports/faults';
import { defaultSettings } from '../../src/rules/default-settings';
import { storedAcceptances } from '../../src/storage/acceptances';
import { storedCycles } from '../../src/storage/cycles';
import { storedOutcomes } from '../../src/storage/outcomes';
import { storedReceipts } from '../../src/storage/receipts';
import { storedSettings } from '../../src/storage/settings';
import { aCycle, anEdit, at, iso, someSettings } from '../build';
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

  describe('a cycle no version of the app has written', () => {
    const unreadable = (requestId: string) =>
      kvs.entity('sla-cycle').set(`${requestId}:1`, {
        ...{ requestId, number: 1, state: 'running', startedAt: iso('2026-11-16 12:00') },
        attentionAt: iso('2026-11-16 13:00'),
        cycle: { requestKey: 'SUP-9', state: 'unheard-of' },
      });

    test('is reported, and stops no other', async () => {
      const reported: string[] = [];
      const cycles = storedCycles(
        () => 'entry',
        (requestId) => reported.push(requestId),
      );
      await unreadable('9');
      await cycles.save([{ before: null, after: aCycle({ attentionAt: iso('2026-11-16 13:30') }) }], []);
      const due = await cycles.needingAttention(iso('2026-11-16 14:00'), null);
      expect(due.items).toMatchObject([
        { requestId: '9', requestKey: 'SUP-9' },
        { requestId: '10010', requestKey: 'SUP-1' },
      ]);
      expect((await cycles.startedSince('running', '0', null)).items).toMatchObject([{ requestId: '10010' }]);
      expect(await cycles.of('9')).toEqual([]);
      expect(reported).toEqual(['9', '9', '9']);
    });

    test('is kept aside when the same cycle is derived anew, which is saved with the next try', async () => {
      await unreadable('9');
      const change = { before: null, after: aCycle({ requestId: '9', requestKey: 'SUP-9' }) };
      expect(await cycles.save([change], [])).toBe('conflict');
      expect(await cycles.save([change], [])).toBe('saved');
      expect(await cycles.of('9')).toEqual([change.after]);
      expect(await kvs.get('unreadable:sla-cycle:9:1')).toMatchObject({ cycle: { state: 'unheard-of' } });
    });
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
    expect(await storedSettings.save(defaultSettings, anEdit(0, iso('2026-11-16 12:05')))).toEqual({
      kind: 'conflict',
    });
    expect(await storedSettings.read()).toMatchObject({ version: 1, settings: { goal: { minutes: 240 } } });
    expect(await storedSettings.save(defaultSettings, anEdit(1, iso('2026-11-16 12:06')))).toEqual({
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

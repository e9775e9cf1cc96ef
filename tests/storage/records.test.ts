import type { Ports } from '../../src/ports';
import { storedAcceptances } from '../../src/storage/acceptances';
import { storedAudit } from '../../src/storage/audit';
import { storedCycles } from '../../src/storage/cycles';
import { storedLeases } from '../../src/storage/leases';
import { storedOutcomes } from '../../src/storage/outcomes';
import { storedProgress } from '../../src/storage/progress';
import { storedReceipts } from '../../src/storage/receipts';
import { storedSettings } from '../../src/storage/settings';
import { defaultSettings } from '../../src/rules/default-settings';
import { aCycle, anEdit, anOutcome, at, iso, someSettings } from '../build';
import { startPlatform } from '../doubles/forge-platform';
import { inMemoryRecords } from '../doubles/in-memory-records';
import { World } from '../doubles/world';

type Records = Pick<
  Ports,
  'cycles' | 'outcomes' | 'acceptances' | 'settings' | 'receipts' | 'leases' | 'progress' | 'audit'
>;

let lastId = 0;
const newId = () => `entry-${(lastId += 1)}`;

function forgeRecords(): Records {
  startPlatform(at('2026-11-16 12:00'));
  return {
    cycles: storedCycles(newId),
    outcomes: storedOutcomes,
    acceptances: storedAcceptances,
    settings: storedSettings,
    receipts: storedReceipts,
    leases: storedLeases,
    progress: storedProgress,
    audit: storedAudit(newId),
  };
}

/** The same questions to the double the flow tests rest on and to Forge's storage, so that the double cannot lie. */
describe.each([
  ['the double', () => inMemoryRecords(new World())],
  ['Forge storage', forgeRecords],
])('records in %s', (_name, open) => {
  describe('cycles', () => {
    test('come back as they were written, by number', async () => {
      const { cycles } = open();
      const first = aCycle({
        state: 'met',
        answeredAt: iso('2026-11-16 13:00'),
        attentionAt: null,
        answeredBy: { kind: 'comment', commentId: '1', accountId: 'a' },
      });
      const second = aCycle({ number: 2, kind: 'next-answer', startedAt: iso('2026-11-16 14:00') });
      await cycles.save([{ before: null, after: second }], []);
      await cycles.save([{ before: null, after: first }], []);
      expect(await cycles.of('10010')).toEqual([first, second]);
      expect(await cycles.of('10011')).toEqual([]);
    });

    test('are started by one of two', async () => {
      const { cycles } = open();
      const order = [{ before: null, after: aCycle() }];
      const answers = await Promise.all([cycles.save(order, []), cycles.save(order, [])]);
      expect(answers.sort()).toEqual(['conflict', 'saved']);
    });

    test('are not written over somebody else’s change, and neither is the audit', async () => {
      const { cycles } = open();
      const running = aCycle();
      const met = aCycle({ state: 'met', attentionAt: null });
      const late = aCycle({ attentionAt: iso('2026-11-16 18:00') });
      await cycles.save([{ before: null, after: running }], []);
      expect(await cycles.save([{ before: running, after: met }], [])).toBe('saved');
      expect(await cycles.save([{ before: running, after: late }], [])).toBe('conflict');
      expect(await cycles.of('10010')).toEqual([met]);
    });

    test('and audit entries are written together', async () => {
      const { cycles } = open();
      const entry = { requestId: '10010', at: iso('2026-11-16 12:00'), what: 'cycle-started', facts: { cycle: 1 } };
      expect(await cycles.save([{ before: null, after: aCycle() }], [entry, { ...entry, what: 'another' }])).toBe(
        'saved',
      );
    });

    test('are found when they need attention, and only then', async () => {
      const { cycles } = open();
      const due = aCycle({ requestId: '1', attentionAt: iso('2026-11-16 13:00') });
      const exactly = aCycle({ requestId: '2', attentionAt: iso('2026-11-16 14:00') });
      const later = aCycle({ requestId: '3', attentionAt: iso('2026-11-16 14:01') });
      const breached = aCycle({ requestId: '4', state: 'breached', attentionAt: iso('2026-11-16 10:00') });
      const quiet = aCycle({ requestId: '5', state: 'breached', attentionAt: null });
      for (const after of [later, exactly, due, breached, quiet]) await cycles.save([{ before: null, after }], []);
      const found = await allPages((page) => cycles.needingAttention(iso('2026-11-16 14:00'), page));
      expect(found.map(({ requestId }) => requestId).sort()).toEqual(['1', '2', '4']);
    });

    test('are found to the last one, however many are due', async () => {
      const { cycles } = open();
      for (let number = 0; number < 230; number += 1)
        await cycles.save([{ before: null, after: aCycle({ requestId: String(number) }) }], []);
      const found = await allPages((page) => cycles.needingAttention(iso('2026-11-17 12:00'), page));
      expect(new Set(found.map(({ requestId }) => requestId)).size).toBe(230);
    });
  });

  describe('outcomes', () => {
    test('are claimed once per request and kind', async () => {
      const { outcomes } = open();
      const [one, other] = [anOutcome(), anOutcome({ outcomeId: 'outcome-2' })];
      expect(await outcomes.claim(one)).toBe(true);
      expect(await outcomes.claim(other)).toBe(false);
      expect(await outcomes.claim(anOutcome({ kind: 'development' }))).toBe(true);
      expect((await outcomes.of('10010')).map(({ kind }) => kind).sort()).toEqual(['bug', 'development']);
    });

    test('are unfinished until the customer is told', async () => {
      const { outcomes } = open();
      const begun = anOutcome({
        step: 'intended',
        issueId: null,
        issueKey: null,
        toldAt: null,
        startedAt: iso('2026-11-16 10:00'),
      });
      await outcomes.claim(begun);
      await outcomes.claim(anOutcome({ requestId: '10011', step: 'created', startedAt: iso('2026-11-16 13:00') }));
      const rested = iso('2026-11-16 12:00');
      expect(await outcomes.unfinished(rested)).toEqual([begun]);
      await outcomes.save({ ...begun, step: 'told' });
      expect(await outcomes.unfinished(rested)).toEqual([]);
    });

    test('have their issue deleted and another of the kind beside them, once in each round', async () => {
      const { outcomes } = open();
      const deleted = anOutcome({ deletedAt: iso('2026-11-17 09:00') });
      const [second, other] = [anOutcome({ outcomeId: 'two', round: 1 }), anOutcome({ outcomeId: 'three', round: 1 })];
      await outcomes.claim(anOutcome());
      await outcomes.save(deleted);
      expect([await outcomes.claim(second), await outcomes.claim(other)]).toEqual([true, false]);
      expect(await outcomes.of('10010')).toEqual(expect.arrayContaining([deleted, second]));
      expect(await outcomes.of('10010')).toHaveLength(2);
    });

    test('are nobody’s to finish once their issue was deleted', async () => {
      const { outcomes } = open();
      const stopped = anOutcome({ step: 'created', toldAt: null });
      await outcomes.claim(stopped);
      await outcomes.save({ ...stopped, deletedAt: iso('2026-11-17 09:00') });
      expect(await outcomes.unfinished(iso('2026-11-18 12:00'))).toEqual([]);
    });

    test('that are abandoned can be claimed again', async () => {
      const { outcomes } = open();
      await outcomes.claim(anOutcome());
      await outcomes.abandon(anOutcome());
      expect(await outcomes.claim(anOutcome())).toBe(true);
    });
  });

  describe('acceptances', () => {
    const receipt = {
      requestId: '10010',
      accountId: 'qm:carla',
      version: '2026-11',
      hash: 'a'.repeat(64),
      acceptedAt: iso('2026-11-16 12:00'),
      locale: null,
      given: 'at-create',
    } as const;

    test('are stamped once per version and never changed', async () => {
      const { acceptances } = open();
      expect(await acceptances.stamp(receipt)).toBe(true);
      expect(await acceptances.stamp({ ...receipt, acceptedAt: iso('2026-11-17 12:00') })).toBe(false);
      expect(await acceptances.of('10010')).toEqual([receipt]);
    });

    test('come newest first', async () => {
      const { acceptances } = open();
      const newer = { ...receipt, version: '2027-01', acceptedAt: iso('2027-01-04 12:00') };
      await acceptances.stamp(receipt);
      await acceptances.stamp(newer);
      expect(await acceptances.of('10010')).toEqual([newer, receipt]);
    });
  });

  describe('settings', () => {
    const changed = someSettings((settings) => ({ ...settings, goal: { ...settings.goal, minutes: 240 } }));

    test('are the terms while nothing was saved', async () => {
      expect(await open().settings.read()).toEqual({
        settings: defaultSettings,
        version: 0,
        savedAt: null,
        savedBy: null,
        applyTo: 'new',
        carriedBefore: 0,
        problems: [],
      });
    });

    test('are saved as the next version', async () => {
      const { settings } = open();
      expect(await settings.save(changed, anEdit(0, iso('2026-11-16 12:00')))).toEqual({ kind: 'saved', version: 1 });
      expect(await settings.read()).toEqual({
        settings: changed,
        version: 1,
        savedAt: iso('2026-11-16 12:00'),
        savedBy: 'admin-1',
        applyTo: 'new',
        carriedBefore: 0,
        problems: [],
      });
    });

    test('are found again by their version, the terms themselves as version 0, a lost one not at all', async () => {
      const { settings } = open();
      await settings.save(changed, anEdit(0, iso('2026-11-16 12:00'), 'open'));
      await settings.save(defaultSettings, anEdit(1, iso('2026-11-16 12:01')));
      expect(await settings.readVersion(0)).toMatchObject({ settings: defaultSettings, savedAt: null });
      expect(await settings.readVersion(1)).toEqual({
        settings: changed,
        version: 1,
        savedAt: iso('2026-11-16 12:00'),
        savedBy: 'admin-1',
        applyTo: 'open',
        carriedBefore: 0,
      });
      expect(await settings.read()).toMatchObject({ version: 2, applyTo: 'new', carriedBefore: 1 });
      expect(await settings.readVersion(9)).toBeNull();
    });

    test('are not saved over somebody else’s', async () => {
      const { settings } = open();
      await settings.save(changed, anEdit(0, iso('2026-11-16 12:00')));
      expect(await settings.save(defaultSettings, anEdit(0, iso('2026-11-16 12:01')))).toEqual({ kind: 'conflict' });
      expect((await settings.read()).settings).toEqual(changed);
    });
  });

  test('a receipt is given to one of all who claim it', async () => {
    const { receipts } = open();
    const answers = await Promise.all(
      [1, 2, 3].map(() => receipts.claim('event:avi:jira:created:issue:1::1790000000000')),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await receipts.has('event:avi:jira:created:issue:1::1790000000000')).toBe(true);
  });

  test('a lease has one holder, until it is given back or runs out', async () => {
    const { leases } = open();
    const noon = at('2026-11-16 12:00');
    const held = await Promise.all([leases.take('outcome:1:bug', noon, 10), leases.take('outcome:1:bug', noon, 10)]);
    expect(held.filter((lease) => lease !== null)).toHaveLength(1);
    expect(await leases.take('outcome:1:bug', at('2026-11-16 12:09'), 10)).toBeNull();
    const second = await leases.take('outcome:1:bug', at('2026-11-16 12:10'), 10);
    expect(second).not.toBeNull();
    await second?.free(at('2026-11-16 12:11'));
    expect(await leases.take('outcome:1:bug', at('2026-11-16 12:12'), 10)).not.toBeNull();
    expect(await leases.take('outcome:1:development', noon, 10)).not.toBeNull();
  });

  test('a lease is taken again and again, whatever other name begins with its own', async () => {
    const { leases } = open();
    const other = await leases.take('outcome:7:development', at('2026-11-16 12:00'), 10);
    await other?.free(at('2026-11-16 12:01'));
    for (const minute of [10, 20, 30]) {
      const lease = await leases.take('outcome:7', at(`2026-11-16 12:${minute}`), 5);
      expect(lease).not.toBeNull();
      await lease?.free(at(`2026-11-16 12:${minute + 1}`));
    }
    const held = await leases.take('outcome:7', at('2026-11-16 13:00'), 10);
    expect(held).not.toBeNull();
    expect(await leases.take('outcome:7', at('2026-11-16 13:05'), 10)).toBeNull();
  });

  test('progress is what was written last', async () => {
    const { progress } = open();
    expect(await progress.read('reconcile')).toBeNull();
    await progress.write('reconcile', iso('2026-11-16 12:00'));
    await progress.write('reconcile', iso('2026-11-16 13:00'));
    expect(await progress.read('reconcile')).toBe(iso('2026-11-16 13:00'));
  });
});

async function allPages<T>(
  page: (next: string | null) => Promise<{ items: readonly T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let next: string | null = null;
  do {
    const found: { items: readonly T[]; next: string | null } = await page(next);
    all.push(...found.items);
    next = found.next;
  } while (next);
  return all;
}

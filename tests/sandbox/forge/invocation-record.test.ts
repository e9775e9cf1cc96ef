import type { InvocationRecord } from '../../../sandbox/forge/host/invocation-record.ts';
import { createInvocationLog } from '../../../sandbox/forge/host/invocation-record.ts';

function logOf(...runs: readonly [InvocationRecord['trigger'], number][]) {
  const log = createInvocationLog();
  for (const [trigger, count] of runs) {
    for (let n = 0; n < count; n += 1) {
      log.open({ invocationId: `${n}`, functionKey: 'f', moduleKey: 'm', startedAt: '2026-01-01T00:00:00Z', trigger });
    }
  }
  return log;
}

const triggersOf = (records: readonly InvocationRecord[]) => new Set(records.map(({ trigger }) => trigger));

describe('the invocation log', () => {
  test('keeps the latest thousand, in order', () => {
    const kept = logOf(['resolver', 1_200]).since(0);
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([1_000, 201, 1_200]);
  });

  test('lets schedules push out schedules only', () => {
    const log = logOf(['resolver', 5], ['scheduled', 5_000], ['consumer', 5]);
    const kept = log.since(0);
    expect(kept).toHaveLength(1_000);
    expect(kept.filter(({ trigger }) => trigger !== 'scheduled')).toHaveLength(10);
    expect(triggersOf(log.since(5_005))).toEqual(new Set(['consumer']));
  });

  test('still has some schedules when much else happens', () => {
    expect(
      logOf(['scheduled', 400], ['trigger', 700])
        .since(0)
        .filter(({ trigger }) => trigger === 'scheduled'),
    ).toHaveLength(300);
  });
});

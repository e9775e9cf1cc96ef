import { noFaults } from '../../../sandbox/faults/fault-fields.ts';
import { readFaults } from '../../../sandbox/faults/read-faults.ts';

test('what is sent changes what it names and leaves the rest', () => {
  const first = readFaults({ seed: 7, events: { lose: 0.1 } }, noFaults);
  expect(first).toEqual({ ...noFaults, seed: 7, events: { ...noFaults.events, lose: 0.1 } });
  expect(readFaults({ rest: { reason: 'jira-burst-based' } }, first)).toEqual({
    ...first,
    rest: { ...noFaults.rest, reason: 'jira-burst-based' },
  });
});

test('off switches everything off first, and keeps the seed', () => {
  const on = readFaults({ seed: 7, events: { lose: 0.1 }, kvs: { limits: true } }, noFaults);
  expect(readFaults({ off: true }, on)).toEqual({ ...noFaults, seed: 7 });
  expect(readFaults({ off: true, kvs: { conflict: 1 } }, on).events.lose).toBe(0);
});

test.each<[unknown, string]>([
  [undefined, 'The body is a JSON object'],
  [[], 'The body is a JSON object'],
  [{ seed: -1 }, 'seed is a whole number from 0 to 4294967295, not -1'],
  [{ off: false }, 'off is true, or not sent'],
  [{ event: {} }, 'There is no "event"; there are seed, off, events, queues'],
  [{ constructor: {} }, 'There is no "constructor"'],
  [{ events: 1 }, 'events is a JSON object'],
  [{ events: { loose: 1 } }, 'events has no "loose"; it has delaySeconds, duplicate, reorder, lose'],
  [{ events: { lose: 1.1 } }, 'events.lose is a chance from 0 to 1, not 1.1'],
  [{ events: { lose: '0.1' } }, 'events.lose is a chance from 0 to 1, not "0.1"'],
  [{ events: { delaySeconds: 181 } }, 'events.delaySeconds is a whole number from 0 to 180, not 181'],
  [{ queues: { retentionHours: 0 } }, 'queues.retentionHours is a whole number from 1 to 24, not 0'],
  [{ rest: { perIssueWrites: 1 } }, 'rest.perIssueWrites is true or false, not 1'],
  [{ rest: { reason: 'busy' } }, 'rest.reason is one of any, jira-quota-global-based'],
  [{ kill: { function: 1 } }, 'kill.function is a text of at most 100 characters, not 1'],
])('%j is refused', (sent, message) => {
  expect(() => readFaults(sent, noFaults)).toThrow(message);
});

import fc from 'fast-check';
import { openDatabase } from '../../../sandbox/db/database.ts';
import { createKvs } from '../../../sandbox/forge/kvs/kvs.ts';
import { entitiesOf } from '../../../sandbox/forge/manifest-entities.ts';

interface Cycle {
  state?: string;
  dueAt?: string;
  number?: number;
}

const entities = entitiesOf([
  {
    name: 'cycle',
    attributes: { state: { type: 'string' }, dueAt: { type: 'string' }, number: { type: 'integer' } },
    indexes: [{ name: 'by-due', partition: ['state'], range: ['dueAt'] }, 'number'],
  },
]);

const text = fc.oneof(fc.constantFrom('', 'a', 'b', 'é', 'ｚ', '😀'), fc.string({ unit: 'grapheme', maxLength: 3 }));
const cycle: fc.Arbitrary<Cycle> = fc.record(
  { state: fc.constantFrom('open', 'met'), dueAt: text, number: fc.integer({ min: -5, max: 5 }) },
  { requiredKeys: [] },
);
const key = fc.constantFrom('k1', 'k2', 'K3', 'k-4', 'k5', 'k10');
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), key, value: cycle }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
);
const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function storage() {
  const kvs = createKvs({ db: openDatabase(':memory:'), clock: { now: () => 0 }, entities, expiryLagMs: 0 });
  return (path: string, body: object) => {
    const { status, text: json } = kvs.handle(`/api/v1/${path}`, body);
    return { status, body: (json === '' ? {} : JSON.parse(json)) as { data: { key: string }[]; cursor?: string } };
  };
}

function everyPage(call: ReturnType<typeof storage>, query: object): string[] {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = call('entity/query', { ...query, cursor });
    keys.push(...body.data.map((value) => value.key));
    cursor = body.cursor;
  } while (cursor !== undefined);
  return keys;
}

test('an index answers as a sorted copy of the values would, page by page, in both directions', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      text,
      text,
      fc.integer({ min: 1, max: 4 }),
      (changes, low, high, limit) => {
        const call = storage();
        const model = new Map<string, Cycle>();
        for (const step of changes) {
          if (step.kind === 'set') model.set(step.key, step.value);
          else model.delete(step.key);
          call(`entity/${step.kind}`, { entityName: 'cycle', ...step });
        }
        const rows = [...model].flatMap(([name, value]) =>
          value.state === 'open' && value.dueAt !== undefined ? [{ name, dueAt: value.dueAt }] : [],
        );
        const within = (test: (dueAt: string) => boolean) =>
          rows
            .filter(({ dueAt }) => test(dueAt))
            .sort((a, b) => bytes(a.dueAt, b.dueAt) || bytes(a.name, b.name))
            .map(({ name }) => name);
        const asked = (condition?: string, ...values: string[]) => {
          const range = condition === undefined ? undefined : { condition, values };
          const query = { entityName: 'cycle', indexName: 'by-due', partition: ['open'], range, limit };
          const found = everyPage(call, query);
          expect(everyPage(call, { ...query, sort: 'DESC' })).toEqual([...found].reverse());
          return found;
        };
        expect(asked()).toEqual(within(() => true));
        expect(asked('LESS_THAN_EQUAL_TO', high)).toEqual(within((dueAt) => bytes(dueAt, high) <= 0));
        expect(asked('GREATER_THAN', low)).toEqual(within((dueAt) => bytes(dueAt, low) > 0));
        expect(asked('BETWEEN', low, high)).toEqual(
          within((dueAt) => bytes(dueAt, low) >= 0 && bytes(dueAt, high) <= 0),
        );
        expect(asked('BEGINS_WITH', low)).toEqual(
          within((dueAt) => Buffer.from(dueAt).indexOf(Buffer.from(low)) === 0),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('a transaction that fails leaves no trace, whatever it would have done', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 10 }),
      fc.uniqueArray(key, { minLength: 1 }),
      cycle,
      (changes, keys, value) => {
        const call = storage();
        for (const step of changes) call(`entity/${step.kind}`, { entityName: 'cycle', ...step });
        const everything = () => [
          everyPage(call, { entityName: 'cycle', indexName: 'by-key', limit: 100 }),
          everyPage(call, { entityName: 'cycle', indexName: 'by-due', partition: ['open'], limit: 100 }),
          everyPage(call, { entityName: 'cycle', indexName: 'number', limit: 100 }),
        ];
        const before = everything();
        const { status } = call('transaction', {
          set: keys.map((name) => ({ key: name, entityName: 'cycle', value })),
          check: [
            {
              key: 'never',
              entityName: 'cycle',
              conditions: { and: [{ property: 'state', condition: 'EXISTS', values: [true] }] },
            },
          ],
        });
        expect(status).toBe(409);
        expect(everything()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

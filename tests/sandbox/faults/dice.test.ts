import { createDice } from '../../../sandbox/faults/dice.ts';

const thrown = (seed: number, name: string, times = 1_000) => {
  const dice = createDice(seed);
  return Array.from({ length: times }, () => dice(name));
};

test('the same seed throws the same numbers, another seed or name others', () => {
  expect(thrown(7, 'events.lose')).toEqual(thrown(7, 'events.lose'));
  expect(thrown(8, 'events.lose')).not.toEqual(thrown(7, 'events.lose'));
  expect(thrown(7, 'kvs.unheard')).not.toEqual(thrown(7, 'events.lose'));
});

test('a name has a row of its own, whatever else is thrown in between', () => {
  const dice = createDice(7);
  const mixed = Array.from({ length: 1_000 }, () => (dice('kvs.unheard'), dice('events.lose')));
  expect(mixed).toEqual(thrown(7, 'events.lose'));
});

test.each([0, 1, 2, 12_345, 2 ** 32 - 1])('numbers of seed %d lie from 0 up to 1 and are spread evenly', (seed) => {
  const numbers = thrown(seed, 'rest.tooMany', 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((n) => Math.floor(n * 10) === tenth).length);
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});

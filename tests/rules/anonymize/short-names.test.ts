import { ShortNames } from '../../../src/rules/anonymize/short-names';
import { term } from '../../../src/rules/anonymize/term';

const shape = { kind: 'person', label: 'person', entity: 'person:1', rule: 'identity' } as const;
const names = new ShortNames(['kasimir', 'magdalena', 'anna'].map((first) => term([first], 'shortened', shape)));

test.each(['kas', 'kasi', 'kasimi', 'kasimie', 'magda', 'magdi', 'magdalen', 'magdaleny'])(
  '%s is short for somebody of the request',
  (word) => {
    expect(names.of(word)).toMatchObject({ entity: 'person:1', mode: 'shortened' });
  },
);

test.each([
  ['the whole name, which is a term itself', 'kasimir'],
  ['two letters', 'ka'],
  ['another ending', 'kasia'],
  ['another name', 'kaspar'],
  ['a name too short to be shortened', 'ann'],
  ['an ordinary word', 'magic'],
])('%s is not: %s', (_why, word) => {
  expect(names.of(word)).toBeUndefined();
});

test('an ordinary word is nobody although a first name begins so', () => {
  const markus = new ShortNames([term(['markus'], 'shortened', shape)]);
  expect(markus.of('mark')).toBeUndefined();
  expect(markus.of('marku')).toBeDefined();
});

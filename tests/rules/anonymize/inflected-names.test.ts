import { InflectedNames } from '../../../src/rules/anonymize/inflected-names';
import { term } from '../../../src/rules/anonymize/term';

const shape = { kind: 'person', label: 'person', entity: 'person:1', rule: 'identity' } as const;
const plain = (name: string) => term([name], 'plain', shape);
const names = new InflectedNames(['ruzicka', 'dvorackova', 'ilze', 'pavel', 'лев', 'ерлан', 'mark'].map(plain));

test.each(['ruzicko', 'ruzickovi', 'dvorackovou', 'ilzei', 'pavla', 'pavlovi', 'леву', 'ерлана', 'ерланом'])(
  '%s is somebody of the request in another case',
  (word) => {
    expect(names.of(word)).toMatchObject({ entity: 'person:1', words: [word] });
  },
);

test.each([
  ['a word that only begins alike', 'ruzicborg'],
  ['an English word', 'marked'],
  ['too short', 'лев'],
  ['nothing of a name', 'brunhovd'],
])('%s is nobody: %s', (_why, word) => {
  expect(names.of(word)).toBeUndefined();
});

test('a name that is an ordinary word has no other cases', () => {
  const board = new InflectedNames([plain('board')]);
  expect(board.of('boardu')).toBeUndefined();
});

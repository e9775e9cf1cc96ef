import { beginningsOf, Keywords } from '../../../src/rules/anonymize/keywords';

describe('the keywords of a text', () => {
  const keywords = new Keywords([
    ['pass', 'secret'],
    ['password', 'secret'],
    ['user', 'person'],
    ['us', 'country'],
    ['пароль', 'secret'],
  ]);

  it.each([
    ['nothing of the kind', []],
    ['', []],
    ['p', []],
    ['the pass', ['secret']],
    ['mypasswords', ['secret']],
    ['a user', ['person', 'country']],
    ['us', ['country']],
    ['это пароль', ['secret']],
    ['user and password', ['person', 'country', 'secret']],
  ])('%j holds %j', (text, expected) => {
    expect([...keywords.in(text)].sort()).toEqual([...expected].sort());
  });
});

describe('what the alternatives of a pattern begin with', () => {
  it.each([
    ['one|two', ['one', 'two']],
    ['bestell(?:ungs)?|kund[éy]|rechnungs?', ['bestell', 'kund', 'rechnung']],
    ['po\\.?|p\\.o\\.?|git hash', ['po', 'p.o', 'git hash']],
    ['Straße|Ürün', ['strase', 'urun']],
  ])('%s', (alternatives, expected) => {
    expect(beginningsOf(alternatives)).toEqual(expected);
  });
});

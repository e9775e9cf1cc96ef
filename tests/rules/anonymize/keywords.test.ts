import { beginningsOf, Keywords, keywordsIn } from '../../../src/rules/anonymize/keywords';

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
    expect([...keywords.in({ keywords: keywordsIn(text) })].sort()).toEqual([...expected].sort());
  });
});

describe('keywords of several lists', () => {
  const fruits = new Keywords([['plum', 'fruit']]);
  const tools = new Keywords([['plumb', 'tool']]);

  it('are told apart', () => {
    const text = { keywords: keywordsIn('a plumb line') };
    expect([[...fruits.in(text)], [...tools.in(text)]]).toEqual([['fruit'], ['tool']]);
    expect(tools.in({ keywords: keywordsIn('a plum') }).size).toBe(0);
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

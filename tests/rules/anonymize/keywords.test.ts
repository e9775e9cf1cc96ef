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
    expect(tools.in({ keywords: keywordsIn('a plum') })).toEqual([]);
  });

  it('are each told once, however often they stand there', () => {
    expect(fruits.in({ keywords: keywordsIn('plum, plum and plum') })).toEqual(['fruit']);
  });
});

describe('keywords that have to open a word', () => {
  const registers = new Keywords([['nik', 'register']], true);

  it.each([
    ['nik 42', true],
    ['his nik', true],
    ['(nik)', true],
    ['8nik', true],
    ['unik', false],
    ['panikos', false],
  ])('%s: %s', (text, expected) => {
    expect(registers.standIn({ keywords: keywordsIn(text) })).toBe(expected);
  });
});

it.each(['', 'a'])('“%s” is too short for a keyword', (keyword) => {
  expect(() => new Keywords([[keyword, true]])).toThrow(TypeError);
});

describe('what the alternatives of a pattern begin with', () => {
  it.each([
    ['one|two', ['one', 'two']],
    ['bestell(?:ungs)?|kund[éy]|rechnungs?', ['bestell', 'kund', 'rechnung']],
    ['po\\.?|p\\.o\\.?|git hash', ['po', 'p.o', 'git hash']],
    ['Straße|Ürün', ['strase', 'urun']],
    ['[ab]c|lane', ['lane']],
  ])('%s', (alternatives, expected) => {
    expect(beginningsOf(alternatives)).toEqual(expected);
  });
});

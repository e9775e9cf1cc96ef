import { Keywords } from '../../../src/rules/anonymize/keywords';

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

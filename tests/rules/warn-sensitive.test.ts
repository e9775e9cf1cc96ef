import { findSensitiveKinds } from '../../src/rules/warn-sensitive';

describe('a text that holds something nobody should send (A2)', () => {
  test.each<[string, string[]]>([
    ['my password is hunter2', ['password']],
    ['Passwort: geheim1', ['password']],
    ['mot de passe : soleil', ['password']],
    ['postgres://reader:s3cret@db/x', ['password']],
    ['token=abcdef123', ['token']],
    ['Zugriffstoken: abc123', ['token']],
    ['Authorization: Bearer abcdefghijklmnop1234', ['token']],
    ['API key: 12345', ['key']],
    ['clé privée: abc', ['key']],
    ['-----BEGIN PRIVATE KEY-----', ['key']],
    ['paid with 4012 8888 8888 1881', ['card']],
    ['password: x1y2z3, card 4012888888881881', ['password', 'card']],
  ])('warns for “%s”', (text, kinds) => {
    expect(findSensitiveKinds(text)).toEqual(kinds);
  });

  test.each<[string, string[]]>([
    ['Please send me your password', ['password']],
    ['could you share an API token with us?', ['token']],
    ['Bitte schicken Sie uns Ihr Passwort', ['password']],
    ['Pouvez-vous envoyer votre mot de passe ?', ['password']],
  ])('warns when it asks for one: “%s”', (text, kinds) => {
    expect(findSensitiveKinds(text)).toEqual(kinds);
  });

  test.each([
    'the password field is empty',
    'Passwort vergessen funktioniert nicht',
    'my password is wrong',
    'the token is expired',
    'press the enter key',
    'Schlüsselwort',
    'order 4012 8888 8888 1882',
    'version 10.3.1',
    '',
  ])('says nothing for “%s”', (text) => {
    expect(findSensitiveKinds(text)).toEqual([]);
  });

  test('comes to an end on a long text made to be hard', () => {
    for (const piece of ['password ', 'send ', '4 ', 'a:', 'eyJ'])
      expect(Array.isArray(findSensitiveKinds(piece.repeat(20000)))).toBe(true);
  });
});

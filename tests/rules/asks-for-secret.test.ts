import { secretsAskedFor } from '../../src/rules/asks-for-secret';

describe('a comment of an agent (A2)', () => {
  test.each<[string, string[]]>([
    ['Please send us your password.', ['password']],
    ['Could you share an API token with us?', ['token']],
    ['What is your admin password?', ['password']],
    ['We need your credit card number.', ['card']],
    ['Bitte schicken Sie uns Ihr Passwort.', ['password']],
    ['Könnten Sie uns Ihre Zugangsdaten mitteilen?', ['password']],
    ['Wie lautet Ihr Kennwort?', ['password']],
    ['Pouvez-vous nous envoyer votre mot de passe ?', ['password']],
    ['Quelle est votre clé privée ?', ['key']],
    ['¿Puede enviarnos su contraseña?', ['password']],
    ['Ci può inviare le credenziali?', ['password']],
    ['Pode enviar a sua senha?', ['password']],
    ['Kunt u ons uw wachtwoord sturen?', ['password']],
    ['Thanks!\nPlease attach the log.\nAnd give me your private key and password', ['password', 'key']],
  ])('asks for it: “%s”', (text, kinds) => {
    expect(secretsAskedFor(text)).toEqual(kinds);
  });

  test.each([
    'Please do not send us your password.',
    "Don't send your password to us.",
    'Never share your API token with us.',
    'Please send us the log, without your password.',
    'Bitte schicken Sie uns nicht Ihr Passwort.',
    'Ne nous envoyez jamais votre mot de passe.',
    'Enter your password on the login page.',
    'You can reset your password in your profile.',
    'The token is expired.',
    'Please send us the log of the export.',
    'We look into the password field.',
    '',
  ])('does not ask for anything: “%s”', (text) => {
    expect(secretsAskedFor(text)).toEqual([]);
  });

  test('comes to an end on a long text made to be hard', () => {
    for (const piece of ['password ', 'send ', 'your ', 'a. '])
      expect(Array.isArray(secretsAskedFor(piece.repeat(20_000)))).toBe(true);
  });
});

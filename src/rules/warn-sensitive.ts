import { isCardNumber } from './anonymize/recognizers/bank-numbers';

export type SensitiveKind = 'password' | 'token' | 'key' | 'card';

/** A value after the word, or the word in a request to send it; a mere mention ("password field") warns nobody. */
const value =
  '["\']?\\s{0,2}(?:[:=]|\\bis\\b|\\bist\\b|\\best\\b|\\blautet\\b)\\s{0,2}["\']?(?!(?:not|wrong|incorrect|invalid|expired|required|empty|missing|falsch|abgelaufen|ungültig|leer|incorrect|expiré|vide|invalide|correct|null|none|true|false|undefined|\\*{2,})(?![\\p{L}]))\\S{3,}';
const ask =
  '(?:send|give|tell|share|post|provide|attach|paste|enter|forward|need|schick\\p{L}{0,3}|send\\p{L}{0,3}|nenn\\p{L}{0,3}|mitteil\\p{L}{0,3}|gib|geben|brauch\\p{L}{0,3}|envoye\\p{L}{0,3}|donne\\p{L}{0,3}|communique\\p{L}{0,3}|fourni\\p{L}{0,4})(?![\\p{L}])[^.!?\\n]{0,60}?';

const words: Readonly<Record<Exclude<SensitiveKind, 'card'>, string>> = {
  password:
    '(?:password|passwd|pwd|passphrase|passcode|pin code|passwort|kennwort|zugangsdaten|login data|credentials|mot de passe|mots de passe|mdp|identifiants)s?',
  token:
    "(?:(?:access|api|auth|bearer|personal access)[ _-]?token|token|jeton(?: d[’']accès)?|zugriffstoken|session[ _-]?cookie|jsessionid)s?",
  key: "(?:api[ _-]?key|private[ _-]?key|secret[ _-]?key|access[ _-]?key|ssh[ _-]?key|client[ _-]?secret|secret|api-schlüssel|privater schlüssel|clé (?:privée|d[’']api|secrète)|licen[cs]e key)s?",
};
const shapes: Readonly<Record<Exclude<SensitiveKind, 'card'>, RegExp>> = {
  password: /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:]{1,80}:[^\s/@]{1,80}@/i,
  token:
    /(?<!\w)(?:eyJ[\w-]{8,2000}\.[\w-]{5,}|gh[pousr]_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}|AT(?:ATT|CTT|BB)[\w=+/-]{16,}|(?:basic|bearer) [\w+/.=~-]{16,})/i,
  key: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY|(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{12,20}(?![A-Z0-9])|(?<!\w)(?:sk|rk)_live_\w{10,}|(?<!\w)AIza[\w-]{30,}/,
};
const patterns = Object.fromEntries(
  Object.entries(words).map(([kind, names]) => [
    kind,
    [
      new RegExp(`(?<![\\p{L}])${names}(?![\\p{L}])${value}`, 'iu'),
      new RegExp(`(?<![\\p{L}])${ask}(?<![\\p{L}])${names}(?![\\p{L}])`, 'iu'),
    ],
  ]),
) as unknown as Readonly<Record<Exclude<SensitiveKind, 'card'>, readonly RegExp[]>>;

function holdsCard(text: string): boolean {
  return (text.match(/(?<![\d.])\d(?:[ -]{0,2}\d){12,18}(?!\d)/g) ?? []).some(isCardNumber);
}

/**
 * What a text seems to hold or ask for that nobody should ever send (clause A2), in English, German or French words
 * or by the shape of a token, key or card number. Never blocks anything: the reader is warned and decides.
 */
export function findSensitiveKinds(text: string): readonly SensitiveKind[] {
  const looked = text.slice(0, 64 * 1024);
  const kinds = (['password', 'token', 'key'] as const).filter(
    (kind) => shapes[kind].test(looked) || patterns[kind].some((pattern) => pattern.test(looked)),
  );
  return holdsCard(looked) ? [...kinds, 'card'] : kinds;
}

import type { SensitiveKind } from './warn-sensitive';

/** In the languages an agent may write in: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const nouns: Readonly<Record<SensitiveKind, string>> = {
  password:
    'passwords?|passwd|pwd|pass ?phrases?|pass ?codes?|pin codes?|login (?:data|details)|log-?in credentials|credentials|passw[oö]rt(?:er)?|kennw[oö]rt(?:er)?|zugangsdaten|anmeldedaten|mots? de passe|identifiants?|contraseñas?|credenciales|credenziali|senhas?|palavra-passe|wachtwoord(?:en)?|inloggegevens',
  token:
    '(?:access|api|auth|bearer|personal access|session)?[ _-]?tokens?|zugriffstokens?|jetons?|session[ _-]?cookies?|jsessionid|toegangstokens?',
  key: "(?:api|private|secret|access|ssh|licen[cs]e)[ _-]?keys?|client[ _-]?secrets?|api-schlüssel|privaten? schlüssel|clés? (?:privée|secrète|d[’']api)|claves? (?:privada|secreta|api)|chiav[ei] (?:privat[ae]|segret[ae]|api)|chaves? (?:privada|secreta)|privésleutels?",
  card: '(?:credit|debit|bank|payment)[ -]?card(?: numbers?| details| data)?|card (?:numbers?|details)|kreditkarten?(?:nummern?|daten)?|cartes? (?:bancaires?|de crédit)|tarjetas? de crédito|carta di credito|cartão de crédito|creditcard(?:nummers?|gegevens)?',
};
const verbs =
  "send|e-?mail|give|tell|share|provide|forward|post|attach|let me have|need|what is|what's|what are|which is|schick\\p{L}*|send\\p{L}*|nenn\\p{L}*|mitteil\\p{L}*|teil\\p{L}*|gib|geben|brauch\\p{L}*|benötig\\p{L}*|lautet|lauten|envoy\\p{L}*|donn\\p{L}*|communiqu\\p{L}*|fourni\\p{L}*|transmet\\p{L}*|besoin|quel(?:le)?s? (?:est|sont)|envi\\p{L}*|mand\\p{L}*|compart\\p{L}*|proporcion\\p{L}*|necesit\\p{L}*|cuál es|inviar\\p{L}*|invii?|forni\\p{L}*|comunic\\p{L}*|serve|qual è|forneç\\p{L}*|forne\\p{L}*|partilh\\p{L}*|qual é|stuur\\p{L}*|sturen|geef|geven|deel|delen|nodig|wat is";
/** Whom it is to come from, or to go to: without, "send a new token to the server" asks nobody for anything. */
const persons =
  'your|us|me|ihr|ihre[nmrs]?|dein|deine[nmrs]?|euer|eure[nmrs]?|uns|mir|votre|vos|ton|ta|tes|nous|moi|su|sus|tu|tus|nos|vuestr[ao]s?|il suo|la sua|le sue|la tua|il tuo|ci|mi|seu|sua|seus|suas|teu|tua|uw|je|jouw|ons|mij';
/** Advice against it, and talk about it. */
const denials =
  "not|n[’']t|never|no|without|remove|delete|mask|redact|hide|strip|reset|change|rotate|revoke|expire[sd]?|instead of|nicht|kein\\p{L}*|nie|niemals|ohne|entfern\\p{L}*|lösch\\p{L}*|änder\\p{L}*|zurücksetz\\p{L}*|pas|jamais|sans|supprim\\p{L}*|chang\\p{L}*|réinitialis\\p{L}*|nunca|jamás|sin|cambi\\p{L}*|non|mai|senza|não|sem|niet|nooit|geen|zonder|wijzig\\p{L}*";

const word = (names: string) => new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])`, 'iu');
const nounPatterns = Object.entries(nouns).map(([kind, names]) => [kind as SensitiveKind, word(names)] as const);
const verb = word(verbs);
const person = word(persons);
const denial = new RegExp(`(?<![\\p{L}])(?:${denials})(?![\\p{L}])|n[’']t(?![\\p{L}])`, 'iu');

/**
 * What a comment of the team asks a customer for although the terms say that nobody ever does (clause A2): sentence by
 * sentence, a request that names the thing, to somebody, and does not advise against it.
 */
export function secretsAskedFor(text: string): readonly SensitiveKind[] {
  const sentences = text.slice(0, 64 * 1024).split(/(?<=[.!?;])\s|\n/);
  const asked = sentences.flatMap((sentence) => {
    const short = sentence.slice(0, 1000);
    const kinds = nounPatterns.filter(([, pattern]) => pattern.test(short)).map(([kind]) => kind);
    return kinds.length > 0 && verb.test(short) && person.test(short) && !denial.test(short) ? kinds : [];
  });
  return [...new Set(asked)];
}

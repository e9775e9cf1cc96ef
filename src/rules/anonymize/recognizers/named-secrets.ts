import { isSaidInCode, secretName } from '../about-secrets';
import { isKnownWord } from '../english-vocabulary';
import { fold } from '../fold';
import { keywordsOf } from '../keywords';
import { asSecret, type Recognizer, type SpanShape } from '../scan';
import { secretSpans } from '../secret-spans';

const quotedOrBare = `(?:"(?=[^"\\n]{2,300}")|'(?=[^'\\n]{2,300}'))?(?<value>(?<=")[^"\\n]{2,300}|(?<=')[^'\\n]{2,300}|[^\\s"'<>,;{}]{2,300})`;
/** What a key may be called in front of its word for a secret, and behind it. */
const secretKey = `[\\w.-]{0,40}(?<!com|by)(?:${secretName})(?!e[drs]|ing|i[sz]e)[\\w.-]{0,20}`;

/** `{ name: DB_PASSWORD, value: "…" }`, `<param-name>password</param-name><param-value>…`, `key="token" value="…"` */
const besideName = new RegExp(
  `(?:name|key|id)["']?\\s?[:=>]\\s{0,3}["']?${secretKey}["']?(?:</[\\w-]{1,20}>)?,?\\s{0,40}[<"']?(?:[\\w-]{1,12}-)?value["']?\\s{0,2}[:=>]\\s{0,2}${quotedOrBare}`,
  'dgi',
);
/** `ENV DB_PASSWORD harvest-moon`, `setx TOKEN …` */
const setInShell = new RegExp(`^[ \\t]{0,8}(?:env|setx)[ ]{1,3}${secretKey}[ =]{1,3}${quotedOrBare}`, 'dgim');
/** `log in with admin and butterfly7`, `log on as demo / farn-kraut` */
const loggedInWith =
  /(?<!\p{L})(?:log(?:ged|ging)?|sign(?:ed)?)[ -]?(?:in|on)(?: [\p{L}-]{1,20}){0,5} (?:with|as|using) (?:user )?["']?(?:[\w.-]{0,20}(?:admin|demo|test|guest|root|user)[\w.-]{0,20}|[\w.-]{1,40}@[\w.-]{1,60})["']? ?(?:and|\/|,) ?(?:password )?["']?(?<value>[^\s"'/,]{4,60})/dgiu;

const named = keywordsOf('pass|pwd|secret|token|key');
const value = keywordsOf('value');
const shells = keywordsOf('env|setx');
const logging = keywordsOf('log|sign');

const shape: SpanShape = { ...asSecret, rule: 'named-secret', spreads: false };

function isSecret(text: string): boolean {
  return !/^(?:[$%<*[]|x{3,}|\d{1,2}$)/i.test(text) && !isSaidInCode(text);
}

/** In a sentence a word after `and` is mostly one: `log in with a user and try again`. */
function isPassword(text: string): boolean {
  const bare = text.replace(/[.!?]$/, '');
  return /[a-z]/.test(bare) && /[\d!#$%&*+?@]/.test(bare) && isSecret(bare) && !isKnownWord(fold(bare));
}

/** Secrets whose name stands apart from them: in lists of names and values, in environments, after an account. */
export const namedSecrets: Recognizer = {
  name: 'named-secrets',
  cutsShields: true,
  find: (block) => [
    ...(named.standIn(block) && value.standIn(block) ? secretSpans(besideName, block, shape, isSecret) : []),
    ...(block.inCode && named.standIn(block) && shells.standIn(block)
      ? secretSpans(setInShell, block, shape, isSecret)
      : []),
    ...(logging.standIn(block) ? secretSpans(loggedInWith, block, shape, isPassword) : []),
  ],
};

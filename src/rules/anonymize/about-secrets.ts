import { decodedWords } from './coded-words';
import { fold } from './fold';
import { saidOfSecrets } from './word-data';

/** A pattern: what options, keys and variables for a secret are called. */
export const secretName =
  'pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|access[_-]?key|auth[_-]?token|client[_-]?secret';

/** What is said of a password, a field, a token or a file of them, instead of one. */
const sayings = decodedWords(saidOfSecrets);

/** Words of programs that stand where the value is yet to come. */
const ofCode = new Set(
  `await async function return require import process os env request req res response data body argv args params props state ctx context event const let var config secrets token tokens password passwords passphrase pwd apikey`.split(
    ' ',
  ),
);

/** Parts of what is said in joined words: `read-only`, `case-sensitive`, `client-side`. */
const joinedParts = new Set(
  'only sensitive insensitive lived time date side wide based level safe specific sign auto self pre'.split(' '),
);

/** Does it, as a whole, say what is the matter with a secret rather than be one: `expired`, `required`? */
export function isSaidOfSecret(value: string): boolean {
  return sayings.has(fold(value));
}

/** The same of the right side of an assignment, which may be a piece of a program. */
export function isSaidInCode(value: string): boolean {
  return isSaidOfSecret(value) || ofCode.has(fold(value));
}

const doings = new Set(
  'working expiring missing failing being changing asking showing appearing matching getting'.split(' '),
);

/** `working`, `expiring`: what a secret is said to be doing. Not where nothing but a colon stands before it. */
export function isDoing(value: string): boolean {
  return doings.has(value);
}

/** The same of a word in a sentence, or of several that hyphens join: `well-formed`, `user-scoped`. */
export function isSaidInSentence(value: string): boolean {
  const parts = fold(value).split(/[-_]/);
  return (
    isSaidOfSecret(value) ||
    (parts.length > 1 && (parts.some((part) => joinedParts.has(part)) || /..[^e]ed$/.test(parts.at(-1) ?? '')))
  );
}

const ofTokens =
  /(?<!csrf[ _-]?|xsrf[ _-]?)(?:token|signature|header|charset)[\w-]{0,30}["']?\s{0,2}[:=]?\s{0,2}["']?$/i;
const ofPasswords = /pass|pwd|secret|pin|credential|kennwort/i;
/** What is said of a token and its parts, its encoding, or the version of a program that is called after it. */
const ofToken =
  /^(?:audience|buckets?|issuer|subject|scopes?|claims?|expiry|lifetime|payload|format|exchange|endpoint|validation|digest|mismatch|algorithm|introspection|rotation|utf-?(?:8|16)|iso-8859-\d{1,2}|us-ascii|windows-125\d|v?\d{1,2}(?:\.\d{1,3}){2})$/i;

/** Does it say something of a token, as `audience` in `token audience differs`? `cue`: the text up to it. Never of a password. */
export function isSaidOfToken(bare: string, cue: string): boolean {
  return ofTokens.test(cue) && !ofPasswords.test(cue) && ofToken.test(bare);
}

/** `SignatureValidationFailed: digest mismatch`: what went wrong with it. */
const wentWrong =
  /(?:failed|failure|error|exception|mismatch|invalid|expired|missing|denied|rejected)\s{0,2}:\s{0,2}$/i;

/** Is it what went wrong with a token or a signature, behind the name of an error? `cue`: the text that ends with it. */
export function isWhatWentWrong(value: string, cue: string): boolean {
  return wentWrong.test(cue.slice(0, -value.length)) && !ofPasswords.test(cue) && ofToken.test(value);
}

/** Signs, and words of languages that parsers stop at. */
const parsed =
  /^(["'`])(?:[^\p{L}\p{N}"'`\s]{1,3}|export|import|const|let|var|function|return|class|default|if|else|for|while|new|in|of|async|await|end|then|select|from|where|order|by|and|or|not|null|true|false|undefined|auto|none|plaintext|vertical|horizontal)\1$/iu;

/** Is it the piece of a program that a parser stopped at: `Unexpected token 'export'`? `before`: the text up to the value. */
export function isParsed(value: string, before: string): boolean {
  return /(?:unexpected|illegal|near) token ?$/i.test(before) && parsed.test(value);
}

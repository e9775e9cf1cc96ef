import { fold } from './fold';

/** A pattern: what options, keys and variables for a secret are called. */
export const secretName =
  'pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|access[_-]?key|auth[_-]?token|client[_-]?secret';

/** What is said of a password, a field, a token or a file of them, instead of one. */
const sayings = new Set(
  `the not too very still already only just never always also again now then no that this what which it its his her their a an in on my your our same different both being
  required expired empty missing reset resets field fields wrong right correct incorrect changed change unchanged invalid valid set unset stored saved hidden shown displayed visible masked accepted rejected refused declined denied asked needed used unused given sent
  lost forgotten known unknown good bad weak strong short long fine okay broken blank null none nil true false yes default defaults optional mandatory disabled enabled active inactive locked unlocked encrypted hashed hash encoded plain plaintext rotated
  removed redacted secret private confidential safe secure insecure synced cached ignored readonly case sensitive string text varchar char number boolean value values input label type attribute property policy policies rule rules length prompt form page dialog box
  authentication auth login logins protection protected manager access grant flow mode option options parameter parameters setting settings hint error errors button link email username user name column expression encoder generated automatically correctly incorrectly
  something anything nothing there here them`.split(/\s+/),
);

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

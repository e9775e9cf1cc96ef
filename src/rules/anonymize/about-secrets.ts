import { fold } from './fold';

/** What is said of a password, a field, a token or a file of them, instead of one. */
const sayings = new Set(
  `the not too very still already only just never always also again now then no that this what which it its his her their a an in on my your our same different both being
  required expired empty missing reset resets field fields wrong right correct incorrect changed change unchanged invalid valid set unset stored saved hidden shown displayed visible masked accepted rejected refused declined denied asked needed used unused given sent
  lost forgotten known unknown good bad weak strong short long fine okay broken blank null none nil true false yes default defaults optional mandatory disabled enabled active inactive locked unlocked encrypted hashed hash encoded plain plaintext rotated
  removed redacted secret private confidential safe secure insecure synced cached ignored readonly case sensitive string text varchar char number boolean value values input label type attribute property policy policies rule rules length prompt form page dialog box
  authentication auth login logins protection protected manager access grant flow mode option options parameter parameters setting settings hint error errors button link email username user name column expression encoder generated automatically correctly incorrectly
  something anything nothing there here them
  available accessible readable writable usable reusable unreadable refreshed revoked renewed validated verified issued created deleted passed read sign out
  up date only one time auto self signed pre shared lived refresh access session api jwt bearer oauth basic saml csrf xsrf cookie file path url uri id format hex base64 pem rsa utf combination prompt check
  await async function return require import process os env this request req res response data body argv args params props state ctx context event const let var self none config settings secrets token tokens password passwords passphrase pwd apikey`.split(
    /\s+/,
  ),
);

/** Does one of the words, which hyphens may join, speak of secrets rather than be one: `expired`, `case-sensitive`? */
export function saysAboutSecret(value: string): boolean {
  const words = fold(value).split(/[-_]/);
  // `well-formed`, `user-scoped`: joined, what was done to something is no secret; alone, `hundred` may be one
  return words.some((word) => sayings.has(word) || (words.length > 1 && /..[^e]ed$/.test(word)));
}

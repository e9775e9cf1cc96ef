import { isSaidInCode, secretName } from '../about-secrets';
import type { Block } from '../block';
import { Keywords, keywordsOf } from '../keywords';
import { asSecret, foldedSpansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { Sign } from '../sign';
import { secretSpans } from '../secret-spans';

const value = `(?:"(?=[^"\\n]{3,100}")|'(?=[^'\\n]{3,100}'))?(?<value>(?<=")[^"\\n]{3,100}|(?<=')[^'\\n]{3,100}|[^\\s"'<>$]{3,100})`;

/** What programs take as an argument, announced by the program; `-p` alone means something else in every one. */
const byProgram: readonly (readonly [programs: string, pattern: RegExp])[] = [
  [
    'ldap',
    new RegExp(`(?<!\\w)ldap(?:search|modify|add|delete|whoami|passwd)\\b[^\\n]{0,300}?\\s-w\\s?${value}`, 'dg'),
  ],
  ['openssl', new RegExp(`(?<!\\w)openssl\\b[^\\n]{0,300}?\\s-(?:hmac|pass(?:in|out)? pass:|k)\\s?${value}`, 'dg')],
  ['sqlcmd osql bcp', new RegExp(`(?<!\\w)(?:sqlcmd|osql|bcp)\\b[^\\n]{0,300}?\\s-P\\s?${value}`, 'dg')],
  ['mysql mariadb', new RegExp(`(?<!\\w)(?:mysql|mariadb)\\w{0,12}\\b[^\\n]{0,300}?\\s-p${value}`, 'dg')],
  [
    'storepass keypass',
    new RegExp(`(?<!\\S)(?:--?|–)(?:src|dest)?(?:store|key)pass(?:wd)?(?:=|\\s{1,2}(?:\\\\\\s{1,4})?)${value}`, 'dgi'),
  ],
  ['redis-cli', new RegExp(`(?<!\\w)redis-cli\\b[^\\n]{0,300}?\\s-a\\s${value}`, 'dg')],
  ['sshpass', new RegExp(`(?<!\\w)sshpass\\s-p\\s?${value}`, 'dg')],
  ['plink pscp', new RegExp(`(?<!\\w)(?:plink|pscp)\\b[^\\n]{0,300}?\\s-pw\\s${value}`, 'dg')],
  ['net use', new RegExp(`(?<!\\w)net use\\b[^\\n]{0,200}?/user:\\S{1,80}\\s${value}`, 'dgi')],
  [
    'sqlplus connect jdbc:oracle',
    /(?<!\w)(?:sqlplus|connect|jdbc:oracle:thin:)\s?[\w$#.-]{1,60}\/(?<value>[^\s@/"']{3,60})@/dgi,
  ],
  ['securestring', new RegExp(`ConvertTo-SecureString\\s(?:-String\\s)?${value}`, 'dgi')],
  ['community', /(?<!\w)snmp-server community\s(?!(?:public|private)\b)(?<value>\S{3,60})/dgi],
];

/** A name and a password side by side: `basic_auth=("mara", "s3cret")`, `new PasswordAuthentication("mara", "s3cret")`. */
const handedOver = new RegExp(
  `(?:auth|credentials?|authentication|getconnection)\\s{0,2}[=:(]\\s{0,2}[([]?(?:\\s?["'][^"'\\n]{1,120}["']\\s{0,2},){1,2}\\s{0,2}["'](?<value>[^"'\\n]{3,100})["']`,
  'dgi',
);

/** `--password harvest-moon`, `-Token river`; editors make one dash of two. */
const option = new RegExp(`(?<!\\S)(?:--?|–)(?:[\\w-]{1,30}[-_])?(?:${secretName})(?:=|\\s{1,2})${value}`, 'dgi');
/** `setPassword("green-table")`, `.password("silver-spoon")` */
const handedTo = new RegExp(
  `(?:(?<![a-z])(?:set|with|use|put)\\w{0,20}?(?:${secretName})|\\.(?:password|passwd|pwd|passphrase))\\(\\s?["'](?<value>[^"'\\n]{3,100})["']\\s?\\)`,
  'dgi',
);
/** `getConnection(url, "root", "orange")` */
const loggedIn =
  /(?<![a-z])(?:login|signin|getconnection)\(\s?(?:(?:["'][^"'\n]{1,120}["']|[\w.]{1,40})\s?,\s?){1,2}["'](?<value>[^"'\n]{3,100})["']\s?\)/dgi;

/** `basic auth with mara:s3cret`. */
const told =
  /(?<![a-z])(?:basic auth(?:entication)?|sasl|auth|creds|credentials?|log(?:ged)? ?in)(?: with| as| using| are|["']?[:=]){1,2} ["'`]?(?<value>[\w.@-]{2,40}:[^\s"'`<>/:]{3,60})/dgi;

/** Codes that let somebody in once, or the holder of a card pay. */
const codeCues =
  'otp|totp|2fa|mfa|two[- ]factor|verification|recovery|backup|one[- ]time|security|activation|unlock|pairing|bestatigungs|sicherheits|wiederherstellungs|einmal|freischalt';
const code = new RegExp(
  `(?<![a-z])(?:(?:${codeCues})[- ]?(?:code|kode|passcode|pin)|code de (?:verification|securite|recuperation)|codigo de (?:verificacion|verificacao|seguridad|seguranca)|codice di (?:verifica|sicurezza)|otp|cvv2?|cvc2?|pin(?:-code)?)(?:\\s{0,2}[:=]\\s{0,2}|\\s(?:is |was |ist |est |es )?)["']?(?<value>\\d{3,4}[ -]?\\d{3,4}|\\d{3,8}|[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){1,7})(?![\\w.-]\\w)`,
  'dgu',
);

const programs = new Keywords(
  byProgram.flatMap(([names, pattern]) => names.split(' ').map((one) => [one, pattern] as const)),
);
const handing = keywordsOf('auth|credential|getconnection');
const loggingIn = keywordsOf('login|signin|getconnection');
const secretNames = keywordsOf('pass|pwd|secret|token|key');
const codes = keywordsOf('otp|code|codi|cvv|cvc|pin|kode');

const quote = new Sign(/["']/);
const userAndMore = new Sign(/ ["'`]?[\w.@-]{2,40}:[^\s/]/);
const digits = new Sign(/\d/);
const dash = new Sign(/[-–]\w/);
const quoted = new Sign(/\(\s?["']/);
const called = new Sign(/,\s?["']/);

const shape: SpanShape = { ...asSecret, rule: 'command-secret', spreads: false };

function isSecret(text: string): boolean {
  return !/^(?:[$%{<*[]|x{3,}|-)/i.test(text);
}

/** What stands where a secret has to, whatever it is, unless that says what is the matter with it. */
function named(block: Block): Span[] {
  return [
    ...(secretNames.standIn(block) && dash.in(block) ? secretSpans(option, block, shape, isSecret) : []),
    ...(secretNames.standIn(block) && quoted.in(block) ? secretSpans(handedTo, block, shape, isSecret) : []),
    ...(loggingIn.standIn(block) && called.in(block) ? secretSpans(loggedIn, block, shape, isSecret) : []),
  ].filter(({ start, end }) => !isSaidInCode(block.text.slice(start, end)));
}

/** What a sentence goes on with behind an option instead of a value for it. */
const aboutOptions =
  /^(?:option|options|argument|arguments|flag|parameter|and|but|or|is|was|are|were|must|should|the)$/i;

/** Passwords as command lines and programs hand them over, and the codes people type to get in. */
export const commandSecrets: Recognizer = {
  name: 'command-secrets',
  cutsShields: true,
  find: (block) => [
    ...[...programs.in(block)]
      .flatMap((pattern) => secretSpans(pattern, block, shape, isSecret))
      .filter(({ start, end }) => !aboutOptions.test(block.text.slice(start, end))),
    ...(quote.in(block) && handing.standIn(block) ? secretSpans(handedOver, block, shape, isSecret) : []),
    ...(userAndMore.in(block) ? secretSpans(told, block, shape, isSecret) : []),
    ...named(block),
    ...(digits.in(block) && codes.standIn(block)
      ? foldedSpansOf(code, block, { ...shape, rule: 'code' }, (text) => /\d/.test(text))
      : []),
  ],
};

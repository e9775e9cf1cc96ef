import { fold } from '../fold';
import { Keywords } from '../keywords';
import { spansOf, type Recognizer, type SpanShape } from '../scan';

const word =
  '(?:pass(?:word|wd|phrase|code)|pwd|passwort|kennwort|mot de passe|contraseña|wachtwoord|senha|lösenord|hasło|heslo)';
const secret =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_.-]?key|access[_.-]?key|private[_.-]?key|credential|cookie|authorization)';
const quotedOrBare = `(?<value>"[^"\\n]{1,300}"|'[^'\\n]{1,300}'|[^\\s"'<>,;]{2,300})`;

const announcing = new Keywords(
  ['pass', 'pwd', 'kennwort', 'contrasena', 'wachtwoord', 'senha', 'losenord', 'haslo', 'heslo'].map((piece) => [
    piece,
    true,
  ]),
);

/** A word, where nothing more is said of the password: `password: summer`, `with the password sunshine.` */
const said = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${word}["']?(?:\\s{0,2}[:=]\\s{0,2}| (?:is|was|ist|est|es) )|with (?:the |my |our |a )?${word} )(?<value>\\p{L}{3,40})(?=\\s{0,2}(?:[.,;!)"']|$|\\n)| (?:and|but|so|for|on) )`,
  'dgiu',
);
const usedAs = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:use|used|using|set|enter|entered|type|typed|try|tried) ["']?(?<value>[^\\s"'<>[\\]]{3,60})["']? as (?:the |my |our |a |its |your )?${word}(?!\\p{L})`,
  'dgiu',
);
const phrase =
  /(?<![\p{L}\p{N}])(?:passphrase|(?:seed|recovery|mnemonic)[ _-]phrase)["']?\s{0,2}[:=]\s{0,2}(?<value>[^\n]{3,300})/dgiu;

/** What is said of a password, a field or a file of them, instead of one. */
const aboutPasswords = new Set(
  `the not too very still already only just never always also again now then no that this what which it its his her their a an in on my your our same different both being
  required expired empty missing reset resets field fields wrong right correct incorrect changed change unchanged invalid valid set unset stored saved hidden shown displayed visible masked accepted rejected refused declined denied asked needed used unused given sent
  lost forgotten known unknown good bad weak strong short long fine okay broken blank null none nil true false yes default defaults optional mandatory disabled enabled active inactive locked unlocked encrypted hashed hash encoded plain plaintext rotated
  removed redacted secret private confidential safe secure insecure synced cached ignored readonly case sensitive string text varchar char number boolean value values input label type attribute property policy policies rule rules length prompt form page dialog box
  authentication auth login logins protection protected manager access grant flow mode option options parameter parameters setting settings hint error errors button link email username user name column expression encoder generated automatically correctly incorrectly
  something anything nothing there here them`.split(/\s+/),
);

/** A name and its value side by side, as attributes, members or lines of settings write them. */
const paired = new RegExp(
  `["'][\\w.-]{0,60}${secret}[\\w.-]{0,20}["']\\s{0,3},?\\s{0,3}["']?value["']?\\s{0,2}[=:]\\s{0,2}${quotedOrBare}`,
  'dgi',
);
const onNextLine = new RegExp(
  `(?:name|key):\\s{0,3}["']?[\\w.-]{0,60}${secret}[\\w.-]{0,20}["']?\\s{0,3}\\n\\s{0,24}value:\\s{0,3}${quotedOrBare}`,
  'dgi',
);

/** A field of a form as browsers send it: its value stands after an empty line. */
const inForm = new RegExp(
  `name="[\\w.-]{0,60}${secret}[\\w.-]{0,20}"[^\\n]{0,80}\\r?\\n\\r?\\n(?<value>[^\\n]{2,300})`,
  'dgi',
);

const shape: SpanShape = { kind: 'secret', label: 'secret', rule: 'weak-password', spreads: false };

function isPassword(value: string): boolean {
  return !aboutPasswords.has(fold(value.replace(/[.,;:!?)]{1,5}$/, '')));
}

function isValue(value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '');
  return bare.length > 1 && isPassword(bare) && !/^(?:\$\{?|\{\{|<|%|\*{2,}|x{3,}|\[)/i.test(bare);
}

/** Passwords that are words, told by what is said around them, and values of pairs whose name says they are secret. */
export const weakPasswords: Recognizer = {
  name: 'weak-passwords',
  cutsShields: true,
  find: (block) => [
    ...(announcing.standIn(block)
      ? [...spansOf(said, block, shape, isPassword), ...spansOf(usedAs, block, shape, isPassword)]
      : []),
    ...(block.folded.includes('phrase') ? spansOf(phrase, block, shape, isValue) : []),
    ...(block.folded.includes('value')
      ? [...spansOf(paired, block, shape, isValue), ...spansOf(onNextLine, block, shape, isValue)]
      : []),
    ...(block.folded.includes('form-data') ? spansOf(inForm, block, shape, isValue) : []),
  ],
};

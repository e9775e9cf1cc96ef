import { isDoing, isSaidInSentence, isSaidOfSecret } from '../about-secrets';
import { keywordsOf } from '../keywords';
import { asSecret, spansOf, type Recognizer, type SpanShape } from '../scan';

const word =
  '(?:pass(?:word|wd|phrase|code|wort)|pwd|kennwort|mot de passe|contraseña|wachtwoord|senha|lösenord|hasło|heslo|salasana|parola|пароль)';
const secret =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_.-]?key|access[_.-]?key|private[_.-]?key|credential|cookie|authorization)';
const quotedOrBare = `(?<value>"[^"\\n]{1,300}"|'[^'\\n]{1,300}'|[^\\s"'<>,;]{2,300})`;

const keysAndTokens = keywordsOf('key|secret|token');
const announcing = keywordsOf(
  'pass|pwd|kennwort|contrasena|wachtwoord|senha|losenord|haslo|heslo|salasana|parola|пароль',
);

/** Words that everybody uses, one or several that belong together: `summer`, `harvest-moon`. */
const everyday = '(?<value>\\p{L}{3,40}(?:[-_]\\p{L}{2,40}){0,3})';
/** Where such a value ends: nothing more is said of it. */
const ends = '(?=\\s{0,2}(?:[.,;!)"\']|$|\\n)| (?:and|but|so|for|on|in|und|aber|et|mais|y|pero|e|mas|en|maar|i|ale) )';
/** `… of the test account`, `… de prueba` */
const ofWhat = '(?: (?:for|of|to|für|von|vom|zum|pour|de|du|del|da|do|para|van|voor|di) [^\\n.,;:=]{1,30}?)?';

/** A word, where nothing more is said of the password: `password: summer`, `with the password sunshine.` */
const said = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${word}["']?${ofWhat}(?:\\s{0,2}[:=]\\s{0,2}| (?:there )?(?:is|was|ist|lautet|war|est|es|era|é|è|jest|это) (?:still |now |always |noch |immer )?)|(?:with|mit|avec|con|com|met|(?:user(?:name)?|login) \\S{2,40} and) (?:the |my |our |a |dem |le |la |el |o |het )?${word} )${everyday}${ends}`,
  'dgiu',
);
/** `changed the password from orange to lemon`: both are passwords. */
const changedFrom = `${word}(?:\\s{1,2}\\p{L}{1,10}){0,2}?\\s{1,2}from ["']?`;
const former = '[^\\s"\'<>[\\]]{3,60}';
const changed = new RegExp(`${changedFrom}(?<value>${former})["']? to `, 'dgiu');
const changedTo = new RegExp(
  `${changedFrom}${former}["']? to ["']?(?<value>[^\\s"'<>[\\]]{2,59}[^\\s"'<>[\\].,;:!?)])`,
  'dgiu',
);
/** Keys and tokens are spoken of more than passwords are: only words that belong together are one. */
const saidOfKey = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:api|access|signing|encryption|licen[cs]e|hmac|master)[ _-]?key|secret|token)(?: (?:is|was)|[:=]) (?<value>\\p{L}{3,40}(?:[-_]\\p{L}{2,40}){1,3})${ends}`,
  'dgiu',
);
/** Where nothing stands between words: パスワードはhimawariです, 密码是himawari */
const eastern =
  /(?:(?:パスワード|暗証番号|合言葉|トークン)[はが]|(?:密码|密碼|口令)[是为為]|(?:비밀번호|암호)[는은가])\s?(?<value>[!-~]{3,60})/dgu;
const usedAs = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:use|used|using|set|enter|entered|type|typed|try|tried) ["']?(?<value>[^\\s"'<>[\\]]{3,60})["']? as (?:the |my |our |a |its |your )?${word}(?!\\p{L})`,
  'dgiu',
);
const phrase =
  /(?<![\p{L}\p{N}])(?:passphrase|(?:seed|recovery|mnemonic)[ _-]phrase)["']?\s{0,2}[:=]\s{0,2}(?<value>[^\n]{3,300})/dgiu;

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

const shape: SpanShape = { ...asSecret, rule: 'weak-password', spreads: false };

function isPassword(value: string): boolean {
  return !isSaidOfSecret(value.replace(/[.,;:!?)]{1,5}$/, ''));
}

function isPasswordInSentence(value: string): boolean {
  return !isSaidInSentence(value);
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
      ? [
          ...spansOf(
            said,
            block,
            shape,
            (value, start) =>
              isPasswordInSentence(value) && !(isDoing(value) && /[a-z] $/.test(block.text.slice(start - 2, start))),
          ),
          ...spansOf(usedAs, block, shape, isPassword),
          ...spansOf(changed, block, shape, isPassword),
          ...spansOf(changedTo, block, shape, isPassword),
        ]
      : []),
    ...(block.signs.isBeyondAscii ? spansOf(eastern, block, shape, isValue) : []),
    ...(keysAndTokens.standIn(block) ? spansOf(saidOfKey, block, shape, isPasswordInSentence) : []),
    ...(block.folded.includes('phrase') ? spansOf(phrase, block, shape, isValue) : []),
    ...(block.folded.includes('value')
      ? [...spansOf(paired, block, shape, isValue), ...spansOf(onNextLine, block, shape, isValue)]
      : []),
    ...(block.folded.includes('form-data') ? spansOf(inForm, block, shape, isValue) : []),
  ],
};

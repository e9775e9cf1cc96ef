import { isDoing, isParsed, isSaidInCode, isSaidOfToken, isWhatWentWrong } from '../about-secrets';
import { fold } from '../fold';
import { Keywords } from '../keywords';
import { matchesOf } from '../matches';
import type { Block } from '../block';
import { asSecret, placeOf, spanAt, spansOf, type Place, type Recognizer, type Span, type SpanShape } from '../scan';
import { Sign } from '../sign';
import { isOrdinary } from '../vocabulary';

const words =
  'password|passwd|passphrase|passcode|pwd|secret|token|api[ _-]?key|access[ _-]?key|private[_-]?key|credentials?|j?session[_-]?id|xsrf|csrf|signature|authkey|mot de passe|mdp|kennwort|passwort|contrase(?:ñ|n)a|clave|senha|wachtwoord|has(?:ł|l)o|parola|(?:ş|s)ifre|lösenord|salasana|heslo|пароль|секрет(?:н\\p{L}{1,4} ключ)?|ключ api|clé secrète|geheimnis|パスワード|密码|비밀번호|패스워드|暗証番号|口令|密碼|пароля|паролата|лозинка|adgangskode|kodeord|passord|lykilorð|hesla|jelszó|jelszo|parool|parole|slaptažodis|lozinka|geslo|zaporka|κωδικός πρόσβασης|συνθηματικό|סיסמה|סיסמא|كلمة المرور|كلمة السر|رمز عبور|पासवर्ड|รหัสผ่าน|mật khẩu|mat khau|kata sandi|pasahitza|contrasenya|paswoord|kennort|zugangscode|code d.accès|codice di accesso|pass|pw|pin';
/** What each of the words cannot do without, folded: the longest run of letters in it. */
const pieces = words
  .replace(/\(\?:\p{L}\|(\p{L})\)/gu, '$1')
  .replace(/\(\?:[^)]{0,40}\)\??|\[[^\]]{0,10}\]\??|\w\?|\./g, '\n')
  .split('|')
  .map((word) => fold(word.split('\n').reduce((longest, part) => (part.length > longest.length ? part : longest))));
const announcing = new Keywords<'word' | 'header' | 'scheme' | 'pair'>([
  ...pieces.map((piece) => [piece, 'word'] as const),
  ...['authorization', '-key', '-token', '-secret'].map((piece) => [piece, 'header'] as const),
  ...['basic', 'bearer', 'jwt'].map((piece) => [piece, 'scheme'] as const),
  ...['login', 'log in', 'credential', 'zugangsdaten', 'identifiants', 'user', 'account'].map(
    (piece) => [piece, 'pair'] as const,
  ),
]);
/** None of them goes on as `pin` does in `mapping` and `pinned`. */
const cues = `(?:${words}(?!g|n[ei]))`;
const assigned = new RegExp(
  `${cues}[\\w-]{0,20}["']?\\]?(?:\\s{0,2}\\([^()\\n]{1,40}\\)| (?:for|of|to|in|on|from|we use|used|für|von|im|pour|dans|de|en|para) [^\\n.,;:=]{1,30}?)?(?:\\s{0,3}(?:=>|:=|=(?!\\s{0,2}\\n\\s{0,3}[\\w.-]{1,40}=\\S)|[:：])\\s{0,3}|>|\\s{1,2}(?:is|was|ist|est|es|lautet|são|é|är|er|jest|este|это)\\s{1,2}:?|["']\\s{0,2},\\s{0,2})(?<value>"[^"\\n]{1,300}"|'[^'\\n]{1,300}'|[^\\s"'<>,;]{1,400})`,
  'dgiu',
);
const inline = new RegExp(
  `(?<![\\p{L}\\p{N}])${cues}(?:[ \\t]{1,2}|\\s{1,2}(?!(?:\\w{1,40}[._][\\w.]{1,40}|scope|state|code|user|username|host|port|url|path|id|name)=))(?<value>"[^"\\n]{3,100}"|'[^'\\n]{3,100}'|[^\\s"'<>,;]{6,100})`,
  'dgiu',
);
const header =
  /(?:authorization|(?<![\w-])x-(?:(?!cache|sort|partition|routing|surrogate|idempotency|sequence)[a-z]{1,20}-){1,2}(?:key|token|secret)|private-token)["']?\s{0,2}[:=]\s{0,2}["']?(?:(?:basic|bearer|token|jwt|digest|negotiate|apikey)\s{1,3})?(?<value>[^\s"'<>(][^\s"'<>]{3,4000})/dgi;
const scheme =
  /(?<![\p{L}\p{N}])(?:basic|bearer|jwt)\s{1,2}(?<value>(?=[\w+/.=~-]{0,60}[\dA-Z=])[\w+/.=~-]{12,4000})/dgiu;
const pairs =
  /(?:log ?in|credentials?|zugangsdaten|identifiants|user(?:name)?|account)(?: as| for [\p{L} ]{1,20}:)?[: ]{1,3}\S{2,60} ?\/ ?(?<value>(?=\S{0,40}[\d!@#$%^&*?])[^\s/]{5,60})/dgiu;
const sessions = /(?<![\w-])(?:sid|sess|session|nonce|otp|state_token)=(?<value>[\w-]{8,200})/dgi;
/** In an address without its host, too: `/forms/318?sig=Qm9v…`. */
const parameters =
  /[?&](?:sig|signature|(?:access|id|refresh)_token|client_secret|jwt|assertion)=(?<value>[^&\s"'<>#]{8,2000}(?: [\w+/]{2,20}={1,2})?)|[?&](?!(?:commit|sha\d{0,3}|rev|revision|etag|hash|v|ver|version|checksum|build|ref|trace_?id|request_?id)=)[a-z_]{1,20}=(?<hex>[0-9a-f]{16,64})(?![\w-])/dgi;
const hasParameter = new Sign(/[?&][a-z_]{1,20}=/i);
const hexParameters = new RegExp(parameters.source.replace('(?<value>', '(?:').replace('(?<hex>', '(?<value>'), 'dgi');
const cookies = /(?:^|[\s"'])(?:set-)?cookie["']?\s{0,2}:\s{0,2}(?<value>[^\n]{3,4000})/dgi;
const curlUser = /\s(?:-u|--user)\s{1,2}["']?(?<value>[^\s"':]{1,80}:[^\s"']{1,100})/dg;
const encodedData = /^\s{2,12}(?:[\w.-]{1,60}):\s{1,2}(?<value>[A-Za-z0-9+/]{24,4000}={0,2})\s{0,3}$/dgm;

const harmless =
  /^["']?(?:value|http\/[\d.]{1,3}|no-?check|x-(?:hub|gitlab|slack|twilio|atlassian)-(?:signature|token)(?:-\d{3})?|true|false|null|nil|none|undefined|empty|yes|no|required|optional|missing|invalid|expired|incorrect|wrong|correct|valid|\*{2,}\S{0,4}|x{3,}|\.{2,}|…|<[^>]{0,40}>?|(?:(?:hmac-)?(?:sha-?\d{1,3}|md5)=)?\[[^\]]{0,60}\]?|\$\{?[\w.]{1,60}\}?|(?:(?:hmac-)?(?:sha-?\d{1,3}|md5)=)?\$\(\S{0,80}|%[\w.]{1,40}%|process\.env\S{0,80}|os\.environ\S{0,80}|\{\{?[\w.$: -]{0,60}\}{0,2}|(?:read|write|manage|delete)(?::[a-z-]{2,20})?:(?:jira|confluence|servicedesk)[a-z-]{0,30}|[-_=.]{2,}|removed|redacted|hidden|masked|changed|string|text|varchar\S{0,8}|\d{1,2})["']?[.,;)]?$/i;
const expression =
  /^[A-Za-z_$][\w.$]{0,80}\(|^new\s|^(?:this|self|config|settings|env|props|request|response|user)\.\w|^(?:vars?|local|module|secrets|inputs|steps|params|options|args)\.[\w.]{0,40}(?:pass|pwd|secret|token|key|cred)\w{0,20}$/;

function isOneQuoted(value: string): boolean {
  return /^["']\S{2,100}["']$/.test(value);
}

/** Words that everybody uses are a secret where nothing but its name stands before them: `secret=river`. */
const strictly =
  /(?:password|passwd|passphrase|passcode|pwd|secret|token|api[ _-]?key|access[ _-]?key|secret[_-]?key|auth[_-]?key|(?<!\p{L})pass)["']?\]?(?: (?:for|of|to|in|on|from|used) ?[^\n.,;:=]{0,30}?)?\s?[:=]\s{0,2}$/iu;
const everyday = /^\p{L}{3,40}$/u;

function isEverydaySecret(cue: string, value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '').replace(/[.,;:!?)]+$/, '');
  return everyday.test(bare) && strictly.test(cue) && !isSaidInCode(bare) && !harmless.test(bare);
}

function isNone(bare: string): boolean {
  return bare.length < 2 || /^https?:\/\//i.test(bare) || harmless.test(bare) || expression.test(bare);
}

/** `expiring`, `(Failure)`, or the first of several words in brackets: what a sentence says of a secret. */
function isSaid(bare: string): boolean {
  return isDoing(bare) || /^\(\p{L}+$/u.test(bare);
}

function isOfToken(bare: string, isPhrase: boolean, cue: string): boolean {
  return isPhrase && isSaidOfToken(bare, cue);
}

/** A value worth hiding; in prose a plain word after "token:" is more likely a sentence. */
function isSecret(block: Block, value: string, isPhrase: boolean, cue: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '').replace(/[.,;:!?)]+$/, '');
  if (isNone(bare) || isOfToken(bare, isPhrase, cue)) return false;
  if (isOneQuoted(value)) return true;
  if (isPhrase && isSaid(bare)) return false;
  if (/^[\p{L}]+$/u.test(bare))
    return block.inCode ? !isOrdinary(fold(bare)) : !isPhrase && !isOrdinary(fold(bare)) && bare.length > 3;
  return !isPhrase || /\d/.test(bare) || /[^\p{L}\p{N}'’.-]/u.test(bare);
}

/** A short cue word in prose ("pin", "pass") needs a digit behind it. */
function isWeakCue(block: Block, cue: string, value: string): boolean {
  return !block.inCode && /^(?:pin|pass|pw)(?:\W|wd|$)/i.test(cue) && !/\d/.test(value);
}

/** Without its quotes or the full stop of its sentence, and without the name of the sum that stands before it: `sha256=`. */
function bareValue(place: Place): Place {
  const quote = /^["']/.test(place.text) ? 1 : 0;
  const head = quote + (/^(?:hmac-)?(?:sha-?\d{1,3}|md5)=/i.exec(place.text.slice(quote))?.[0].length ?? 0);
  const tail = quote === 1 ? 1 : (/[.)]{1,5}$/.exec(place.text)?.[0].length ?? 0);
  return { start: place.start + head, end: place.end - tail, text: place.text.slice(head, place.text.length - tail) };
}

/** `existingSecret: bridge-creds`: which of the secrets of a cluster it is. */
const reference = /(?<![\w-])(?:existing_?secret|secret_?(?:name|ref))["']?\s?[:=]\s{0,2}["']?$/i;
const referred =
  /^["']?(?=.*(?:secret|creds?|credentials|tls|cert|token|auth|pull|registry))[a-z\d]+(?:[.-][a-z\d]+)+["']?$/;

function isReference({ text }: Block, { start, text: value }: Place): boolean {
  return referred.test(value) && reference.test(text.slice(Math.max(0, start - 24), start));
}

/** `verdict=PASS score=0`, `TokenStore: expires_in=7200`, `"token","expected_len":18`: another key with a value of its own. */
function isOtherPair(cue: string, value: string, follows: string): boolean {
  return (
    (/^["']/.test(value) && /^\s?:/.test(follows)) ||
    (/(?:\w:|["'],) $/.test(cue) && /^(?:expires_in|size|ttl|rounds|skew)=\d+$/.test(value)) ||
    (/^=[^=:]{1,20}\s$/.test(cue) &&
      /^(?:score|reason|header|smtp|required|status|code|rule|tests|count|time)[\w.]{0,40}=/.test(value))
  );
}

function assignments(block: Block, pattern: RegExp, isPhrase: boolean): Span[] {
  return matchesOf(pattern, block.text).flatMap((match) => {
    const place = placeOf(match, 'value');
    if (!place) return [];
    // with the letter before: `pass` is one word, and the rest of another in `bypass`
    const cue = block.text.slice(Math.max(0, match.index - 1), place.start);
    const isSpoken = isPhrase || /\s(?:is|was|ist|est|es|lautet|são|é|är|er|jest|este|это)\s{1,2}:?$/i.test(cue);
    if (
      isWhatWentWrong(place.text, match[0]) ||
      isParsed(place.text, block.text.slice(Math.max(0, place.start - 20), place.start)) ||
      isWeakCue(block, match[0], place.text) ||
      isReference(block, place) ||
      isOtherPair(cue, place.text, block.text.slice(place.end, place.end + 2))
    )
      return [];
    if (!isSecret(block, place.text, isSpoken, cue) && !isEverydaySecret(cue, place.text)) return [];
    const { start, end, text } = bareValue(place);
    const spreads = text.length >= 5 && !isOrdinary(fold(text));
    return end > start ? [spanAt(start, end, { ...asSecret, rule: 'secret-assignment', spreads })] : [];
  });
}

const cookiePair = /(?<name>[\w.$-]{1,80})=(?<value>[^;\s"']{4,2000})/dg;
const cookieAttribute = /^(?:path|domain|expires|max-age|samesite|version)$/i;

function cookieValues(block: Block): Span[] {
  return matchesOf(cookies, block.text).flatMap((line) => {
    const all = placeOf(line, 'value');
    if (!all) return [];
    return matchesOf(cookiePair, all.text).flatMap((match) => {
      const pair = placeOf(match, 'value');
      if (!pair || cookieAttribute.test(match.groups?.['name'] ?? '')) return [];
      return [spanAt(all.start + pair.start, all.start + pair.end, { ...asSecret, rule: 'cookie' })];
    });
  });
}

function isHeader(value: string): boolean {
  return !harmless.test(value) && !/^(?:authentication|basic|bearer|token|jwt|digest|negotiate|apikey)$/i.test(value);
}

function isPair(value: string): boolean {
  return !harmless.test(value) && /\d|[!@#$%^&*?]/.test(value);
}

/** The patterns whose words stand in the block, in the order in which they name what they find. */
function valuesIn(block: Block): Span[] {
  const { text, folded } = block;
  const said = announcing.in(block);
  const byShape = (
    patterns: readonly (readonly [isTried: boolean, pattern: RegExp])[],
    shape: SpanShape,
    accept: (value: string) => boolean,
  ) => patterns.flatMap(([isTried, pattern]) => (isTried ? spansOf(pattern, block, shape, accept) : []));
  return [
    ...(said.includes('word') ? [...assignments(block, assigned, false), ...assignments(block, inline, true)] : []),
    ...(folded.includes('cookie') ? cookieValues(block) : []),
    ...byShape(
      [
        [said.includes('header'), header],
        [said.includes('scheme'), scheme],
        [text.includes('-u'), curlUser],
      ],
      { ...asSecret, rule: 'secret-header' },
      isHeader,
    ),
    ...byShape(
      [
        [said.includes('pair') && text.includes('/'), pairs],
        [text.includes('='), sessions],
        [hasParameter.in(block), parameters],
        [hasParameter.in(block), hexParameters],
      ],
      { ...asSecret, rule: 'secret-pair' },
      isPair,
    ),
  ];
}

/** Secrets told by the word before them: key=value, headers, cookies, `curl -u`, encoded data of a manifest. */
export const secretAssignments: Recognizer = {
  name: 'secret-assignments',
  cutsShields: true,
  find: (block) => [
    ...valuesIn(block),
    ...(block.inCode ? spansOf(encodedData, block, { ...asSecret, rule: 'encoded-data' }) : []),
  ],
};

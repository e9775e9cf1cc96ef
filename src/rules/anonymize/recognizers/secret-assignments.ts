import { fold } from '../fold';
import { spanAt, spansOf, type Block, type Recognizer, type Span } from '../scan';
import { isOrdinary } from '../vocabulary';

const words =
  'password|passwd|passphrase|passcode|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|client[_-]?secret|shared[_-]?secret|credentials?|jsessionid|session[_-]?id|sessionid|xsrf|csrf|signature|authkey|mot de passe|mdp|kennwort|passwort|contrase(?:ñ|n)a|clave|senha|wachtwoord|has(?:ł|l)o|parola|(?:ş|s)ifre|lösenord|salasana|heslo|пароль|パスワード|密码|비밀번호|pass(?:wd)?|pw|pin';
const assigned = new RegExp(
  `(?:${words})[\\w-]{0,20}["']?(?:\\s{0,2}\\([^()\\n]{1,40}\\)| (?:for|of|to|für|von|pour|de|para) [^\\n.,;:=]{1,30}?)?(?:\\s{0,3}(?:=>|:=|[=:：])\\s{0,3}|>|\\s{1,2}(?:is|was|ist|est|es|lautet|são)\\s{1,2}:?|["']\\s{0,2},\\s{0,2})(?<value>"[^"\\n]{1,300}"|'[^'\\n]{1,300}'|[^\\s"'<>,;]{1,400})`,
  'dgiu',
);
const inline = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words})\\s{1,2}(?<value>"[^"\\n]{3,100}"|'[^'\\n]{3,100}'|[^\\s"'<>,;]{6,100})`,
  'dgiu',
);
const header =
  /(?:authorization|proxy-authorization|x-api-key|x-auth-token|private-token)["']?\s{0,2}[:=]\s{0,2}["']?(?:(?:basic|bearer|token|jwt|digest|negotiate|apikey)\s{1,3})?(?<value>[^\s"'<>]{4,4000})/dgi;
const scheme =
  /(?<![\p{L}\p{N}])(?:basic|bearer|jwt)\s{1,2}(?<value>(?=[\w+/.=~-]{0,60}[\dA-Z=])[\w+/.=~-]{12,4000})/dgiu;
const pairs =
  /(?:login|credentials?|zugangsdaten|identifiants|user(?:name)?|account)[: ]{1,3}\S{2,60} ?\/ ?(?<value>(?=\S{0,40}[\d!@#$%^&*?])[^\s/]{5,60})/dgi;
const sessions = /(?<![\w-])(?:sid|sess|session|nonce|otp|state_token)=(?<value>[\w-]{8,200})/dgi;
const cookies = /(?:^|[\s"'])(?:set-)?cookie["']?\s{0,2}:\s{0,2}(?<value>[^\n]{3,4000})/dgi;
const curlUser = /\s(?:-u|--user)\s{1,2}["']?(?<value>[^\s"':]{1,80}:[^\s"']{1,100})/dg;
const encodedData = /^\s{2,12}(?:[\w.-]{1,60}):\s{1,2}(?<value>[A-Za-z0-9+/]{24,4000}={0,2})\s{0,3}$/dgm;

const harmless =
  /^["']?(?:true|false|null|nil|none|undefined|empty|yes|no|required|optional|missing|invalid|expired|incorrect|wrong|correct|valid|\*{2,}\S{0,4}|x{3,}|\.{2,}|…|<[^>]{0,40}>?|\[[^\]]{0,60}\]?|\$\{?[\w.]{1,60}\}?|%[\w.]{1,40}%|process\.env\S{0,80}|os\.environ\S{0,80}|\{\{?[^}]{0,60}\}{0,2}|removed|redacted|hidden|masked|changed|string|text|varchar\S{0,8}|\d{1,2})["']?[.,;)]?$/i;
const expression =
  /^[A-Za-z_$][\w.$]{0,80}\(|^new\s|^(?:this|self|config|settings|env|props|request|response|user)\.\w/;

/** A value worth hiding; in prose a plain word after "token:" is more likely a sentence. */
function isSecret(block: Block, value: string, isPhrase: boolean): boolean {
  const bare = value.replace(/^["']|["']$/g, '').replace(/[.,;:!?)]+$/, '');
  if (bare.length < 2 || /^https?:\/\//i.test(bare) || harmless.test(bare) || expression.test(bare)) return false;
  if (/^[\p{L}]+$/u.test(bare) && !/^["']/.test(value))
    return block.inCode ? !isOrdinary(fold(bare)) : !isPhrase && !isOrdinary(fold(bare)) && bare.length > 3;
  return !isPhrase || /\d/.test(bare) || /[^\p{L}\p{N}'’.-]/u.test(bare);
}

function assignments(block: Block, pattern: RegExp, isPhrase: boolean): Span[] {
  const spans: Span[] = [];
  for (const match of block.text.matchAll(pattern)) {
    const place = match.indices?.groups?.['value'];
    if (!place) continue;
    const value = match.groups?.['value'] ?? '';
    const spoken =
      isPhrase || /\s(?:is|was|ist|est|es|lautet|são)\s{1,2}:?$/i.test(block.text.slice(match.index, place[0]));
    if (
      !isSecret(block, value, spoken) ||
      (/^(?:pin|pass|pw)(?:\W|wd|$)/i.test(match[0]) && !/\d/.test(value) && !block.inCode)
    )
      continue;
    const quotes = /^["']/.test(value) ? 1 : 0;
    const tail = quotes === 1 ? 1 : (/[.)]+$/.exec(value)?.[0].length ?? 0);
    const [start, end] = [place[0] + quotes, place[1] - tail];
    if (end > start)
      spans.push(
        spanAt(start, end, {
          kind: 'secret',
          label: 'secret',
          rule: 'secret-assignment',
          spreads: end - start >= 5 && !isOrdinary(fold(block.text.slice(start, end))),
        }),
      );
  }
  return spans;
}

function cookieValues(block: Block): Span[] {
  const spans: Span[] = [];
  for (const match of block.text.matchAll(cookies)) {
    const from = match.indices?.groups?.['value']?.[0] ?? 0;
    for (const pair of (match.groups?.['value'] ?? '').matchAll(/([\w.$-]{1,80})=([^;\s"']{4,2000})/g)) {
      if (/^(?:path|domain|expires|max-age|samesite|version)$/i.test(pair[1] ?? '')) continue;
      const start = from + pair.index + (pair[1]?.length ?? 0) + 1;
      spans.push(spanAt(start, start + (pair[2]?.length ?? 0), { kind: 'secret', label: 'secret', rule: 'cookie' }));
    }
  }
  return spans;
}

/** Secrets told by the word before them: key=value, headers, cookies, `curl -u`, encoded data of a manifest. */
export const secretAssignments: Recognizer = {
  name: 'secret-assignments',
  cutsShields: true,
  find: (block) => [
    ...assignments(block, assigned, false),
    ...assignments(block, inline, true),
    ...cookieValues(block),
    ...[header, scheme, curlUser].flatMap((pattern) =>
      spansOf(
        pattern,
        block,
        { kind: 'secret', label: 'secret', rule: 'secret-header' },
        (value) => !harmless.test(value) && !/^(?:basic|bearer|token|jwt|digest|negotiate|apikey)$/i.test(value),
      ),
    ),
    ...[pairs, sessions].flatMap((pattern) =>
      spansOf(
        pattern,
        block,
        { kind: 'secret', label: 'secret', rule: 'secret-pair' },
        (value) => !harmless.test(value) && /\d|[!@#$%^&*?]/.test(value),
      ),
    ),
    ...spansOf(encodedData, block, { kind: 'secret', label: 'secret', rule: 'encoded-data' }, () => block.inCode),
  ],
};

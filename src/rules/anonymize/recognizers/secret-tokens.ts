import { spansOf, type Recognizer } from '../scan';

/** Tokens that can be told by their own shape. */
const shapes: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['jwt', /(?<![\w-])eyJ[\w-]{5,2000}\.[\w-]{5,4000}(?:\.[\w-]{0,2000})?/g],
  ['aws-key', /(?<![A-Z0-9])(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA)[A-Z0-9]{12,20}(?![A-Z0-9])/g],
  ['github-token', /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255})/g],
  ['gitlab-token', /(?<!\w)gl(?:pat|ptt|dt|rt)-[\w-]{16,100}/g],
  ['slack-token', /(?<!\w)xox[abeoprs]-[A-Za-z0-9-]{10,250}/g],
  ['slack-hook', /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/]{8,200}/g],
  ['teams-hook', /(?<=webhook\.office\.com\/)[\w/@-]{16,300}/g],
  ['atlassian-token', /(?<!\w)AT(?:ATT|CTT|BB|AT|LT)[A-Za-z0-9]?[\w=+/-]{16,400}/g],
  ['google-key', /(?<!\w)(?:AIza[\w-]{30,40}|ya29\.[\w-]{20,300}|GOCSPX-[\w-]{20,60})/g],
  ['stripe-key', /(?<!\w)(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,200}/g],
  ['openai-key', /(?<!\w)sk-[\w-]{20,200}/g],
  ['npm-token', /(?<!\w)npm_[A-Za-z0-9]{30,60}/g],
  ['sendgrid-key', /(?<!\w)SG\.[\w-]{16,40}\.[\w-]{16,80}/g],
  ['other-token', /(?<!\w)(?:dop_v1_|shpat_|hvs\.|pypi-|dckr_pat_|lin_api_|PMAK-|glsa_|sq0[a-z]{3}-)[\w-]{16,200}/g],
  ['private-key', /-----BEGIN [A-Z0-9 ]{1,40}-----[^-]{0,20000}(?:-----END [A-Z0-9 ]{1,40}-----)?/g],
  ['ssh-key', /(?<!\w)ssh-(?:rsa|ed25519|dss) [A-Za-z0-9+/=]{40,2000}/g],
];
const long =
  /(?<![A-Za-z0-9+/_=.-])(?=[A-Za-z0-9+/_-]{0,60}[A-Z])(?=[A-Za-z0-9+/_-]{0,60}[a-z])(?=[A-Za-z0-9+/_-]{0,60}\d)[A-Za-z0-9+_-]{28,400}={0,2}(?![A-Za-z0-9+/_-])/g;

/** A long run that mixes cases and digits many times is a key; `MyVeryLongClassName2` is not. */
function looksRandom(value: string): boolean {
  if (/[a-z]{7}|[A-Z]{9}/.test(value) || /^[\w]{8}-\w{4}-\w{4}-\w{4}-\w{12}$/.test(value)) return false;
  if ((value.match(/\d{1,20}/g)?.length ?? 0) < 2) return false;
  let changes = 0;
  const classOf = (unit: string) =>
    unit >= '0' && unit <= '9' ? 0 : unit >= 'a' && unit <= 'z' ? 1 : unit >= 'A' && unit <= 'Z' ? 2 : 3;
  for (let at = 1; at < value.length; at += 1)
    if (classOf(value[at] ?? '') !== classOf(value[at - 1] ?? '')) changes += 1;
  return changes / value.length > 0.3;
}

/** Keys and tokens of known shape, private keys, and long random text. */
export const secretTokens: Recognizer = {
  name: 'secret-tokens',
  cutsShields: true,
  find: (block) => [
    ...shapes.flatMap(([rule, pattern]) => spansOf(pattern, block, { kind: 'secret', label: 'secret', rule })),
    ...spansOf(
      long,
      block,
      { kind: 'secret', label: 'secret', rule: 'random-text', confidence: 'likely' },
      looksRandom,
    ),
  ],
};

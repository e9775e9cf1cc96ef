import { secretRules } from '../../../../src/rules/anonymize/recognizers/secret-rules';
import { secretTokens } from '../../../../src/rules/anonymize/recognizers/secret-tokens';
import { spansFoundBy } from '../recognizer-table';

/** Tokens are put together here, so that no scanner of repositories takes them for real ones. */
const of = (alphabet: string) => (length: number) =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const mixed = of('aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY');
const hex = of('a1b2c3d4e5f60718');
const capital = of('A2B3C4D5E6F7G8');
const small = of('a2b3c4d5e6f7g8');
const digits = of('1934750286');
const uuid = [hex(8), hex(4), hex(4), hex(4), hex(12)].join('-');

/** Rule, a token of its shape, and something that only looks like one. */
/** Where only a part is the secret, it stands in « ». */
const table: readonly (readonly [rule: string, token: string, other: string])[] = [
  ['github-token', 'ghp' + '_' + mixed(36), 'ghp_short'],
  ['github-token', 'gho' + '_' + mixed(36), 'high_' + mixed(6)],
  ['github-pat', 'github' + '_pat_' + mixed(40), 'github_pat_name'],
  ['gitlab-token', 'glpat' + '-' + mixed(20), 'glpat-x'],
  ['gitlab-token', 'glsoat' + '-' + mixed(20), 'global-settings'],
  ['gitlab-runner', 'GR13' + '48941' + mixed(20), 'GR1348941'],
  ['bitbucket-token', 'AT' + 'BB' + mixed(32), 'ATBB-1'],
  ['npm-token', 'npm' + '_' + mixed(36), 'npm_config_registry'],
  ['pypi-token', 'pypi' + '-' + mixed(60), 'pypi-server'],
  ['rubygems-key', 'rubygems' + '_' + hex(48), 'rubygems_version'],
  ['nuget-key', 'oy' + '2' + small(43), 'oy2'],
  ['clojars-token', 'CLO' + 'JARS_' + small(60), 'CLOJARS_TOKEN'],
  ['docker-token', 'dckr' + '_pat_' + mixed(27), 'dckr_pat_x'],
  ['artifactory-token', 'AK' + 'Cp' + mixed(60), 'AKCp'],
  ['sonar-token', 'squ' + '_' + hex(40), 'squ_id'],
  ['snyk-token', 'snyk' + '_uat.' + mixed(40), 'snyk_uat.x'],
  ['circleci-token', 'CCI' + 'PAT_' + mixed(40), 'CCIPAT_x'],
  ['buildkite-token', 'bkua' + '_' + hex(40), 'bkua_x'],
  ['terraform-token', mixed(14) + '.atlas' + 'v1.' + mixed(60), 'x.atlasv1.y'],
  ['pulumi-token', 'pul' + '-' + hex(40), 'pul-up'],
  ['doppler-token', 'dp' + '.pt.' + mixed(43), 'dp.pt.x'],
  ['vault-token', 'hv' + 's.' + mixed(90), 'hvs.x'],
  ['age-key', 'AGE-SEC' + 'RET-KEY-1' + capital(58), 'AGE-SECRET-KEY-1'],
  ['onepassword-token', 'ops' + '_eyJ' + mixed(120), 'ops_eyJ'],
  ['tailscale-key', 'tskey' + '-auth-' + mixed(30), 'tskey-auth-x'],
  ['sentry-token', 'sntrys' + '_' + mixed(80), 'sntrys_x'],
  ['postman-key', 'PM' + 'AK-' + mixed(59), 'PMAK-x'],
  ['linear-key', 'lin' + '_api_' + mixed(40), 'lin_api_x'],
  ['figma-token', 'figd' + '_' + mixed(40), 'figd_x'],
  ['readme-key', 'rdme' + '_' + small(70), 'rdme_x'],
  ['prefect-key', 'pnu' + '_' + mixed(36), 'pnu_x'],
  ['contentful-token', 'CF' + 'PAT-' + mixed(43), 'CFPAT-x'],
  ['aws-key', 'AK' + 'IA' + capital(16), 'ASIA PACIFIC'],
  ['aws-bedrock-key', 'AB' + 'SK' + mixed(120), 'ABSK'],
  ['google-key', 'AI' + 'za' + mixed(35), 'AIza'],
  ['google-token', 'ya' + '29.' + mixed(60), 'ya29.x'],
  ['google-client-secret', 'GOC' + 'SPX-' + mixed(28), 'GOCSPX-x'],
  ['google-refresh-token', '1/' + '/0' + mixed(60), '1//0'],
  ['firebase-key', mixed(22) + ':APA' + '91b' + mixed(134), 'x:APA91b'],
  ['azure-client-secret', 'a1B' + '8Q~' + mixed(34), '8Q~'],
  ['azure-storage-key', 'Account' + 'Key=«' + mixed(86) + '==»', 'AccountKey=x'],
  ['azure-devops-token', mixed(76) + 'AZ' + 'DO' + mixed(4), 'AZDO'],
  ['azure-service-bus', 'SharedAccess' + 'Key=«' + mixed(43) + '=»', 'SharedAccessKey=x'],
  ['digitalocean-token', 'dop' + '_v1_' + hex(64), 'dop_v1_x'],
  ['alibaba-key', 'LT' + 'AI' + mixed(20), 'LTAI'],
  ['tencent-key', 'AK' + 'ID' + mixed(32), 'AKID'],
  ['yandex-key', 'AQ' + 'VN' + mixed(36), 'AQVN'],
  ['yandex-token', 't1' + '.' + mixed(30) + '.' + mixed(86), 't1.x.y'],
  ['heroku-key', 'HR' + 'KU-' + mixed(60), 'HRKU-x'],
  ['netlify-token', 'nfp' + '_' + mixed(36), 'nfp_x'],
  ['render-key', 'rnd' + '_' + mixed(28), 'rnd_seed'],
  ['fly-token', 'fm2' + '_' + mixed(100), 'fm2_x'],
  ['supabase-key', 'sbp' + '_' + hex(40), 'sbp_x'],
  ['planetscale-token', 'pscale' + '_tkn_' + mixed(43), 'pscale_tkn_x'],
  ['databricks-token', 'da' + 'pi' + hex(32), 'dapi'],
  ['cloudflare-ca-key', 'v1' + '.0-' + hex(24) + '-' + hex(146), 'v1.0-beta'],
  ['openshift-token', 'sha' + '256~' + mixed(43), 'sha256~x'],
  ['newrelic-key', 'NR' + 'AK-' + capital(27), 'NRAK-x'],
  ['grafana-token', 'gl' + 'sa_' + mixed(41), 'glsa_x'],
  ['dynatrace-token', 'dt0' + 'c01.' + capital(24) + '.' + capital(64), 'dt0c01.x'],
  ['launchdarkly-key', 'sdk' + '-' + uuid, 'sdk-version'],
  ['algolia-admin-key', 'X-Algolia-API-' + 'Key: «' + hex(32) + '»', 'X-Algolia-API-Key: none'],
  ['slack-token', 'xo' + 'xb-' + digits(12) + '-' + mixed(24), 'xoxb-x'],
  ['slack-app-token', 'xa' + 'pp-1-' + capital(11) + '-' + hex(40), 'xapp-1'],
  [
    'slack-hook',
    'hooks.slack.com/' + 'services/«T' + capital(8) + '/B' + capital(8) + '/' + mixed(24) + '»',
    'hooks.slack.com/docs',
  ],
  ['teams-hook', 'acme.webhook.office.com/' + '«webhookb2/' + uuid + '»', 'webhook.office.com/'],
  [
    'discord-hook',
    'discord.com/api/' + 'webhooks/«' + digits(18) + '/' + mixed(68) + '»',
    'discord.com/api/webhooks/1',
  ],
  ['zapier-hook', 'hooks.zapier.com/' + 'hooks/catch/«' + digits(7) + '/' + small(7) + '»', 'hooks.zapier.com/docs'],
  ['discord-token', 'M' + mixed(23) + '.' + mixed(6) + '.' + mixed(38), 'Module.config.value'],
  ['telegram-token', digits(10) + ':A' + 'A' + mixed(33), '12:AA'],
  ['twilio-key', 'S' + 'K' + hex(32), 'SK1'],
  ['sendgrid-key', 'S' + 'G.' + mixed(22) + '.' + mixed(43), 'SG.x.y'],
  ['mailgun-key', 'ke' + 'y-' + hex(32), 'key-value'],
  ['mailchimp-key', hex(32) + '-u' + 's12', 'en-us1'],
  ['brevo-key', 'xkey' + 'sib-' + hex(64) + '-' + mixed(16), 'xkeysib-x'],
  ['intercom-token', 'dG9' + 'rOg' + mixed(60) + '=', 'dG9rOg=='],
  ['hubspot-token', 'pat' + '-na1-' + uuid, 'pat-na1'],
  ['notion-token', 'nt' + 'n_' + mixed(46), 'ntn_x'],
  ['airtable-token', 'pa' + 't' + mixed(14) + '.' + hex(64), 'pattern.x'],
  ['asana-token', '1' + '/' + digits(16) + ':' + hex(32), '1/2:3'],
  ['typeform-token', 'tf' + 'p_' + mixed(44), 'tfp_x'],
  ['dropbox-token', 's' + 'l.' + mixed(130), 'sl.x'],
  ['facebook-token', 'EA' + 'A' + mixed(120), 'EAA'],
  ['mapbox-token', 's' + 'k.ey' + 'J' + mixed(60) + '.' + mixed(22), 'sk.eyJ'],
  ['salesforce-session', '00' + 'D' + mixed(12) + '!' + mixed(90), '00D1'],
  ['stripe-key', 'sk' + '_live_' + mixed(24), 'sk_live_x'],
  ['stripe-hook', 'wh' + 'sec_' + mixed(32), 'whsec_x'],
  ['shopify-token', 'shp' + 'at_' + hex(32), 'shpat_x'],
  ['square-token', 'sq' + '0atp-' + mixed(22), 'sq0'],
  ['plaid-token', 'access' + '-production-' + uuid, 'access-production-db'],
  ['shippo-token', 'shippo' + '_live_' + hex(40), 'shippo_live_x'],
  ['easypost-key', 'EZ' + 'AK' + mixed(54), 'EZAK'],
  ['duffel-token', 'duffel' + '_live_' + mixed(43), 'duffel_live_x'],
  ['flutterwave-key', 'FLW' + 'SECK-' + hex(32) + '-X', 'FLWSECK-x'],
  ['adafruit-key', 'ai' + 'o_' + mixed(28), 'aio_x'],
  ['openai-key', 's' + 'k-proj-' + mixed(48), 'sk-x'],
  ['huggingface-token', 'h' + 'f_' + mixed(34), 'hf_hub'],
  ['replicate-token', 'r' + '8_' + mixed(37), 'r8_x'],
  ['groq-key', 'gs' + 'k_' + mixed(52), 'gsk_x'],
  ['perplexity-key', 'ppl' + 'x-' + mixed(48), 'pplx-x'],
  ['xai-key', 'xa' + 'i-' + mixed(80), 'xai-x'],
  ['jwt', 'ey' + 'J' + mixed(20) + '.' + mixed(40) + '.' + mixed(43), 'eyJ.x'],
  ['atlassian-token', 'ATA' + 'TT' + mixed(60) + '=' + capital(8), 'ATATT'],
  [
    'private-key',
    '-----BEGIN EC PRIVATE ' + 'KEY-----\n' + mixed(64) + '\n-----END EC PRIVATE ' + 'KEY-----',
    '----- BEGIN -----',
  ],
  ['putty-key', 'Private-Lines' + ': 2\n' + mixed(64) + '\n' + mixed(40), 'Private-Lines: none'],
  ['ssh-key', 'ssh' + '-rsa ' + mixed(120), 'ssh-rsa key'],
  ['directory-password', '{SSHA}' + mixed(32) + '==', 'the map {SHA} is empty'],
  ['hashed-password', '$2b' + '$12$' + mixed(53), 'costs $2 and $15'],
];

function foundUnder(rule: string, text: string): string[] {
  return spansFoundBy(secretTokens, text, { inCode: true })
    .filter((span) => span.rule === rule)
    .map((span) => text.slice(span.start, span.end));
}

test.each(table)('the rule %s finds %j', (rule, token) => {
  const bare = token.replace(/[«»]/g, '');
  const wanted = /«(.*)»/s.exec(token)?.[1] ?? token;
  expect(foundUnder(rule, `it says "${bare}" here`)).toEqual([wanted]);
});

test.each(table)('the rule %s leaves alone what is not one, beside %j: %j', (rule, _token, other) => {
  expect(foundUnder(rule, `it says "${other}" here`)).toEqual([]);
});

test('every rule is in the table, and no rule repeats without a bound', () => {
  expect([...new Set(table.map(([rule]) => rule))].toSorted()).toEqual(secretRules.map(({ rule }) => rule).toSorted());
  expect(secretRules.length).toBeGreaterThanOrEqual(60);
  const unbounded = secretRules.filter(({ pattern }) =>
    /[+*]|\{\d+,\}/.test(pattern.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')),
  );
  expect(unbounded).toEqual([]);
});

test('a keyword of each rule stands in what it finds', () => {
  for (const [rule, token] of table) {
    const keywords = secretRules.find((one) => one.rule === rule)?.keywords ?? [];
    expect(keywords.some((keyword) => token.replace(/[«»]/g, '').toLowerCase().includes(keyword))).toBe(true);
  }
});

/** A kind of token that can be told by its own shape, as its issuer documents or shows it. */
export interface SecretRule {
  readonly rule: string;
  /** In lower case; one of them stands in every match. */
  readonly keywords: readonly string[];
  /** Linear: bounded quantifiers, none nested. */
  readonly pattern: RegExp;
}

/** Name, keywords, and what a match looks like; a letter, digit or underscore before it is no match. */
type Row = readonly [rule: string, keywords: string, shape: string];

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const code: readonly Row[] = [
  ['github-token', 'ghp_ gho_ ghu_ ghs_ ghr_', 'gh[pousr]_[A-Za-z0-9]{20,255}'],
  ['github-pat', 'github_pat_', 'github_pat_\\w{20,255}'],
  [
    'gitlab-token',
    'glpat- glptt- gldt- glrt- glft- glcbt- glsoat- glimt- glagent- gloas-',
    'gl(?:pat|ptt|dt|rt|ft|cbt|soat|imt|agent|oas)-[\\w.-]{16,120}',
  ],
  ['gitlab-runner', 'gr1348941', 'GR1348941[\\w-]{20,40}'],
  ['bitbucket-token', 'atbb', 'ATBB[A-Za-z0-9]{16,60}'],
  ['npm-token', 'npm_', 'npm_[A-Za-z0-9]{30,60}'],
  ['pypi-token', 'pypi-', 'pypi-[\\w-]{16,300}'],
  ['rubygems-key', 'rubygems_', 'rubygems_[0-9a-f]{32,64}'],
  ['nuget-key', 'oy2', 'oy2[a-z0-9]{43}'],
  ['clojars-token', 'clojars_', 'CLOJARS_[A-Za-z0-9]{40,80}'],
  ['docker-token', 'dckr_pat_ dckr_oat_', 'dckr_[po]at_[\\w-]{16,200}'],
  ['artifactory-token', 'akcp cmvmdgtu', '(?:AKCp[A-Za-z0-9]{10,100}|cmVmdGtu[A-Za-z0-9]{40,80})'],
  ['sonar-token', 'squ_ sqp_ sqa_', 'sq[upa]_[0-9a-f]{40}'],
  ['snyk-token', 'snyk_', 'snyk_[a-z]{3,10}\\.[\\w.-]{20,120}'],
  ['circleci-token', 'ccipat_ ccipra_', 'CCIP(?:AT|RA)_[\\w-]{20,100}'],
  ['buildkite-token', 'bkua_', 'bkua_[0-9a-f]{40}'],
  ['terraform-token', '.atlasv1.', '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{40,80}'],
  ['pulumi-token', 'pul-', 'pul-[0-9a-f]{40}'],
  [
    'doppler-token',
    'dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.',
    'dp\\.(?:pt|st|ct|sa|scim|audit)\\.(?:[\\w-]{2,35}\\.)?[A-Za-z0-9]{40,44}',
  ],
  ['vault-token', 'hvs. hvb. hvr.', 'hv[sbr]\\.[\\w-]{20,300}'],
  ['age-key', 'age-secret-key-1', 'AGE-SECRET-KEY-1[A-Z0-9]{50,60}'],
  ['onepassword-token', 'ops_eyj', 'ops_eyJ[\\w+/=-]{40,2000}'],
  ['tailscale-key', 'tskey-', 'tskey-[a-z]{2,10}-[\\w-]{12,100}'],
  ['sentry-token', 'sntrys_ sntryu_', 'sntry[su]_[\\w+/=-]{30,300}'],
  ['postman-key', 'pmak-', 'PMAK-[\\w-]{16,200}'],
  ['linear-key', 'lin_api_ lin_oauth_', 'lin_(?:api|oauth)_[\\w-]{16,200}'],
  ['figma-token', 'figd_', 'figd_[\\w-]{30,80}'],
  ['readme-key', 'rdme_', 'rdme_[a-z0-9]{60,80}'],
  ['prefect-key', 'pnu_', 'pnu_[A-Za-z0-9]{30,40}'],
  ['contentful-token', 'cfpat-', 'CFPAT-[\\w-]{40,50}'],
];

const cloud: readonly Row[] = [
  ['aws-key', 'akia asia aroa aida agpa anpa', '(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA)[A-Z0-9]{12,20}(?![A-Z0-9])'],
  ['aws-bedrock-key', 'absk', 'ABSK[A-Za-z0-9+/]{80,280}={0,2}'],
  ['google-key', 'aiza', 'AIza[\\w-]{30,40}'],
  ['google-token', 'ya29.', 'ya29\\.[\\w-]{20,300}'],
  ['google-client-secret', 'gocspx-', 'GOCSPX-[\\w-]{20,60}'],
  ['google-refresh-token', '1//0', '1//0[\\w-]{30,120}'],
  ['firebase-key', ':apa91b', '[\\w-]{10,40}:APA91b[\\w-]{100,200}'],
  ['azure-client-secret', '8q~ 7q~ 9q~', '[\\w~.-]{3}[789]Q~[\\w~.-]{30,36}'],
  ['azure-storage-key', 'accountkey=', '(?<=AccountKey=)[A-Za-z0-9+/]{40,88}={0,2}'],
  ['azure-devops-token', 'azdo', '[A-Za-z0-9]{60,76}AZDO[A-Za-z0-9]{4}'],
  ['azure-service-bus', 'sharedaccesskey=', '(?<=SharedAccessKey=)[A-Za-z0-9+/]{30,88}={0,2}'],
  ['digitalocean-token', 'dop_v1_ doo_v1_ dor_v1_', 'do[opr]_v1_[0-9a-f]{16,64}'],
  ['alibaba-key', 'ltai', 'LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])'],
  ['tencent-key', 'akid', 'AKID[A-Za-z0-9]{28,40}(?![A-Za-z0-9])'],
  ['yandex-key', 'aqvn', 'AQVN[\\w-]{30,60}'],
  ['yandex-token', 't1.', 't1\\.[\\w-]{20,60}\\.[\\w-]{60,120}'],
  ['heroku-key', 'hrku-', 'HRKU-[\\w-]{30,80}'],
  ['netlify-token', 'nfp_', 'nfp_[A-Za-z0-9]{30,50}'],
  ['render-key', 'rnd_', 'rnd_[A-Za-z0-9]{24,40}'],
  ['fly-token', 'fo1_ fm1_ fm1a_ fm1r_ fm2_', '(?:fo1|fm1[ar]?|fm2)_[\\w+/=-]{40,800}'],
  ['supabase-key', 'sbp_ sb_secret_', '(?:sbp|sb_secret)_[\\w-]{24,60}'],
  ['planetscale-token', 'pscale_', 'pscale_(?:tkn|pw|oauth)_[\\w.-]{30,70}'],
  ['databricks-token', 'dapi', 'dapi[0-9a-f]{32}(?:-\\d)?'],
  ['cloudflare-ca-key', 'v1.0-', 'v1\\.0-[0-9a-f]{24}-[0-9a-f]{100,150}'],
  ['openshift-token', 'sha256~', 'sha256~[\\w-]{40,50}'],
  ['newrelic-key', 'nrak- nrjs- nrii- nrra-', 'NR(?:AK|JS|II|RA)-[\\w-]{19,42}'],
  ['grafana-token', 'glsa_ glc_ey', '(?:glsa_[\\w-]{16,60}|glc_ey[\\w+/=-]{30,400})'],
  ['dynatrace-token', 'dt0c dt0s', 'dt0[cs]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}'],
  ['launchdarkly-key', 'sdk- mob- api-', `(?:sdk|mob|api)-${uuid}`],
  ['algolia-admin-key', 'x-algolia-api-key', '(?<=[Xx]-[Aa]lgolia-[Aa][Pp][Ii]-[Kk]ey["\']?[:=] ?["\']?)[0-9a-f]{32}'],
];

const talk: readonly Row[] = [
  ['slack-token', 'xox', 'xox[abeoprs]-[A-Za-z0-9-]{10,250}'],
  ['slack-app-token', 'xapp-', 'xapp-\\d-[A-Za-z0-9-]{20,200}'],
  ['slack-hook', 'hooks.slack.com/', '(?<=hooks\\.slack\\.com\\/(?:services|workflows|triggers)\\/)[\\w/]{8,200}'],
  ['teams-hook', 'webhook.office.com/', '(?<=webhook\\.office\\.com\\/)[\\w/@-]{16,300}'],
  ['discord-hook', '/api/webhooks/', '(?<=\\/api\\/webhooks\\/)\\d{15,22}\\/[\\w-]{30,100}'],
  ['zapier-hook', 'hooks.zapier.com/', '(?<=hooks\\.zapier\\.com\\/hooks\\/catch\\/)[\\w/]{8,60}'],
  ['discord-token', '.', '[MNO][A-Za-z0-9_-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}'],
  ['telegram-token', ':aa', '\\d{8,10}:AA[\\w-]{32,34}'],
  ['twilio-key', 'sk ac', '(?:SK|AC)[0-9a-f]{32}(?![0-9a-f])'],
  ['sendgrid-key', 'sg.', 'SG\\.[\\w-]{16,40}\\.[\\w-]{16,80}'],
  ['mailgun-key', 'key-', 'key-[0-9a-f]{32}(?![0-9a-f])'],
  ['mailchimp-key', '-us', '[0-9a-f]{32}-us\\d{1,2}'],
  ['brevo-key', 'xkeysib-', 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}'],
  ['intercom-token', 'dg9rog', 'dG9rOg[A-Za-z0-9+/]{30,80}={0,2}'],
  ['hubspot-token', 'pat-na pat-eu', `pat-(?:na|eu)\\d-${uuid}`],
  ['notion-token', 'ntn_ secret_', '(?:ntn|secret)_[A-Za-z0-9]{40,50}'],
  ['airtable-token', 'pat', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}'],
  ['asana-token', '1/ 2/', '[12]\\/\\d{12,20}(?:\\/\\d{12,20})?:[0-9a-f]{32}'],
  ['typeform-token', 'tfp_', 'tfp_[\\w.-]{40,60}'],
  ['dropbox-token', 'sl.', 'sl\\.[\\w-]{60,200}'],
  ['facebook-token', 'eaa', 'EAA[A-Za-z0-9]{60,250}'],
  ['mapbox-token', 'sk.ey pk.ey', '[sp]k\\.eyJ[\\w-]{20,200}\\.[\\w-]{20,40}'],
  ['salesforce-session', '00d', '00D[A-Za-z0-9]{12,15}![\\w.]{40,200}'],
];

const money: readonly Row[] = [
  ['stripe-key', '_live_ _test_', '(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,200}'],
  ['stripe-hook', 'whsec_', 'whsec_[A-Za-z0-9+/]{24,80}={0,2}'],
  ['shopify-token', 'shpat_ shpss_ shpca_ shppa_', 'shp(?:at|ss|ca|pa)_[\\w-]{16,200}'],
  ['square-token', 'sq0', 'sq0[a-z]{3}-[\\w-]{16,200}'],
  ['plaid-token', 'access-', `access-(?:sandbox|development|production)-${uuid}`],
  ['shippo-token', 'shippo_', 'shippo_(?:live|test)_[0-9a-f]{40}'],
  ['easypost-key', 'ezak eztk', 'EZ[AT]K[A-Za-z0-9]{40,60}'],
  ['duffel-token', 'duffel_', 'duffel_(?:live|test)_[\\w=-]{40,50}'],
  ['flutterwave-key', 'flwseck', 'FLWSECK(?:_TEST)?-[0-9a-zA-Z]{12,40}(?:-X)?'],
  ['adafruit-key', 'aio_', 'aio_[A-Za-z0-9]{28}'],
];

const models: readonly Row[] = [
  ['openai-key', 'sk-', 'sk-[\\w-]{20,200}'],
  ['huggingface-token', 'hf_', 'hf_[A-Za-z0-9]{30,40}'],
  ['replicate-token', 'r8_', 'r8_[A-Za-z0-9]{36,40}'],
  ['groq-key', 'gsk_', 'gsk_[A-Za-z0-9]{48,60}'],
  ['perplexity-key', 'pplx-', 'pplx-[A-Za-z0-9]{40,60}'],
  ['xai-key', 'xai-', 'xai-[A-Za-z0-9]{60,90}'],
];

const general: readonly Row[] = [
  ['jwt', 'eyj', '(?<![\\w-])eyJ[\\w-]{5,2000}\\.[\\w-]{5,4000}(?:\\.[\\w-]{0,2000})?'],
  ['atlassian-token', 'atat atct atlt', 'AT(?:ATT|CTT|AT|LT)[A-Za-z0-9]?[\\w=+/-]{16,400}'],
  ['private-key', '-----begin', '-----BEGIN [A-Z0-9 ]{1,40}-----[^-]{0,20000}(?:-----END [A-Z0-9 ]{1,40}-----)?'],
  ['putty-key', 'private-lines:', 'Private-Lines: \\d{1,3}\\n[A-Za-z0-9+/=\\n]{40,4000}'],
  ['ssh-key', 'ssh-', 'ssh-(?:rsa|ed25519|dss) [A-Za-z0-9+/=]{40,2000}'],
  [
    'directory-password',
    '{ssha {sha {smd5 {md5 {crypt',
    '\\{(?:S?SHA(?:256|384|512)?|S?MD5|CRYPT)\\}[\\w+/=$.]{12,200}',
  ],
  [
    'hashed-password',
    '$2 $1 $5 $6 $argon2 $apr1 $y$',
    '\\$(?:2[abxy]?|1|5|6|y|apr1|argon2(?:id|i|d))\\$[\\w./,=+$-]{20,200}',
  ],
];

/** Every rule with a shape of its own; secrets told by the words before them are the business of `secret-assignments`. */
export const secretRules: readonly SecretRule[] = [...general, ...code, ...cloud, ...talk, ...money, ...models].map(
  ([rule, keywords, shape]) => ({
    rule,
    keywords: keywords.split(' '),
    pattern: new RegExp(`(?<!\\w)${shape}`, 'g'),
  }),
);

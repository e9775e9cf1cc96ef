import { beginningsOf } from './keywords';
import type { UnderstoodGroup } from './understood-in-programs';

const coded =
  'UAX|UTS|BCP|ORA|TNS|PLS|CVE|RFC|ISO|UTF|SHA|AES|TLS|HTTP|JSR|CWE|WCAG|UTC|GMT|IPv|GHSA|AADSTS|SQLSTATE|SQLCODE|MSB|NETSDK|HRESULT|Win32|WinError|errno|PKIX|CORS|SP2|RMAN|DB2|IMAP|SMTP|CWSI';
const said =
  'IN (?:APPROVAL|REVIEW|PROGRESS|TESTING)|WAITING FOR (?:SUPPORT|CUSTOMER|APPROVAL)|CrashLoopBackOff|ImagePullBackOff|ErrImagePull|OOMKilled|To Do|In Progress|In Review|Data Center|Service Management|Too Many Requests|Not Found|Bad Request|Internal Server Error|Unsupported Media Type|Bad Gateway|Gateway Timeout|Service Unavailable|Request Entity Too Large|Payload Too Large|Content Too Large|Service Desk|Story Points?|Fix Versions?|Due Date|Method Not Allowed|Not Acceptable|Unprocessable Entity|Moved Permanently|See Other|Not Modified|No Content|Payment Required|Precondition Failed|Request Timeout|Idempotency-Key|Content-Type|Set-Cookie|User-Agent|Cache-Control|Accept-Language|Accept-Encoding|Last-Modified|Retry-After|Proxy-Authorization|WWW-Authenticate|Proxy-Authenticate|Strict-Transport-Security|Content-Security-Policy|Content-Disposition|Content-Encoding|Content-Length|Transfer-Encoding|Access-Control-Allow-(?:Origin|Headers|Methods|Credentials)|If-None-Match|If-Modified-Since';
const answered = 'Unauthorized|Forbidden|Created|Accepted|Conflict|Gone|Found|Continue|Locked|OK|Multi-Status';

/** Codes of errors and standards, what programs say in capitals, and what they answer after a number. */
export const understoodAnswers: readonly UnderstoodGroup[] = [
  [
    new RegExp(`(?:${coded})[ :=-]{0,2}-?\\d`),
    [new RegExp(`(?<![\\w-])(?:${coded})[ :=-]{0,2}-?\\d{1,6}N?(?:-\\d{1,6})?(?![\\w-])`, 'g')],
  ],
  [
    /KB[ -]?\d{6}|(?:MD|ES)-?\d|(?:CS|TS|NU|E)\d{4}|SQL-?\d{3}|AADSTS\d{5}|IMAP4|HMAC-SHA/,
    [
      // where a project may be called the same, only what the code looks like: an article, a digest, an error of a compiler
      /(?<![\w-])(?:HMAC-SHA-?(?:1|224|256|384|512)|KB[ -]?\d{6,7}|MD-?[245]|ES-?(?:[3-9]|20[12]\d)|(?:CS|TS|NU)\d{4}|AADSTS\d{5,8}|(?<=(?:[Ee]rror(?:Code|Id)|Okta|4\d\d)["']?[ :=]{1,3}["']?)E0000\d{3}|IMAP4(?:rev[12])?|(?<=[Ee]rror:? )SQL-?\d{3,5}N?)(?![\w-])/g,
    ],
  ],
  [
    [
      'unable_to_',
      'self_signed_',
      'depth_zero_',
      'cert_has_',
      'node_extra',
      'node_options',
      'java_opts',
      'catalina_opts',
      'jvm_',
      'java_home',
      'vault_',
      'gitlab_',
      'github_',
      'bb_',
      'jira_home',
      'confluence_home',
    ],
    [
      /(?<!\w)(?:UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_HAS_EXPIRED|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|JAVA_OPTS|CATALINA_OPTS|JVM_(?:SUPPORT_RECOMMENDED_ARGS|M(?:AX|IN)IMUM_MEMORY|EXTRA_ARGS)|JAVA_HOME|VAULT_TOKEN|GIT(?:LAB|HUB)_TOKEN|BB_(?:APP_PASSWORD|TOKEN)|JIRA_HOME|CONFLUENCE_HOME)(?!\w)/g,
    ],
    'text',
  ],
  // no number, rules of a directory, editions of the tz database
  [
    ['nan', '1.2.840.113556', '20'],
    [
      /(?<!\w)NaN(?!\w)|(?<![\d.])1\.2\.840\.113556(?:\.\d{1,4}){2,6}(?![\d.]|\.\d)|(?<=(?<!\w)(?:tzdata|tz(?:db)?|IANA|time ?zone (?:data|database))(?: version| is (?:older|newer) than)?[ -])20[12]\d[a-j](?!\w)/g,
    ],
    'text',
  ],
  [beginningsOf(said), [new RegExp(`(?<![\\p{L}\\p{N}])(?:${said})(?![\\p{L}\\p{N}])`, 'gu')], 'text'],
  // the head that a trace shows before what was taken out
  [['authorization:'], [/(?<=(?:^|\n|["'])(?:[<>] )?)Authorization(?=:)/g], 'text'],
  [/\d [A-Z]/, [new RegExp(`(?<=\\d{3} )(?:${answered})(?![\\p{L}\\p{N}])`, 'gu')]],
];

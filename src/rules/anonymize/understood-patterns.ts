import { screenPhrases } from './screen-phrases';
import { standIn } from './stand-in';
import { beginningsOf } from './keywords';
import { understoodAnswers } from './understood-answers';
import { timeZones } from './time-zones';
import { understoodGuidelines } from './understood-guidelines';
import { understoodRuntime } from './understood-runtime';
import { understoodInstants } from './understood-instants';
import { understoodLabels } from './understood-labels';
import { understoodLibraries } from './understood-libraries';
import { understoodPlans } from './understood-plans';
import { understoodStandards } from './understood-standards';
import { understoodTools } from './understood-tools';
import { understoodProtocols, understoodVersions, understoodUpdates } from './understood-versions';
import { understoodIds } from './understood-ids';
import { understoodInMails } from './understood-in-mails';
import { understoodInPrograms, type UnderstoodGroup } from './understood-in-programs';

const identified =
  'request|trace|span|correlation|transaction|event|activity|arequest|crash|error|exception|job|task|run|execution|invocation|operation|message|build|deployment|dump'.split(
    '|',
  );
const sized =
  'size|length|count|total|offset|limit|timeout|bytes|max|min|duration|elapsed|time|heap|memory|rows|records|width|height|status|startat|maxresults|threads|attempts|retries|interval|delay|age|ttl|capacity|threshold|used|free|took|after|within|port|spare|buffers|workers|replicas|backlog|weight|level|depth|percent|ratio|millis|micros|nanos|secs|errcode|errno|serverversion|buildnumber|skew';
const summed = 'commit|revision|rev|checksum|etag|git hash|build hash|module|module id|extension id|app id';

/**
 * Text that is understood as a whole, whatever words stand in it: instants, versions, published libraries, codes.
 * Narrower than the technical shields, which only keep guesses away: here a match is a reason to publish unseen.
 */
export const understoodPatterns: readonly UnderstoodGroup[] = [
  [/\[/, [standIn]],
  [/[A-Z][A-Za-z]{1,11}[ /.-]{0,2}[A-Za-z&\d]/, [screenPhrases]],
  ...understoodInstants,
  ...understoodVersions,
  understoodProtocols,
  understoodUpdates,
  // hashes in names of files, and what a build calls its pieces
  [
    '.js|.mjs|.css|.map|.chunk|.bundle|.min|.json|.woff|.svg|.png'.split('|'),
    [
      /(?<=[\p{L}\p{N}_][.-])(?=[a-f]{0,32}\d)[0-9a-f]{4,32}(?=\.(?:js|mjs|css|map|chunk|bundle|min|json|woff2?|svg|png)(?!\w))/gu,
    ],
    'text',
  ],
  // ids of requests, builds and programs, said to be such
  [
    identified.flatMap((what) => ['', ' ', '_', '-'].map((gap) => `${what}${gap}id`)),
    [
      new RegExp(
        `(?=[a-z_-]{0,64}\\d)(?<=(?:${identified.join('|')})[ _-]?ids?["']?[ ]?(?:[:=]| is)?[ ]?["']?)(?=[a-z_-]{0,64}\\d)(?:[\\da-f-]{6,64}|(?:(?![a-z]{4})[\\w-]){6,64})(?![\\w@-]|\\.\\w)`,
        'gu',
      ),
    ],
    'digit',
  ],
  [
    beginningsOf(summed),
    [
      new RegExp(
        `(?=[\\da-f]{6})(?<=(?:${summed})["']?[ ]?[:=]?[ ]{0,2}["'(]?(?:w\\/")?)(?=[\\da-f-]{0,64}\\d)[\\da-f]{6,64}(?:-[\\da-f]{4,12}){0,4}(?![\\w@.])`,
        'gu',
      ),
    ],
    'digit',
  ],
  [
    ['sha', 'md5', 'digest'],
    [
      // without a file or a build near, such a sum may be of a password
      /(?=[a-f\d+/=:-]{8})(?<=(?:file|jar|checksum|commit|build|download|image|integrity|package|archive|artifact|merge|branch|head|parent)[^\n]{0,60}(?<!\w)(?:sha-?(?:1|256|512)?|md5|digest)["']?[ ]?[:=-]?[ ]?["']?)[\da-f+/=]{7,128}(?!\w)|(?<=[\w/]@)sha256:[\da-f]{64}(?!\w)/gu,
    ],
  ],
  [
    /\d[a-z]|[a-z]\d/i,
    [
      /(?<![\w%-])(?:x86(?:_64)?|x64|[mo]365|arm64|amd64|utf8(?:mb[34])?|date190[04]|md5|sha1|sha256|sha512|http[23]|log4j2?|h2|s3|ec2|k8s|i18n|l10n|a11y|base64|x?oauth2|web2|win(?:32|64|10|11)|es20[12]\d|mp[34]|p2p|b2b|q[1-4]|p[0-5]|a[0-6]|h[1-6]|f(?:[1-9]|1[0-2])|v\d{1,3}|\d{1,2}c|[45]\d\ds|1st|2nd|3rd|\d{1,2}th|\d{1,3}x|x\d{1,2}|\d{1,4}(?:px|ms|s|m|h|d|kb|mb|gb|tb|k|g|em|rem|[dsl]?v[hw]|pt|dpi|hz|ghz|mhz|bit|fps))(?![\w%-])/gi,
    ],
  ],
  [
    /\d[ /]?[a-z%]/i,
    [
      /(?<![\p{L}\p{N}.,-])(?:\d{1,3}(?:[, ']\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,3})?)[ ]?(?:ms|msec|millis|milliseconds?|s|secs?|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|bytes?|kb|mb|gb|tb|kib|mib|gib|px|mm|cm|percent|%|k|times|per (?:hour|minute|second|day|week|month|user|page|issue|request)|req\/s|rps|[kmgt]i?)(?![\p{L}\p{N}])/giu,
      /(?<![\p{L}\p{N}.,/-])\d{1,5}\/(?:min|sec|hour|day)(?![\p{L}\p{N}])/gu,
    ],
  ],
  [
    /[PT]\d|[A-Z]{3}[+-]\d|\*\/\d|\d[×x]\d/,
    [
      /(?<![\p{L}\p{N}])(?:PT?(?:\d{1,4}[YMWDHS]){1,4}|(?:[A-Z]{3}\+|(?:UTC|GMT|WET|CET|EET|MSK|EST|CST|MST|PST|JST|IST)-)\d{1,2}(?::?\d\d)?|\*\/\d{1,2}|\d{1,4}[×x]\d{1,4})(?![\p{L}\p{N}])/gu,
    ],
  ],
  [
    ['http/', 'process', 'transaction', 'pid', 'tid', 'backend', 'xid', 'lsn'],
    [
      /(?<=http\/\d\.\d"? )\d{3}(?: (?:\d{1,9}|-)(?!\d))?|(?<=(?:process|transaction|pid|tid|backend|xid|lsn)[ ]#?)\d{1,12}(?![\p{L}\p{N}-])/gu,
    ],
    'digit',
  ],
  [
    [...beginningsOf(sized), 'ms'],
    [new RegExp(`(?<=(?:${sized}|(?<![a-z])ms)["']?[ ]?[=:][ ]?["']?)\\d{1,10}(?![\\p{L}\\p{N}-])`, 'gu')],
    'digit',
  ],
  ...understoodInPrograms,
  ...understoodRuntime,
  ...understoodGuidelines,
  ...understoodIds,
  ...understoodTools,
  ...understoodPlans,
  ...understoodLibraries,
  ...understoodStandards,
  [
    /\((?:[Nn]at|Unk|<?anon)|\.[a-z]{2,6}:\d|init>|java\.[a-z.]{3,8}@/,
    [
      /<(?:cl)?init>|(?<!\w)java\.(?:base|desktop|logging|naming|net\.http|rmi|sql|xml)@\d{1,2}(?:\.\d{1,3}){0,3}\/(?:Native Method\))?|\((?:Native Method|Unknown Source|native|anonymous|<anonymous>)\)|(?<=\.(?:java|kt|scala|groovy|js|mjs|cjs|ts|jsx|tsx|py|rb|php|cs|go|rs|sql|vm|css|html)):\d{1,6}(?::\d{1,7})?(?!\w)/g,
    ],
  ],
  [['webpack'], [/webpack(?:-internal)?:\/{2,3}(?:\.\/)?/g], 'text'],
  [
    'localq-|exec-|thread-|worker-|consumer-|producer-|startstop-|caesium-|utility-|processor'.split('|'),
    [
      // threads and requests of the log
      /(?<![\w-])(?:(?:https?|ajp|openssl)-(?:[nb]io2?|apr)-\d{2,5}-exec-\d{1,4}|TP-Processor\d{1,3}|Catalina-utility-\d{1,2}|pool-\d{1,4}-thread-\d{1,4}|Caesium-\d-\d|localq-reader-\d{1,3}|ForkJoinPool[.\w]{0,20}-worker-\d{1,3}|scheduler_Worker-\d{1,3}|(?:Worker|worker|Thread|thread|exec|consumer|producer)-\d{1,4}|(?:localhost|main)-startStop-\d)(?![\w-])/g,
    ],
    'text',
  ],
  [/\dx\d/, [/(?<!\w)\d{1,4}x\d{1,9}x\d{1,2}(?: [a-z0-9]{5,8}(?= ))?(?!\w)/g]],
  [/[a-z]\/[A-Z]/, [timeZones]],
  [
    /[_-][A-Z]/,
    [
      /(?<![\w-])(?:[a-z]{2}_[A-Z]{2}|(?:de|en|fr|es|it|pt|nl|pl|cs|sv|da|fi|nb|tr|ru|uk|ja|ko|zh|ar|he|hi|vi|th|ro|hu|el)-[A-Z]{2}|zh-Han[st])(?:\.(?:UTF-?8|utf-?8|ISO-?8859-\d{1,2}))?(?![\w-])/g,
    ],
  ],
  [
    ['error ', 'sqlstate', 'sql state'],
    [/(?<!\w)ERROR \d{4} \([0-9A-Z]{5}\)|(?=[0-9A-Z]{5})(?<=SQL ?State["']?[ :=]{0,3}\[?)[0-9A-Z]{5}(?!\w)/gi],
    'text',
  ],
  [
    '8859|windows-125|cp125|ibm|ansienc|utf|jis|euc-|gbk|gb18|gb23|big5|iso-2022|koi8'.split('|'),
    [
      /(?<!\w)(?:(?:ISO|iso)[- ]8859[- ]\d{1,2}|[Ww]indows-125\d|(?<=(?:charset|encoding|code ?page)[ =:]{1,2}"?)cp125[0-8]|WinAnsiEncoding|Shift[_-]JIS|EUC-(?:JP|KR)|GB(?:K|2312|18030)|Big5|[Uu][Tt][Ff]-?(?:8|16|32)(?:LE|BE|mb4)?|ISO-2022-JP|KOI8-R|IBM(?:437|850|1047)|AL32UTF8|AL16UTF16)(?!\w)/g,
    ],
    'text',
  ],
  [
    /0x|customfield_|U\+|#[\da-f]{6}|E\.164|_E164/i,
    [
      /(?<!\w)(?:0x[0-9a-f]{1,16}|customfield_\d{4,6}|U\+[0-9A-F]{4,6}|#[0-9a-f]{6})(?!\w)|(?<![a-z\d])E\.164(?!\w)|(?<=(?:phone|format|invalid|not|valid)_)E164(?!\w)/gi,
    ],
  ],
  [
    /\\|&#/,
    [
      // one letter or two by their numbers, the bytes of pictures
      /(?<![\w;]|\\)(?:(?:\\[ux][\da-f]{2}(?:[\da-f]{2})?){1,2}|(?:\\xf0\\x9f(?:\\x[89ab][\da-f]){2}){1,8}|(?:&#x?[\da-f]{2,6};){1,2})(?![\w\\]|&#)/gi,
    ],
  ],
  [
    ['ao_'],
    [/(?<![a-z0-9])(?:(?:u|pk|fk|idx|index)_)?ao_(?:[0-9a-f]{6}(?![0-9a-f])|[0-9a-f]{4}(?=_[a-z]{3}))/gi],
    'text',
  ],
  [
    'gecko/|rv:|applewebkit/|safari/|chrome/|firefox/|edg/|version/|opr/|mobile/|mozilla/'.split('|'),
    [
      /Gecko\/20100101|(?<!\w)rv:\d{2,3}\.\d(?!\w)|(?<!\w)(?:AppleWebKit|Safari|Chrome|Firefox|Edg|Version|OPR|Mobile|Mozilla)\/[\d.A-Z]{1,20}(?!\w)/g,
    ],
    'text',
  ],
  [
    /(?:Ctrl|Strg|Alt|Shift|Cmd|Command|Option|Meta|Win) ?\+|(?:max|min)-/,
    [
      // keys, and settings of style and caches
      /(?<!\w)(?:Ctrl|Strg|Alt|Shift|Cmd|Command|Option|Meta|Win)(?: ?\+ ?[A-Za-z0-9]{1,9}){1,3}(?!\w)|(?<![\w-])(?:max|min|s-max)-(?:age|width|height|size|length|age=\d{1,10})(?![\w-])|--max-old-space-size(?!\w)/g,
    ],
  ],
  [
    /X-|Raspberry|SameSite|@[a-z]|-rl/,
    [
      // headers of HTTP that are nobody's own, a small computer, scopes of packages
      /(?<![\w-])X(?:-(?:Hub|Hook|Webhook|Content|Frame|XSS|Request|Requested|Forwarded|Real|RateLimit|Rate|Limit|Signature|I[Dd]|Token|Type|Options|Policy|Protection|For|Proto|Host|Port|Response|Time|Version|Event|Delivery|Remaining|Reset|Count|Key|User|Agent|By|With|Cache|Cluster|Node|Status|Control|A[Pp][Ii]|Auth|Csrf|CSRF|Correlation|Trace|Powered|IP|Method|Override|Runtime|Served)){1,4}(?![\w-])|(?<!\p{L})Raspberry Pi(?!\p{L})|SameSite=(?:Lax|Strict|None)(?!\w)|(?<![\w-])vertical-rl(?![\w-])/gu,
      /(?<![\w-])X-(?=[A-Z][a-z]{1,20}(?:-(?:Key|Token|Secret)(?![\w-]| is| set| ?=)|(?:-[A-Z][a-z]{1,20})?(?![\w-]|: ?\S| is)))|(?<=(?<![\w-])X-[A-Z][a-z]{1,20})-(?:(?:Key|Token|Secret)(?![\w-]| is| set| ?=)|(?:Id|Auth|Signature|Version)(?![\w-]|: ?\S| is))/g,
      /(?<![\w.@-])@(?:forge|atlaskit|atlassian|types|babel|angular|mui|emotion|reduxjs|tanstack|nestjs|aws-sdk)(?:\/[a-z.-]{1,40})?(?![\w@-])/g,
    ],
  ],
  ...understoodInMails,
  ...understoodLabels,
  ...understoodAnswers,
  [
    ['127.0', '0.0.0', '255.255', '::1', 'localhost'],
    [
      // this machine
      /(?<![\w.:])(?:127\.0\.0\.1|0\.0\.0\.0|255\.255\.255\.\d{1,3}|::1|localhost)(?::\d{2,5})?(?![\w.])/gi,
    ],
    'text',
  ],
  [
    ['bugs.', 'bugzilla.', '/browse/', '/cve-', 'stackoverflow'],
    [
      // bugs and advisories that anybody can read
      /(?:https?:\/\/)?(?:bugs\.(?:mysql\.com\/bug\.php\?id=\d{1,9}|openjdk\.org\/browse\/JDK-\d{1,9}|chromium\.org\/p\/chromium\/issues\/detail\?id=\d{1,9})|bugzilla\.[\w.]{1,40}\/show_bug\.cgi\?id=\d{1,9}|issues\.(?:apache\.org\/jira|redhat\.com|jboss\.org)\/browse\/[A-Z]{2,20}-\d{1,9}|jira\.atlassian\.com\/browse\/[A-Z]{2,20}-\d{1,9}|nvd\.nist\.gov\/vuln\/detail\/CVE-\d{4}-\d{1,9}|stackoverflow\.com\/(?:q|questions|a)\/\d{1,10})(?![\w/?&=-])/g,
    ],
    'text',
  ],
  [
    ['ari:'],
    [/(?<!\w)ari:cloud:ecosystem(?!\w)/g, /ari:cloud:ecosystem::[\w-]{1,30}\/[0-9a-f-]{1,60}(?:\/[a-z-]{1,60})?/g],
    'text',
  ],
];

import { beginningsOf } from './keywords';

/**
 * Patterns with the sign without which none of them matches, for most texts hold few of the signs. The sign is a
 * pattern, or keywords, which cost nothing where they do not stand: then the patterns are of small letters and read the
 * folded text, as their keywords do.
 */
export type UnderstoodGroup = readonly [
  sign: RegExp | readonly string[],
  patterns: readonly RegExp[],
  /**
   * `digit`: every match holds one, and texts without any need not be looked at; `text`: the patterns read the text as
   * it is written, in spite of their keywords; `digit in text`: both.
   */
  but?: 'digit' | 'text' | 'digit in text',
];

const numbered =
  'build|builds|event id|error code|error|exit code|msg|signal|revision|changeset|z-index|offset|threshold|nofile|nproc|port|ports|schema version|migration|opset|chunk|shard|block|byte|character|char|index|position|rows?|lines?|columns?|pages?|steps?|iteration|sequence|seq|pid|tid';

/**
 * What programs print and are told, understood as a whole: threads, switches, states of repositories, sums of files,
 * numbers of builds and events, amounts. As in `understood-patterns`, each group has a sign without which none matches.
 */
export const understoodInPrograms: readonly UnderstoodGroup[] = [
  [
    /-X|#\d|nid=|prio=|--ds-/,
    [
      // switches of the virtual machine, heads of its threads
      /(?<!\w)-X(?:m[xsn]|ss)\d{1,6}[kmg]?(?!\w)|(?<!\w)-XX:[+-]?[A-Z][A-Za-z\d]{1,60}/gi,
      /(?<=" )#\d{1,6}(?: daemon)?(?= )|(?<!\w)(?:os_)?prio=-?\d{1,2}(?!\w)|(?<!\w)nid=(?:0x[\da-f]{1,8}|\d{1,8})(?!\w)/gi,
      // connections of nginx, variables of Atlassian's design system
      /(?<!\w)\d{1,7}#\d{1,7}: (?:\*\d{1,9}(?= ))?|(?<![\w-])--ds-(?=[a-z])/g,
      // errors, steps and builds that are counted with a sign
      /(?<=(?:error|warning|step|attempt|run|job|build|pull request|row|line|page|column|slide|test)s? (?:#\d{1,6}(?:,| and| or) ?)?)#\d{1,6}(?!\w)/gi,
    ],
  ],
  [
    /"(?:GET|POST|PUT) \//,
    [/(?<="(?:GET|POST|PUT) \/[^"\n]{0,160}"\]? )[1-5]\d\d(?: \d{1,7})?(?![\p{L}\p{N}-]|[.,]\d)/gu],
  ],
  // the program, which is a name elsewhere: `exported to Word`
  [
    ['word'],
    [
      /(?=Word)(?<=(?:[Ee]xport|[Ii]mport|[Pp]aste|[Cc]opy|[Cc]opied|[Cc]onvert|[Ss]ave|[Dd]ownload)[a-z]{0,3}(?: [\p{L}\p{N}-]{1,20}){0,6} (?:to|into|from|as|in) (?:MS |Microsoft )?)Word(?!\p{L}| \p{Lu})/gu,
    ],
    'text',
  ],
  // what a repository calls its states
  [
    ['git '],
    [
      /(?=[\da-f]{7})(?<=(?<!\w)git (?:revert|show|checkout|cherry-pick|diff|log|bisect (?:good|bad)|reset(?: --\w{4,5})?) )[\da-f]{7,40}(?!\w)/g,
    ],
    'text',
  ],
  // the sum of a file
  [
    ['md5', 'sha', 'checksum'],
    [
      /(?=[\da-f]{32})(?<=(?<!\w)(?:MD5|SHA-?1|SHA-?256|SHA-?512|checksum)(?: (?:sum|hash|digest))? (?:of|for) (?:the |our |my )?(?:jar|file|download|archive|zip|image|artifact|build|bundle|package|plugin|release|binary)(?: file)?(?: is)?:? )(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})(?!\w)/gi,
    ],
    'text',
  ],
  [
    'trace|span|commit|since|revision|container|image|layer|object|tree|parent|blob|bisect'.split('|'),
    [
      /(?=[\da-f]{7})(?<=(?<!\p{L})(?:trace|span|commits?|since|revision|container|image|layer|object|tree|parent|blob|bisect between|bisect)[ :=]{1,2}["'`(]?)(?=[\da-f]{0,63}\d)(?=\d{0,63}[a-f])[\da-f]{7,64}(?: and [\da-f]{7,40})?(?!\w)/giu,
    ],
    'digit in text',
  ],
  [
    ['"trace"', '"span"', '"req"'],
    [/(?<="(?:trace|span|req)" ?: ?")(?=[a-f]{0,32}\d)(?=\d{0,32}[a-f])[\da-f]{8,32}(?=")/g],
    'digit',
  ],
  [
    ['pod', 'replicaset', 'deployment'],
    [
      /(?=[\da-f]{8})(?<=(?<!\p{L})(?:pods?|replicasets?|deployment) ["'`]?[a-z]{2,20}(?:-[a-z]{2,20}){0,3}-)[\da-f]{8,10}(?:-[a-z\d]{5})?(?![\w-])/giu,
    ],
    'text',
  ],
  // an id that an error page shows
  [
    'error|crash|failure|went wrong|oops|exception'.split('|'),
    [
      /(?=[\da-f]{8}-)(?<=(?:error|crash|failure|went wrong|oops|exception)["”']?[ ,.:]{0,2}(?:(?:and|with|page|shows?|has|gives?|an?|the|its|unique|support) ){0,5}id["']?(?: is)?[ :=#]{1,3}["'(]?)[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?!\w)/gi,
    ],
    'text',
  ],
  [
    /[\da-f]{7}/i,
    [
      // a code that an error page shows; groups of nothing but digits are of telephones and contracts too
      /(?=[\da-f]{3})(?<=(?:error|crash|failure) (?:reference|code|number|ref|no\.?)[ :=#]{1,3})(?:[\da-f]{7,8}(?![\w-])|(?=[\d-]{0,60}[a-f])(?=[\da-f-]{0,60}[\da-f]{7})[\da-f]{3,8}(?:-[\da-f]{3,12}){1,4}(?!\w))/gi,
      // short sums: of a state, a file, a stretch of work; longer ones are of accounts as well, twelve digits are of a card in a network
      /(?=[\da-f]{7})(?<![\w@#%&=/.-])(?<!(?:account|user|tenant|customer|client|org|organi[sz]ation|site|cloud|licen[cs]e|serial|contract|device|host|machine|employee|member|key|token|secret|password|id|no\.?|number|nr\.?|for|of)["']?[ :=#]{1,3}["'(]?)(?=[a-f]{0,15}\d)(?=\d{0,15}[a-f])(?<!(?:[Kk]ey|KEY|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[Aa]uth|AUTH|[Pp]assw|PASSW|[Hh]eader|[Hh]ash|[Cc]ookie|X-[A-Z])[^\n]{0,60})(?:[\da-f]{7,11}|[\da-f]{16})(?![\w@%&=/-]|\.\w)/g,
    ],
  ],
  // numbers of builds and events, places in files and stacks of the screen
  [
    beginningsOf(numbered),
    [new RegExp(`(?=\\d\\d)(?<=(?<!\\w)(?:${numbered})["']?[ ]?[:=]?[ ]?)\\d{2,8}(?![\\p{L}\\p{N}-])`, 'gu')],
    'digit',
  ],
  [
    'over |nearly |almost |roughly |exactly |approximately |up to |at least |at most |more than |less than |fewer than |another |first |last |next '.split(
      '|',
    ),
    [
      /(?=\d\d)(?<=(?<!\p{L})(?:over|nearly|almost|roughly|exactly|approximately|up to|at least|at most|more than|less than|fewer than|another|first|last|next) )\d{2,7}(?![\p{L}\p{N}-])/gu,
    ],
    'digit',
  ],
  [
    /\d (?:out of|of|to|and|-) \d/i,
    [
      /(?<![\p{L}\p{N}.,/-])(?:\d{1,8} (?:out )?of \d{1,8}|(?<=from |between )\d{1,8} (?:to|and) \d{1,8}|(?<=(?:rows?|lines?|pages?|columns?|records|steps|issues) )\d{1,8} (?:to|-|and) \d{1,8})(?![\p{L}\p{N}-])/giu,
    ],
  ],
  [/20[123]\d{5}/, [/(?<![\p{L}\p{N}-])20[123]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])/gu]],
  [
    /1[5-9]\d{8}/,
    [
      /(?<=(?:time|timestamps?|epoch|created|updated|date|since|until|expires?|expiry|millis(?:econds)?|exp|iat|nbf|ts)["']?(?: is| of)?[ :=(]{1,3})1[5-9]\d{8}(?:\d{3})?(?!\w)/gi,
    ],
  ],
  [
    /\d\d [a-z]/i,
    [
      /(?<![\p{L}\p{N}.,/-])\d{2,7} (?:rpm|rps|qps|tps|iops|baud|(?:dot|inode|epoch|pod|core|vcpu|shard|partition|replica|worker|processe|handle|descriptor|hit|visit|view|vote|install|installation|site|tenant|licence|license|seat|product|order|point|step|char|letter|digit|token|chunk|packet|frame|sample|iteration|loop|cycle|restart|dump|trace|alert|warning|watcher|subscriber|member|follower|tag|branche|commit|merge|pull request|fork|build|deployment|release)s)(?![\p{L}\p{N}]| (?:the|it|a|an|this|that|our|no|them|us|me|to)(?!\p{L}))/giu,
    ],
  ],
  [
    /-D[a-z]/,
    [
      // properties of the virtual machine
      /(?<!\w)-D(?:java|sun|user|file|jdk|javax|atlassian|jira|confluence|spring|hibernate|log4j2?|https?|catalina|com\.sun|org\.apache|net)\.[\w.-]{1,80}(?=[=, ]|$)/g,
    ],
  ],
  [
    ['process id ', '..', 'seq '],
    [
      // processes, costs of a plan
      /(?<=process id )\d{1,8}(?!\w)|(?<![\d.])\d{1,9}\.\d\d\.\.\d{1,9}\.\d\d(?![\d.])|(?<=\bseq )\d{1,6} \d{1,6}(?!\w)/gi,
    ],
    'digit in text',
  ],
  // ranges of a sheet
  [/\d:\$?[A-Z]/, [/(?<![\w-])\$?[A-Z]{1,2}\$?\d{1,6}:\$?[A-Z]{1,2}\$?\d{1,6}(?!\w)/g]],
  [
    /#[\da-f]{3}|\[@[a-z]|'(?:self|none|unsafe-|strict-)/i,
    [
      // colours, paths in markup
      /#(?=[\da-f]{0,2}[a-f])[\da-f]{3}(?![\w-])|\[@(?:class|id|name|href|type|data-[a-z-]{1,20}|ac:name)(?=[=\]])|'(?:self|none|unsafe-inline|unsafe-eval|strict-dynamic)'/gi,
    ],
  ],
  [
    /(?:MON|TUE|WED|THU|FRI|SAT|SUN)/,
    [
      // in plans of schedulers
      /(?<![\w-])(?:MON|TUE|WED|THU|FRI|SAT|SUN)(?:[-,/](?:MON|TUE|WED|THU|FRI|SAT|SUN)){1,6}(?![\w-])|(?<=[?*] )(?:MON|TUE|WED|THU|FRI|SAT|SUN)(?![\w-])/g,
    ],
  ],
  [
    /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/,
    [
      // days of the week beside each other or quoted
      /(?<![\p{L}\p{N}])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?(?: ?[-–/,&] ?| to | and | until | through )(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?![\p{L}\p{N}])|(?<=["'(])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=["')])/gu,
    ],
  ],
  [/[IWEF]\d{4} \d/, [/(?<!\w)[IWEF](?:0[1-9]|1[0-2])[0-3]\d(?= \d\d:\d\d)/g]],
  [['order by '], [/(?<=ORDER BY )"?[A-Z][A-Za-z ]{1,30}"?(?: (?:ASC|DESC))?(?=[ ,;.)"'\n]|$)/g], 'text'],
  // what some editors put before a text; other bytes may be a telephone, a key or a text
  [['ef bb bf'], [/(?<!\w)(?<![\da-f]{2} )ef bb bf(?! ?[\da-f]{2}(?!\w))(?!\w)/gi], 'text'],
  [
    ['max'],
    [
      // the most of something, which elsewhere is somebody
      /(?<![A-Za-z])max(?=_(?:allowed|age|attempts|body|bytes|children|clients|conn|connections?|count|delay|depth|execution|file|files|heap|height|idle|input|items|iter|length|len|lifetime|limit|locks|map|memory|open|packet|parallel|pool|post|replication|requests?|results?|retries|rows|size|spare|stack|standby|tokens|threads?|time|timeout|upload|users|values?|wait|wal|width|workers?)(?:_|(?![a-z])))/gi,
      /(?<=(?:heap|size|pool|limit|memory|count|length|width|height|threads?|retries|wait|age|values?)_)max(?![a-z])/gi,
      /(?<=[,;(:] ?)max\.? ?\d{1,6}(?!\w)/gi,
    ],
    'text',
  ],
  [['uncaught '], [/(?<!\w)Uncaught (?:\(in promise\) )?(?=[A-Z]\w{0,40}(?:Error|Exception))/g], 'text'],
  [
    /(?:E|ERR|NS|STATUS|HRESULT|RPC|SEC|CO)_[A-Z_]/,
    [/(?<!\w)(?:E|NS_ERROR|STATUS|HRESULT|RPC_[ES]|SEC_E|CO_E|ERR)_[A-Z_]{4,50}(?!\w)/g],
  ],
];

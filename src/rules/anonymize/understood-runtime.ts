import { deviceNames, devices } from './devices';
import type { UnderstoodGroup } from './understood-in-programs';

/** On what and how a program runs: devices, ports and switches, and how it counts. */
export const understoodRuntime: readonly UnderstoodGroup[] = [
  [deviceNames.split('|'), [devices], 'text'],
  // ports
  [
    ['listen'],
    [/(?=\d\d)(?<=(?<![a-z])listen(?:s|ing|er)? on (?:port |\*:|all interfaces, port )?)\d{2,5}(?![\w-]|\.\d)/g],
    'digit',
  ],
  // amounts of memory, of rows and of calls in what programs print
  [
    ['size', 'length', 'exceed', 'bytes', 'limit'],
    [
      /(?=[1-9]\d{4})(?<=(?<![a-z]|(?:account|credit|customer|phone|client|id) )(?:size|length|bytes|limit|exceeds?|exceeded) (?:max(?:imum)? |limit |of )?)[1-9]\d{4,10}(?![\w-])/g,
    ],
    'digit',
  ],
  [['queue', 'batch'], [/(?=\d)(?<=(?<![a-z])(?:queue|batch)=)\d{1,6}(?![\w-]|\.\d)/g], 'digit'],
  [['calls: '], [/(?=\d)(?<= ms, calls: )\d{1,9}(?![\w-]|\.\d)/g], 'digit'],
  // where a cloud keeps what it is given: half a continent
  [
    /-(?:north|south|east|west|central)/,
    [
      /(?<![\w.-])(?:us|eu|ap|sa|ca|me|af|il)-(?:north|south|east|west|central|(?:north|south)(?:east|west))-?[1-4][a-d]?(?![\w-])/g,
    ],
  ],
  // switches of curl
  [
    ['curl '],
    [/(?=-[sSkLvifIgGjnNqR#])(?<=(?:^|[\n$;|&] ?)curl(?: [^\n|;]{0,200})? )-[sSkLvifIgGjnNqR#]{1,6}(?= |$|\n)/g],
    'text',
  ],
  // cookies and classes of Jira itself
  [
    ['seraph.', 'atlassian.xsrf', 'localq', '.jersey.', 'replicaset='],
    [
      /(?<=\[)c\.a\.p\.r\.c\.security\.jersey\.XsrfResourceFilter(?=\])|(?<=replicaSet=)rs\d(?!\w)|(?<![\w.-])(?:seraph\.(?:rememberme\.cookie|confluence|jira)|atlassian\.xsrf\.token)(?![\w-])|(?<=\[)LOCALQ(?=\])/g,
    ],
    'text',
  ],
  // what a locale adds to a language
  [
    ['u-ca-', 'u-nu-', 'u-co-'],
    [/(?<!\w)(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)?-?(?<!\w)u-(?:ca|nu|co)-[a-z]{3,9}(?![\w-])/g],
    'text',
  ],
  // rules of style sheets
  [
    ['@media', '@import', '@font-face', '@keyframes', '@supports'],
    [
      /(?<![\w.@])@(?:media(?= (?:print|screen|all|\())|font-face|keyframes(?= )|supports(?= \()|import(?= (?:url|["'])))/g,
    ],
    'text',
  ],
  // weeks of a year
  [
    ['week'],
    [
      /(?=W\d)(?<=[Ww]eek(?:s| picker| number| view)? (?:jumps |from |to |and |is |shows |W\d\d ){0,4})W(?:0[1-9]|[1-4]\d|5[0-3])(?![\w-])/g,
    ],
    'digit in text',
  ],
  // amounts with two digits behind the point, in groups of three or, in India, two
  [/\d,\d\d/, [/(?=\d)(?<![\p{L}\p{N}.,-])\d{1,3}(?:,\d{2,3}){1,4}\.\d\d(?![\p{L}\p{N}-]|[.,]\d)/gu]],
  // letters by what fonts call them, calendars, revisions, and words that are names elsewhere
  [['u+'], [/(?<=U\+(?!00[0-7])[\dA-F]{4,5} \(')[a-zA-Z]{2,20}(?='\) is not)/g], 'text'],
  [['gregory'], [/(?<=calendar(?:=|: ?))gregory(?!\p{L})/gu]],
  [['rev='], [/(?<![a-z.-])rev(?==\d)/g], 'digit'],
  [['ping'], [/(?<=(?<!\p{L})(?:an?|the|sends?|sent|no|each|every|websocket) )pings?(?!\p{L})/gu]],
  [['summer'], [/(?<!\p{L})summer(?=[ -]time(?!\p{L}))/gu]],
  // the colour between red and green
  [
    ['amber'],
    [
      /(?<=(?<!\p{L})(?:red|green|yellow|orange)(?:, ?| or | and |\/| to ))amber(?!\p{L})|(?<!\p{L})amber(?=(?:, ?| or | and |\/| to )(?:red|green|yellow|orange|gr[ea]y)(?!\p{L}))/gu,
    ],
  ],
  // which mail of a folder, how many came through
  [['uid='], [/(?=\d)(?<=(?:imap\.|folder=)[^\n]{0,60}[ ,;([]uid=)\d{1,9}(?![\w-]|\.\d|,\w+=)/g], 'digit'],
  [
    [' ok', ' failed', ' skipped', ' imported', ' migrated', ' restored', ' indexed', ' synced', ' processed', ' done'],
    [
      /(?=[1-9]\d{4})(?<=(?:^|\n|(?:restore|import|migration|reindex|sync|index|backup|batch|total|export): ?))[1-9]\d{4,8}(?= (?:ok|failed|skipped|imported|migrated|restored|indexed|synced|processed|done)[,;] ?\d)/gu,
    ],
    'digit',
  ],
  // a month, a currency
  [
    /20[12]\d-[01]\d/,
    [
      /(?=20[12]\d-)(?<=(?:(?<!\p{L})(?:since|in|from|until|till|between|and|month|by)|[=:(]) ?)20[12]\d-(?:0[1-9]|1[0-2])(?![\w/-]|\.\d)/gu,
    ],
  ],
  [
    ['currency', 'iso_code'],
    [/(?=[A-Z]{3})(?<=(?:[Cc]urrency|ISO_CODE|iso_code)(?:_?[Cc]ode)?["']? ?[:=(] ?["']?)[A-Z]{3}(?!\w)/g],
    'text',
  ],
  // places in files of other languages of the same machine
  [
    ['.kt:', '.kts:', '.scala:', '.groovy:', '.clj:'],
    [/(?=\.[ksgc])(?<=\([A-Z]\w{0,60})\.(?:kts?|scala|groovy|clj):\d{1,5}(?=\))/g],
    'text',
  ],
  // how calendars say when something comes back
  [
    [
      'byday',
      'byhour',
      'byminute',
      'bysecond',
      'bymonth',
      'bysetpos',
      'byyearday',
      'byweekno',
      'wkst',
      'freq=',
      'rscale=',
    ],
    [
      /(?<![\w-])(?:BYDAY|WKST)=[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)){0,6}(?!\w)|(?<![\w-])(?:BY(?:HOUR|MINUTE|SECOND|MONTHDAY|MONTH|SETPOS|YEARDAY|WEEKNO)|FREQ|RSCALE)(?==)/g,
    ],
    'text',
  ],
  // signatures of XML
  [
    ['ds:'],
    [
      /(?<=<\/?)ds:(?:X509(?:Certificate|Data|IssuerSerial|SubjectName)|KeyInfo|Signature(?:Value|Method)?|SignedInfo|Digest(?:Value|Method)|Reference|Transforms?|CanonicalizationMethod)(?=[ >/])/g,
    ],
    'text',
  ],
  // asides, and what Atlassian calls a licence by
  [['nb'], [/(?=NB)(?<=(?:^|[.!?\n] ?))NB(?=[:,]| (?:the|that|we|it|this|I|there|on|in|if|a)(?!\p{L}))/gu], 'text'],
  [['sen'], [/(?<![\p{L}\p{N}])SEN(?=:? ?(?:SEN-?)?\d{6})/gu], 'digit in text'],
  // a program for mail, by its version
  [
    ['thunderbird'],
    [/(?<=(?<!\p{L})(?:in|on|with|using|and|or|Mozilla) |(?:^|[.!?\n])\s?)Thunderbird(?= \d{2,3}(?![\p{L}\p{N}]))/gu],
    'text',
  ],
];

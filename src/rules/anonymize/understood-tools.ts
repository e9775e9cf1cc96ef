import { atlassianProjects } from './atlassian-projects';
import { collations } from './collations';
import { fonts } from './fonts';
import type { UnderstoodGroup } from './understood-in-programs';

/** What tools of developers write: settings, attributes, annotations, keys of curves, cells of sheets, days in plans. */
export const understoodTools: readonly UnderstoodGroup[] = [
  // issues of Atlassian, and endings of files with a digit in them
  [/[A-Z]-\d/, [new RegExp(`(?<![\\w-])${atlassianProjects}-\\d{1,7}(?![\\w-])`, 'g')]],
  [
    ['.p12', '.p7', '.mp', '.bz2', '.m4a', '.ps'],
    [/(?<=[\w-])\.(?:p12|p7[bcs]|mp[34]|bz2|m4a|psm?1)(?!\w)/g],
    'digit in text',
  ],
  [/[ a-zM](?:Sans|Serif|Mono|UI|Code|Naskh|Kufi|Color|[“"'‘]?Inter)/, [fonts]],
  // levels of accessibility, keys of curves
  [
    ['wcag', '25519', 'secp'],
    [
      /(?<=WCAG(?: [12]\.\d)?,? (?:[Ll]evel )?)A{1,3}(?!\w)|(?<!\w)(?:Ed|X|Curve)25519(?!\w)|(?<!\w)secp\d{3}[kr]1(?!\w)/g,
    ],
    'text',
  ],
  [
    /\d\(\d{1,3}[a-z]?\)[A-Z]|@[a-zA-Z]|at [\w$]{1,3} \(/,
    [
      // versions of switches, what Javadoc marks, functions of minified scripts
      /(?<![\w.])\d{1,2}\.\d{1,2}\(\d{1,3}[a-z]?\)[A-Z]{1,3}\d{0,2}(?!\w)/g,
      /(?<![\w@.])@(?:since|param|returns?|throws|deprecated|Override|AnonymousAllowed|UnrestrictedAccess|ComponentImport|Deprecated|Nullable|NonNull|Inject|Autowired)(?![\w@.-])/g,
      /(?<=(?<!\w)at )[\w$]{1,3}(?= \([\w./:-]{1,80}\.m?js:\d)/g,
    ],
  ],
  // settings of JavaMail, classes of the pool of connections
  [
    ['mail.', 'hikari'],
    [
      /(?<![\w.])mail\.(?:mime|imaps?|smtps?|pop3s?|store|transport)\.(?:host|port|user|auth|ssl|starttls|enable|required|timeout|connectiontimeout|protocols?|trust|debug|socketFactory|class|ignoreunknownencoding|decodetext|parameters|strict|address|charset|multipart|protocol|partialfetch|fetchsize|quitwait|sasl|ehlo|from|localhost)(?:\.(?:enable|required|strict|class|fallback|port|protocols|trust|mechanisms|decode|encode))?(?![\w.@-])|(?<!\w)Hikari(?:Pool|CP|DataSource|Config|ProxyConnection)(?:-\d{1,2})?(?:\.(?:getConnection|close|evictConnection|shutdown))?(?![\w.])/g,
    ],
    'text',
  ],
  // attributes of accessibility, programs of a shell before what they are told, addresses of cells
  [
    ['aria-'],
    [
      /(?<![\w-])aria-(?:label|labelledby|describedby|description|hidden|live|expanded|controls|haspopup|atomic|busy|checked|current|details|disabled|errormessage|flowto|invalid|keyshortcuts|level|modal|multiline|multiselectable|orientation|owns|placeholder|posinset|pressed|readonly|relevant|required|roledescription|rowcount|rowindex|rowspan|colcount|colindex|colspan|selected|setsize|sort|valuemax|valuemin|valuenow|valuetext|activedescendant|autocomplete)(?![\w-])/g,
    ],
    'text',
  ],
  // how databases compare letters, what is filled into a text, what a line is cut by
  [['_ci', '_cs', '_bin'], [new RegExp(`(?<![\\w.])(?:${collations})(?![\\w.])`, 'g')], 'text'],
  [/%[sdifxuc]/, [/(?<![\w%])%[sdifxuc](?![\w%])/g]],
  [/ -[fdk]\d/, [/(?<= )-[fdk]\d{1,2}(?:[,-]\d{0,2})?(?![\w-])/g]],
  [['[~accountid'], [/(?<=\[~)accountid(?=:)/g]],
  [['-sha'], [/(?<= )-sha(?:1|256|384|512)(?!\w)/g]],
  [['<connector ', '<valve ', '<realm '], [/(?<=<)(?:Connector|Valve|Realm)(?= )/g], 'text'],
  // classes of letters
  [
    ['\\p{'],
    [
      /\\[pP]\{(?:[LNPSZM][a-z]?|(?:Script=|Is)(?:Latin|Greek|Cyrillic|Han|Hiragana|Katakana|Hangul|Arabic|Hebrew|Thai))\}/g,
    ],
    'text',
  ],
  // what stands in brackets in a pattern
  [/\[\^?[\w.-]{1,18}\]/, [/\[\^?(?:[A-Za-z0-9]-[A-Za-z0-9]|[._-]){1,6}\]/g]],
  // accounts that every machine has
  [/[a-z]@/, [/(?<![\w.@/-])(?:root|git|postgres|ubuntu|jenkins|admin|oracle|mysql)(?=@\S)/g]],
  [['echo '], [/(?<=(?:^|\n|[;&|] ?|\$ ?))echo(?= (?:-[ne]|["'$]))/g], 'text'],
  [/[\s"'(,]=\$?[A-Z]/, [/(?<=[\s"'(,]=)\$?[A-Z]{1,2}\$?\d{1,3}(?![\w.-])/g]],
  [/\d-bit/, [/(?<![\w.,-])\d{1,5}-bit(?!\w)/g]],
];

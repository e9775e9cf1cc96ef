import type { UnderstoodGroup } from './understood-in-programs';

/** What tools of developers write: settings, attributes, annotations, keys of curves, cells of sheets, days in plans. */
export const understoodTools: readonly UnderstoodGroup[] = [
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
      /(?<![\w@.])@(?:since|param|returns?|throws|deprecated|Override|Deprecated|Nullable|NonNull|Inject|Autowired)(?![\w@.-])/g,
      /(?<=(?<!\w)at )[\w$]{1,3}(?= \([\w./:-]{1,80}\.m?js:\d)/g,
    ],
  ],
  // settings of JavaMail, classes of the pool of connections, days in plans
  [
    ['mail.', 'hikari', ' mon', ' tue', ' wed', ' thu', ' fri'],
    [
      /(?<![\w.])mail\.(?:mime|imaps?|smtps?|pop3s?|debug|store|transport)(?:\.[a-z]\w{0,40}){1,4}(?![\w@])|(?<!\w)Hikari(?:Pool|CP|DataSource|Config|ProxyConnection)(?:-\d{1,2})?(?:\.[a-zA-Z]\w{0,30}){0,3}(?!\w)|(?<= )(?:MON|TUE|WED|THU|FRI)(?![\w-])/g,
    ],
    'text',
  ],
  // attributes of accessibility, programs of a shell before what they are told, addresses of cells
  [['aria-'], [/(?<![\w-])aria-[a-z]{4,20}(?![\w-])/g], 'text'],
  [['echo '], [/(?<=(?:^|\n|[;&|] ?|\$ ?))echo(?= (?:-[ne]|["'$]))/g], 'text'],
  [/[\s"'(,]=\$?[A-Z]|[Cc]ells? [$A-Z]/, [/(?<=[\s"'(,]=|(?<!\p{L})[Cc]ells? )\$?[A-Z]{1,2}\$?\d{1,3}(?![\w.-])/gu]],
  [/\d-bit/, [/(?<![\w.,-])\d{1,5}-bit(?!\w)/g]],
];

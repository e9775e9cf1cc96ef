import { buildDictionary } from '../../../src/rules/anonymize/dictionary';
import { fold } from '../../../src/rules/anonymize/fold';
import { withoutOverlap } from '../../../src/rules/anonymize/overlap';
import { recognizers } from '../../../src/rules/anonymize/recognizers';
import { scanBlock } from '../../../src/rules/anonymize/scan-block';
import type { Block, ScanContext } from '../../../src/rules/anonymize/scan';
import { identities, policy } from './fictional-request';

interface Table {
  /** Text and, exactly, what is found in it. */
  readonly finds: readonly (readonly [text: string, ...values: string[]])[];
  readonly leaves: readonly string[];
  readonly inCode?: boolean;
  readonly inTable?: boolean;
}

const context: ScanContext = {
  dictionary: buildDictionary(identities, policy),
  policy,
  privateProjectKeys: identities.privateProjectKeys,
};

function found(name: string, text: string, options: Partial<Block>): string[] {
  const recognizer = recognizers.find((one) => one.name === name);
  if (!recognizer) throw new Error(`no recognizer ${name}`);
  const block: Block = {
    where: 'description',
    text,
    folded: fold(text),
    inCode: false,
    inTable: false,
    before: '',
    ...options,
  };
  return withoutOverlap(scanBlock(block, context, [recognizer])).map((span) => text.slice(span.start, span.end));
}

const tables: readonly (readonly [name: string, table: Table])[] = [
  [
    'handles',
    {
      finds: [
        ['as @tverrdal wrote', 'tverrdal'],
        ['@o_quistgaard: see above', 'o_quistgaard'],
        ['(@Sommerbakk)', 'Sommerbakk'],
      ],
      leaves: [
        '@here and @all',
        'use @kite/charts 3.1',
        'mail to a@b',
        'the @Override (line) of @param',
        'user@host.example',
      ],
    },
  ],
  [
    'cued-ids',
    {
      finds: [
        ['Customer number 5530917', '5530917'],
        ['our contract no. KT-2291/b is valid', 'KT-2291/b'],
        ['Kundennummer: 88231', '88231'],
        ['Unsere Vertragsnummer ist V-10-22', 'V-10-22'],
        ['numéro de client 70991', '70991'],
        ['número de contrato: 41-2', '41-2'],
        ['purchase order #99120', '99120'],
        ['user_id=quistgaard9 and tenantName: "tverrdal"', 'quistgaard9', 'tverrdal'],
      ],
      leaves: [
        'page number 12',
        'account id is empty',
        'user_id=null',
        'order by number',
        'the customer name is wrong',
        'error code 12',
      ],
    },
  ],
  [
    'identities',
    {
      finds: [
        ['Ottilie Brandvoll sees it', 'Ottilie Brandvoll'],
        ['OTTILIE sees it', 'OTTILIE'],
        ['brandvoll, ottilie', 'brandvoll, ottilie'],
        ['by obrandvoll and ottilieb', 'obrandvoll', 'ottilieb'],
        ['o.brandvoll did', 'o.brandvoll'],
        ['Kare and Stromsnes', 'Kare', 'Stromsnes'],
        ['KÅRE STRØMSNES', 'KÅRE STRØMSNES'],
        ['K. Strømsnes', 'K. Strømsnes'],
        ['Hi Will!', 'Will'],
        ['hey, will here', 'will'],
        ['then Will confirmed', 'Will'],
        ['高橋さんと高橋麻衣', '高橋', '高橋麻衣'],
        ['Fjordlys Shipping AS and Fjordlys', 'Fjordlys Shipping AS', 'Fjordlys'],
        ['the fjordlys-prod database fjordlys_db', 'fjordlys-prod', 'fjordlys_db'],
        ['FjordlysPortal', 'FjordlysPortal'],
        ['at com.fjordlys.Foo.run(Foo.java:1)', 'fjordlys'],
        ['60aa11bb22cc33dd44ee55f1', '60aa11bb22cc33dd44ee55f1'],
        ['Project Nightjar begins', 'Project Nightjar'],
        ['brandvoll2', 'brandvoll2'],
      ],
      leaves: [
        'this will return nothing',
        'It will. Then it stops',
        'the shipping address of a request',
        'Kite Charts and Polar Mode',
        'ships shipped',
        'the AS operator',
      ],
    },
  ],
  [
    'email-addresses',
    {
      finds: [
        [
          'write to ann-lee.o_neil+jira@mail.north-sea.co.example please',
          'ann-lee.o_neil+jira@mail.north-sea.co.example',
        ],
        ['ann @ northsea.example.com', 'ann @ northsea.example.com'],
        ['ann(at)northsea.net', 'ann(at)northsea.net'],
        ['ann [at] northsea [dot] net', 'ann [at] northsea [dot] net'],
        ['ann at northsea dot net', 'ann at northsea dot net'],
        ['ann%40northsea.net', 'ann%40northsea.net'],
        ['x=ann@northsea.net', 'ann@northsea.net'],
        ['<mailto:ann@northsea.net>', 'ann@northsea.net'],
        ['名前@会社.example', '名前@会社.example'],
        ['Message-ID: <CA+x9=ab@mail.northsea.net>', 'ab@mail.northsea.net'],
      ],
      leaves: [
        '@forge/cli 12.1.0 and @kite/button',
        'log4j@2.17.1',
        'at noon dot the line',
        '@Override on the method',
        'see you @ noon',
      ],
    },
  ],
  [
    'urls',
    {
      finds: [
        ['https://jira.northsea.net/browse/NSEA-12', 'jira.northsea.net', 'NSEA-12'],
        ['http://wiki.northsea.net:8090/display/OPS/Secret+Plan?x=1', 'wiki.northsea.net', 'OPS', 'Secret+Plan'],
        ['https://sso.northsea.net/callback?code=abcdefgh12&state=xyz', 'sso.northsea.net', 'abcdefgh12'],
        [
          'postgres://reader:s3cret99@db.northsea.net:5432/fleet_prod',
          'reader:s3cret99',
          'db.northsea.net',
          'fleet_prod',
        ],
        ['git@git.northsea.net:fleet/core.git', 'git.northsea.net', 'fleet/core.git'],
        ['open northsea.atlassian.net now', 'northsea.atlassian.net'],
      ],
      leaves: [
        'https://docs.kite-apps.example/guide/page.html?lang=en#top',
        'http://localhost:8080/rest/api/3/issue',
        'https://support.atlassian.com/jira/docs/',
        'GET /rest/api/3/search?jql=x HTTP/1.1',
        'xmlns="http://www.w3.org/2000/svg"',
      ],
    },
  ],
  [
    'known-hosts',
    {
      finds: [
        ['on build3.fjordlys-shipping.example:8080', 'build3.fjordlys-shipping.example'],
        ['FJORDLYS.atlassian.net', 'FJORDLYS.atlassian.net'],
      ],
      leaves: ['docs.kite-apps.example', 'notfjordlys.atlassian.net.example'],
    },
  ],
  [
    'hosts',
    {
      finds: [
        ['jira.northsea.com is down', 'jira.northsea.com'],
        ['pg-3.corp.northsea.internal', 'pg-3.corp.northsea.internal'],
        ['on jira-prod-03 only', 'jira-prod-03'],
        ['see vmjira07', 'vmjira07'],
        ['hostname: fleetbox12', 'fleetbox12'],
        ['*.northsea.net', '*.northsea.net'],
        ['files.northsea.to:443', 'files.northsea.to'],
      ],
      leaves: [
        'java.time.ZoneId.getId()',
        'com.kite.calendar.Week',
        'index.html and package.json',
        'mail.parser.stripQuotes=true',
        'radar.mail.to=x',
        'status.getName()',
        'e.g. this',
        'exec-17 thread-3',
        'java-11 utf-8 log4j-2',
        '1.2.3 and 4.5.6.7',
        'Node.js and Vue.js',
        'github.com',
      ],
    },
  ],
  [
    'network-addresses',
    {
      finds: [
        ['IP 10.1.2.3, 203.0.113.9:8443', '10.1.2.3', '203.0.113.9'],
        ["gus@'10.7.3.%'", '10.7.3.%'],
        ['172.16.0.0/12', '172.16.0.0/12'],
        ['2001:db8::ff00:42:8329', '2001:db8::ff00:42:8329'],
        ['fdab:1234:5678:9::21', 'fdab:1234:5678:9::21'],
        ['MAC 00-1B-44-11-3A-B7', '00-1B-44-11-3A-B7'],
      ],
      leaves: [
        '127.0.0.1 and ::1 and 0.0.0.0',
        'version 4.10.1.2',
        'from 4.10.0.1 to 4.12.0.0',
        'Chrome 141.0.7390.54',
        'plugin-4.12.0.173.jar',
        'Bundle-Version: 4.12.0.0',
        'at 12:34:56 or 1:2:3',
        'std::vector::push',
      ],
    },
  ],
  [
    'account-ids',
    {
      finds: [
        ['id 557058:11111111-2222-4333-8444-555555555555', '557058:11111111-2222-4333-8444-555555555555'],
        ['accountId=5b109f2e9729b51b54dc274d', '5b109f2e9729b51b54dc274d'],
        ['"cloudId":"11111111-2222-4333-8444-555555555555"', '11111111-2222-4333-8444-555555555555'],
        ['/ex/jira/11111111-2222-4333-8444-555555555555/rest', '11111111-2222-4333-8444-555555555555'],
      ],
      leaves: [
        'rule 11111111-2222-4333-8444-555555555555',
        'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
        'trace 7c1f4b2a9d7e4c55b1c7a1f0d8b6a111',
        'commit 3f9a1c7e8b',
      ],
    },
  ],
  [
    'issue-keys',
    {
      finds: [
        ['see NSEA-12 and OPS_2-7', 'NSEA-12', 'OPS_2-7'],
        ['project = NSEA AND key = 1', 'NSEA'],
        ['project in (NSEA, FLEET)', 'NSEA', 'FLEET'],
        ['space key TIDE', 'TIDE'],
        ['project Harbour Plans (HARB)', 'Harbour Plans', 'HARB'],
        ['/wiki/spaces/TIDE/overview', 'TIDE'],
        ['"key":"HARB","name":"Harbour Plans"', 'HARB', 'Harbour Plans'],
      ],
      leaves: [
        'KITE-42',
        'UTF-8 and SHA-256',
        'CVE-2024-12345',
        'ORA-00942',
        'HTTP-500',
        'ISO-8601',
        'project settings',
        'RFC-2616',
        'a-1 and x-2',
      ],
    },
  ],
  [
    'private-issue-keys',
    { finds: [['as in SUP-7 and sup-8', 'SUP-7', 'sup-8']], leaves: ['SUPER-1', 'SUP', 'BACKUP-3'] },
  ],
  [
    'licences',
    {
      finds: [
        ['SEN-12345678 or SEN-L1234567', 'SEN-12345678', 'SEN-L1234567'],
        ['E-AB1-2CD-3EF-4GH', 'E-AB1-2CD-3EF-4GH'],
        ['AT-1234567', 'AT-1234567'],
        ['entitlement number 88213344', '88213344'],
      ],
      leaves: ['SENIOR-1', 'licence type commercial', 'AT-12', 'license 10 users'],
    },
  ],
  [
    'secret-tokens',
    {
      finds: [
        ['eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl'],
        ['AKIAABCDEFGH12345678', 'AKIAABCDEFGH12345678'],
        [`ghp_${'aB3'.repeat(10)}`, `ghp_${'aB3'.repeat(10)}`],
        ['xoxb-123456789-abcdef', 'xoxb-123456789-abcdef'],
        ['hooks.slack.com/services/T000AAAA/B000BBBB/cccc', 'T000AAAA/B000BBBB/cccc'],
        [`ATATT${'x9Y'.repeat(8)}=1A2B`, `ATATT${'x9Y'.repeat(8)}=1A2B`],
        ['q9Zt77kLmPw3Xy8Rb2Vn5Cd1Fg6Hj', 'q9Zt77kLmPw3Xy8Rb2Vn5Cd1Fg6Hj'],
      ],
      leaves: [
        'MyVeryLongClassNameWithNumbers12',
        'trace 7c1f4b2a9d7e4c55b1c7a1f0d8b6a111',
        '11111111-2222-4333-8444-555555555555',
        'org.apache.felix.framework.Felix.resolveBundleRevision',
        'GitHubIntegrationServiceImplementation2',
      ],
    },
  ],
  [
    'secret-assignments',
    {
      finds: [
        ['my password is hunter2!', 'hunter2!'],
        ['Passwort: geheim1', 'geheim1'],
        ['mot de passe : Soleil42', 'Soleil42'],
        ['password for user demo is Sommer2025', 'Sommer2025'],
        ['pw: abc!123', 'abc!123'],
        ['KITE_API_TOKEN=zz99yy88', 'zz99yy88'],
        ['client_secret: "s3cr3t"', 's3cr3t'],
        ['Authorization: Basic c29tZTpvbmU=', 'c29tZTpvbmU='],
        ['Cookie: JSESSIONID=ABCDEF01; Path=/', 'ABCDEF01'],
        ['curl -u demo:s3cretPass x', 'demo:s3cretPass'],
        ['login demo / Passw0rd!', 'Passw0rd!'],
      ],
      leaves: [
        'the password was wrong',
        'token expired',
        'please reset password',
        'password=********',
        'password: ${DB_PASS}',
        'secret is required',
        'password field is empty',
        'token: null',
        'Token count is high',
        'String token = getToken();',
        'CSRF token missing',
      ],
    },
  ],
  [
    'phones',
    {
      finds: [
        ['Tel: +44(0)20 7946 0018', '+44(0)20 7946 0018'],
        ['(+47) 22 93 05 17', '(+47) 22 93 05 17'],
        ['0049 89 1234567', '0049 89 1234567'],
        ['call (212) 555-0186 ext 31', '(212) 555-0186 ext 31'],
        ['Mobil 0171-1234567', '0171-1234567'],
        ['call me on 97311 20486', '97311 20486'],
        ['内線 03-5550-0173', '03-5550-0173'],
      ],
      leaves: [
        'version 10.3.1 and 4.10.1.2',
        '2026-03-11 08:14:22',
        'GMT+0200',
        '5000 rows in 12 seconds',
        'build 103001',
        '1,234.56 EUR',
        'customfield_10210',
        'ERROR 1064 (42000)',
      ],
    },
  ],
  [
    'bank-numbers',
    {
      finds: [
        ['NO93 8601 1117 947', 'NO93 8601 1117 947'],
        ['DE75512108001245126199', 'DE75512108001245126199'],
        ['4111-1111-1111-1111', '4111-1111-1111-1111'],
        ['5500 0000 0000 0004', '5500 0000 0000 0004'],
      ],
      leaves: ['DE75512108001245126198', '4111 1111 1111 1112', '1767225600000', '0000 0000 0000 0000'],
    },
  ],
  [
    'hot-numbers',
    {
      finds: [
        ['RUT of the firm 12.345.678-5', '12.345.678-5'],
        ['customer number C-20931', 'C-20931'],
        ['VAT no NO123456789MVA', 'NO123456789MVA'],
        ['employee PX-70412', 'PX-70412'],
        ['born on 12 March 1984', '12 March 1984'],
        ['DOB: 1984-03-12', '1984-03-12'],
        ['geboren am 12.03.1984', '12.03.1984'],
        ['078-05-1120', '078-05-1120'],
      ],
      leaves: [
        'on 2026-03-12',
        'since 1970-01-01',
        'due 31.12.2026',
        'order by id',
        'the case number field',
        'invoice total',
      ],
    },
  ],
  [
    'paths',
    {
      finds: [
        ['C:\\Users\\hlarsen\\x.log', 'hlarsen'],
        ['/home/hlarsen/app', 'hlarsen'],
        ['/Users/hedda.larsen/x', 'hedda.larsen'],
        ['\\\\filesrv\\share\\x', 'filesrv'],
        ['kunden_nord.xlsx', 'kunden_nord.xlsx'],
        ['the file "Crew list 2024.pdf"', 'Crew list 2024.pdf'],
      ],
      leaves: [
        '/home/jira/data',
        '/var/atlassian/application-data',
        'export.csv',
        'package.json',
        'C:\\Users\\Public\\x',
        'screenshot-2.png',
        '/usr/lib/node_modules',
      ],
    },
  ],
  [
    'signatures',
    { finds: [['It fails.\n--\nHedda\nRigg AS', 'Hedda\nRigg AS']], leaves: ['a -- b', 'x\n--', 'one\n---\ntwo'] },
  ],
  [
    'postal-addresses',
    {
      finds: [
        ['at 12 Harbour Street, Bergen', '12 Harbour Street, Bergen'],
        ['Hauptstraße 12, 80331 München', 'Hauptstraße 12, 80331 München'],
        ['5 rue de la Paix, 75002 Paris', '5 rue de la Paix, 75002 Paris'],
        ['Via Garibaldi 12', 'Via Garibaldi 12'],
        ['Portland, OR 97201', 'Portland, OR 97201'],
        ['SW1A 1AA', 'SW1A 1AA'],
      ],
      leaves: [
        '2 Places in the calendar',
        'the first route works',
        'step 3 Way back',
        'via the REST API',
        'line 12 Column 4',
      ],
    },
  ],
  [
    'name-cues',
    {
      finds: [
        ['Hi Gudrun, thanks', 'Gudrun'],
        ['Dear Mr. Haugland', 'Haugland'],
        ['It fails.\nKind regards,\nHedda Larsen', 'Hedda Larsen'],
        ['my colleague Sigurd Moe told me', 'Sigurd Moe'],
        ['According to Bjarte it fails', 'Bjarte'],
        ['any news? thx, gabi', 'gabi'],
        ['works now\n- jens', 'jens'],
        ['Okabe-san replied', 'Okabe'],
        ['From: "Hedda Larsen" <h@x.example>', 'Hedda Larsen'],
        ['Viele Grüße\nJürgen Weißmüller', 'Jürgen Weißmüller'],
        ['ヒカリ技研の佐々木と申します', '佐々木'],
        ['J. Haugland approved', 'J. Haugland'],
      ],
      leaves: [
        'Hello team,',
        'Hi all, it fails',
        'Dear Support Team,',
        'Thanks in advance',
        'Thanks for the update',
        'regards the calendar',
        'From: To: Subject:',
        'ask the admin',
        "I've asked twice",
        'from Jira to Confluence',
      ],
    },
  ],
  [
    'known-first-names',
    {
      finds: [
        ['then Martina restarted it', 'Martina'],
        ['by Oskar Lindgren', 'Oskar Lindgren'],
        ['Grace Adebayo opened it', 'Grace Adebayo'],
        ['Jean-Pierre knows', 'Jean-Pierre'],
      ],
      leaves: [
        'Mark the issue as done',
        'May release',
        'Will return',
        'Chase the status',
        'In Progress',
        'Page Loading',
        'Summer Time',
      ],
    },
  ],
  [
    'places',
    {
      finds: [
        ['our Bergen office', 'Bergen'],
        ['the office in Larvik', 'Larvik'],
        ['users in San Francisco', 'San Francisco'],
        ['moved from ward Birchwood', 'Birchwood'],
      ],
      leaves: [
        'America/New_York is the zone',
        'in Germany and Norway',
        'Europe/Berlin',
        'the site in Jira',
        'Data Center location',
      ],
    },
  ],
  [
    'named-things',
    {
      finds: [
        ['project Nordlicht is slow', 'Nordlicht'],
        ['the board "Harbour Ops"', 'Harbour Ops'],
        ['our customer Zentrix waits', 'Zentrix'],
        ['Zentrix Marine GmbH', 'Zentrix Marine GmbH'],
        ['since Borghild Aamodt left', 'Borghild Aamodt'],
      ],
      leaves: [
        'the project Settings',
        'board Backlog',
        'the page "Time to first response"',
        'Story Points and Sprint',
        'In Progress',
        'Due Date Post Function',
        'the calendar "Chile (national)"',
      ],
    },
  ],
  [
    'log-users',
    {
      inCode: true,
      finds: [
        ['exec-3 WARN hlarsen 700x123x1 abc', 'hlarsen'],
        ["user='hlarsen' x", 'hlarsen'],
        ['"displayName":"Hedda Larsen"', 'Hedda Larsen'],
        ['<username>svc_fleet</username>', 'svc_fleet'],
        ['CN=*.northsea.net, O=North Sea, L=Larvik', '*.northsea.net', 'North Sea', 'Larvik'],
        ["gus@'%'", 'gus'],
        ['FATAL: role "fleet_rw"', 'fleet_rw'],
        ['NORTH\\hlarsen', 'NORTH\\hlarsen'],
        ['192.0.2.9 - hlarsen [01/Mar/2026:10:00:00', 'hlarsen'],
        ['assignee = hlarsen', 'hlarsen'],
      ],
      leaves: [
        'user: null',
        'user=anonymous',
        '"name": "Sprint board"',
        'user = getUser()',
        'assignee = currentUser()',
        'created_by = ?',
        'C=NO',
      ],
    },
  ],
  [
    'databases',
    {
      inCode: true,
      finds: [
        ['databaseName=FleetProd;x', 'FleetProd'],
        ['jdbc:oracle:thin:@ora.northsea.net:1521', 'ora.northsea.net'],
      ],
      leaves: ['database=postgres', 'dbname=jiradb', 'database-type: mysql', 'schema-name=public'],
    },
  ],
];

describe.each(tables)('%s', (name, { finds, leaves, inCode = false, inTable = false }) => {
  test.each(finds)('finds in “%s”', (text, ...values) => {
    expect(found(name, text, { inCode, inTable })).toEqual(values);
  });

  test.each(leaves.map((text) => [text]))('leaves “%s” alone', (text) => {
    expect(found(name, text, { inCode, inTable })).toEqual([]);
  });
});

test('every recognizer has a table', () => {
  expect(tables.map(([name]) => name).toSorted()).toEqual(recognizers.map((one) => one.name).toSorted());
});

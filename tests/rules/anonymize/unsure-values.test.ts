import { anonymize } from '../../../src/rules/anonymize/anonymize';
import type { AdfNode } from '../../../src/rules/adf';
import type { AnonymizedRequest } from '../../../src/rules/anonymize/verdict';
import { adfToText } from '../../../src/rules/adf-text';
import { code, doc, identities, paragraph, policy, sourceOf, text } from './fictional-request';

const run = (...paragraphs: (AdfNode | string)[]) => anonymize(sourceOf(...paragraphs), identities, policy);

/** Nothing of it is left, or a person is shown it before anybody sees it. */
function expectShownOrGone(result: AnonymizedRequest, values: readonly string[]): void {
  const left = `${adfToText(result.description)}${JSON.stringify(result.description)}`;
  const doubted = result.findings.filter(({ confidence }) => confidence === 'unsure').map(({ original }) => original);
  for (const value of values)
    if (left.includes(value)) expect(result.unsure).toContainEqual(expect.stringContaining(value));
  expect(doubted.length > 0 ? 'public' : 'review').toBe(result.decision);
}

test.each([
  ['a name alone in the last line', 'Quistgaard'],
  ['a name that is a word, alone', 'Hunter'],
  ['initials that are of machines elsewhere', 'CA'],
  ['a project of ordinary words', 'It is in project Orange Harvest.', 'Orange', 'Harvest'],
  ['a surname that is a country', 'Regards,\nMaria Palau', 'Palau'],
  ['a project called after a country', 'Project Bermuda is not shown.', 'Bermuda'],
  ['the plant of who signs', 'Eng. Rania, 10th of Harvest plant', 'Harvest'],
] as const)('%s is gone', (_what, line, ...values) => {
  const left = JSON.stringify(run('The board is empty after the update of yesterday.', line).description);
  for (const value of values.length > 0 ? values : [line]) expect(left).not.toContain(value);
});

describe('what is not positively understood is shown to a person or taken out', () => {
  const doubtful: readonly (readonly [what: string, line: AdfNode | string, ...shown: string[]])[] = [
    ['an unknown name that opens a sentence', 'Tverrdal sees the same…', 'Tverrdal'],
    ['an unknown firm that opens a sentence', 'Zilverkamp uses Data Center.', 'Zilverkamp'],
    ['an unknown name in small letters', 'tverrdal has it too.', 'tverrdal'],
    ['an unknown name in capitals', 'TVERRDAL HAS IT.', 'TVERRDAL'],
    ['a quoted name of a field', 'The custom field "Zilverkamp cost center" is empty.', 'Zilverkamp'],
    ['a name that is a word, at the beginning', 'Baker sees the same.', 'Baker'],
    ['a modal verb that somebody is called', 'Will opened the page.', 'Will'],
    ['an article that somebody is called', 'An Tverrdal sees it.', 'An'],
    ['a verb that somebody is called', 'See Tverrdal has it.', 'See'],
    ['two names that are words, in small letters', 'It is open for mark winters as well.', 'mark', 'winters'],
    ['a firm of ordinary words', 'It was first seen by Blue Harbor.', 'Blue'],
    ['a name of a machine with digits', 'The page of quistg42 is empty.', 'quistg42'],
    ['a long number', 'The value 5530917 is shown twice.', '5530917'],
    ['grouped digits', 'Reach us under 8841 2290 1175.', '8841 2290 1175'],
    ['a number that somebody owns', 'room 312 is dark', '312'],
    ['an encoded name', 'callback?x=Qu%C3%ADstgaard', 'Qu%C3%ADstgaard'],
    [
      'a name in numbers of letters',
      'The text is &#75;&#111;&#104;&#108;&#101;&#114;.',
      '&#75;&#111;&#104;&#108;&#101;&#114;',
    ],
    ['a name in bytes', 'The text is 4b 6f 68 6c 65 72 there.', '4b 6f 68 6c 65 72'],
    ['a place on the map', 'It is at 48.8566, 2.3522 on the page.', '48.8566', '2.3522'],
    ['digits of another width', 'The value ５５３０９１７ is shown twice.', '5530917'],
    ['a telephone with dots', 'The value 02.555.01.77 is shown twice.', '02.555.01.77'],
    ['a name inside an identifier', code('const tverrdalBoard = load()'), 'tverrdalBoard'],
    [
      'a class of a firm nobody knows',
      code('at com.zilverkamp.Loader.run(Loader.java:12)'),
      'com.zilverkamp.Loader.run',
    ],
    [
      'an unknown word in a table',
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Tverrdal')] }] }],
      },
      'Tverrdal',
    ],
    ['initials in a line of their own', 'R.A.', 'R'],
    ['a letter somebody signs with', '- d', 'd'],
    ['a name after a particle of another language', 'Please ask de tverrdal for it.', 'tverrdal'],
    ['a word that stands before a job, alone', 'Lead', 'Lead'],
    ['a firm of ordinary words', 'It was seen by Good Catch.', 'Good'],
    ['a name that is a word, on a button', 'The Mercury button of Baker is gone.', 'Mercury', 'Baker'],
    ['a name that many bear before what many do', 'jennings want it back.', 'jennings'],
    ['a season that somebody is called', 'It was seen by the team of summer.', 'summer'],
    [
      'an id of an account',
      'account 0197b3c2-88d1-7a40-9f2e-4c6d8e0a1b2c is locked',
      '0197b3c2-88d1-7a40-9f2e-4c6d8e0a1b2c',
    ],
    ['a room written like a cell', 'It is in BV412, as ever.', 'BV412'],
    ['a key of a project that is a word', 'It fails in HARVEST only.', 'HARVEST'],
    ['a code that is no error', 'It was KITE-OSLO again.', 'KITE-OSLO'],
    ['a firm before what it lost', 'Yesterday Umbrella lost all columns.', 'Umbrella'],
    ['a firm that was chosen', 'We choose Umbrella for hosting.', 'Umbrella'],
    ['a project on -ly', 'We moved Firefly to the new server.', 'Firefly'],
    ['somebody called like a kind of machine', 'The calendar of ora is empty.', 'ora'],
    ['somebody with an ordinary name who speaks', 'Obelisk: it is empty for me.', 'Obelisk'],
    ['a firm called like a word on a button', 'We are Relay.', 'Relay'],
    ['somebody called Page', 'Page approved the workflow.', 'Page'],
    ['a name before a bracket', 'An (our admin) sees the empty page.', 'An'],
    ['a number behind a class of members', 'UserTest48213 cannot log in.', 'UserTest48213'],
    ['a name before its job', 'Head, Support Lead', 'Head'],
    ['somebody greeted who is spoken of', 'Tere, who is our admin, sees it.', 'Tere'],
    ['a header of a customer', code('X-Amz-Meta-Tverrdal: 1'), 'Tverrdal'],
    ['a module nobody has', code('import x from node:tverrdal'), 'tverrdal'],
    ['initials that approve', 'It was approved by CA on Monday.', 'CA'],
    ['a name that asks', 'Yesterday brown told us that it is empty.', 'brown'],
    ['a firm of a rare word that opens a sentence', 'Obelisk cannot open the board.', 'Obelisk'],
    ['an ordinary word after a label of firms', 'Customer: Container', 'Container'],
    ['a name of the request that is a word, in a branch', code('git checkout feature/will/fix'), 'will'],
    ['a name of the request that is a word, in a log', code('ERROR [will] Timeout'), 'will'],
    ['a firm in the name of a table', code('SELECT * FROM "AO_4B00E6_TVERRDAL_ORDER"'), '_TVERRDAL_ORDER'],
    [
      'a firm of ordinary words in a stack of .NET',
      code('ERROR:    at NorthernRail.Web.Program.Main(String[] args)'),
      'NorthernRail.Web.Program.Main',
    ],
    ['ordinary words as the value of a key of people', code('users: [dawn, hope]'), 'dawn', 'hope'],
    ['an ordinary word as the value of a key of firms', code('{"customer":"target","count":3}'), 'target'],
    ['a town that is a word', 'city: reading', 'reading'],
    ['an ordinary word as a member of a record', code('<tenant>oak</tenant>'), 'oak'],
    ['an ordinary word as a value that a sentence follows', 'Customer: target. It fails.', 'target'],
    ['an ordinary word as a value before another', code('customer=target|count=3'), 'target'],
    ['an ordinary word as a value in a column', code('owner:   dawn'), 'dawn'],
    ['an ordinary word as a value in a script', code("'owner' => 'may'"), 'may'],
    ['an ordinary word after an option', code('agent --user dawn --port 80'), 'dawn'],
    ['an account of ordinary words after an option', code('agent --user summer.field --port 80'), 'summer.field'],
    ['ordinary words after a label', 'Customer: blue water', 'blue', 'water'],
    ['an ordinary word as the name of a machine', code('cluster.node=dawn'), 'dawn'],
    ['a first name in small letters that opens a sentence', 'rose can, so maybe it is about permissions.', 'rose'],
    ['a short number that is round', 'You reach me under 5000 all day.', '5000'],
    ['the code of a town', 'It is sent to 10000 Zagreb by mistake.', '10000'],
    ['a code after a customer', 'The error is of customer QUIST-E042, they say.', 'QUIST-E042'],
    ['a word nobody knows in a script that was built', code('at Tverrdal.save (app.91ac.js:7:1)'), 'Tverrdal'],
    ['a constant of somebody', 'It says TVERRDAL_TOO_LARGE again.', 'TVERRDAL'],
    ['a project of a word that is also a state', 'We have a project Open (key OPEN), it is Open and OPEN.', 'Open'],
    ['a header of somebody', 'The header X-Tverrdal-Key is lost.', 'Tverrdal'],
    ['a number behind a word for a telephone', 'Dial option 14841 for us.', '14841'],
    ['a person in a script that was built', code('at TurnerBoard.load (main.min.js:1:2)'), 'TurnerBoard'],
    ['a number in a script that was built', code('at order77120044.save (main.min.js:1:2)'), 'order77120044'],
    ['a name of three letters in a script that was built', code('at Moe.save (main.min.js:1:2)'), 'Moe'],
    ['an authority in a script that was built', code('at HarbourAuthority.save (main.min.js:1:2)'), 'HarbourAuthority'],
    ['somebody numbered like an error', 'User E0000771 cannot log in.', 'E0000771'],
    ['customers in a list', 'Customer id in (4155512) is lost.', '4155512'],
    ['customers in a statement', code('where customer_id in (4001122, 4155512)'), '4001122'],
    ['the code of a town behind a project', 'Our project in 10117 Berlin is late.', '10117'],
    ['a machine called like an error', 'The host HARBOUR_FAILED is down.', 'HARBOUR_FAILED'],
    ['a board called like an error', 'It is the board UNKNOWN_SOLDIER of theirs.', 'UNKNOWN_SOLDIER'],
    ['a licence like a code', 'Our licence, KITE-LIC-9912, has expired.', 'KITE-LIC-9912'],
    ['a machine with the letters of a product', 'KITE_W10 is our machine.', 'KITE_W10'],
    ['a firm called like a font', 'Our project WorkSans is empty.', 'WorkSans'],
    ['who wrote it', code('@author rose'), 'rose'],
    ['a telephone behind what is quoted', 'Call us ("Get help" 404 5551234)', '5551234'],
    ['a number per time that is a contract', 'It is account 4471234/min of theirs.', '4471234'],
    ['a transfer', 'It is transfer id: KD447123 of theirs.', 'KD447123'],
    ['a customer in a statement', code('select * from customer where id = 55810'), '55810'],
    ['a machine with the letters of a product and E', 'Our asset CAL-E204 stopped.', 'CAL-E204'],
    [
      'a word that is a firm in an answer of a directory',
      code('[LDAP: error code 49 - Castle Bridge Sales]'),
      'Castle',
    ],
    ['who says good bye with a word of courtesy', 'It fails since noon.\nMange', 'Mange'],
    ['a letter by its number with somebody behind', code("U+0041 ('quistmill')"), 'quistmill'],
    ['a number that is expected', 'It is remaining: 4915112345 of theirs.', '4915112345'],
    ['a number beside a badge', 'It is badge code E0000123 of the pump.', 'E0000123'],
    ['a key behind a name', 'It is in Kåre Strømsnes (SIGNAL) as well.', 'SIGNAL'],
    ['a number of a house behind a street', 'It is sent to Kåre Strømsnes 479 by mistake.', '479'],
    ['a name after an escaped break', code(String.raw`{"text":"It fails\nRose\nTverrdal"}`), 'Rose', 'Tverrdal'],
    ['a project of ordinary words', 'It is in our Orange Harvest.', 'Orange', 'Harvest'],
    ['a name that is a program', 'It was sent to Word yesterday.', 'Word'],
    ['a name before an article', 'Grace the board owner cannot open it.', 'Grace'],
    ['a name before what somebody did', 'An opened the issue again.', 'An'],
    ['a firm called like a program', 'Our client Oracle sees it.', 'Oracle'],
    ['a thanks that is somebody', 'Asante, our supplier, cannot log in.', 'Asante'],
    ['a team of ordinary words', 'It was seen by the Risk Ops team.', 'Risk'],
    ['a space of ordinary words', 'It is in our Milk Quality space.', 'Quality'],
    ['a name in another script', 'Thanks, Nanami (月島 凪)', '月島 凪'],
    ['a name in a log', code('WARN user Obelisk is locked'), 'Obelisk'],
    ['chance letters and digits', 'The value oVh34x is shown twice.', 'oVh34x'],
    ['a letter of another script', 'Тверда sees it.', 'Тверда'],
    ['a project at the beginning of a sentence', 'In Customs Desk it fails.', 'Customs', 'Desk'],
    ['a project behind an error', 'There is an error in Customs Desk since then.', 'Customs', 'Desk'],
    ['a team of words of screens', 'It is missing for Security Team only.', 'Security', 'Team'],
    ['two departments', 'It fails for Customs & Claims Desk only.', 'Customs', 'Claims'],
    ['a project of two words that others have too', 'It is empty in Customs Desk since then.', 'Customs', 'Desk'],
    ['a team of words of programs', 'The form is missing for Site Services only.', 'Site', 'Services'],
    ['a project that a product is called like', 'It happens in Bridge Inspections as well.', 'Bridge', 'Inspections'],
    ['the rest of a half-known name', 'It was Rose from Tverrdal Marine.', 'Tverrdal'],
    [
      'the target of a public link',
      paragraph(text('the guide', { type: 'link', attrs: { href: 'https://docs.kite-apps.example/tverrdal' } })),
      'https://docs.kite-apps.example/tverrdal',
    ],
  ];
  test.each(doubtful.map(([what, line, ...shown]) => ({ what, line, shown })))('$what', ({ line, shown }) => {
    expectShownOrGone(run(line), shown);
  });

  test.each([
    'Tverrdal sieht das auch, und bei uns ist es seit gestern kaputt.',
    'Chez nous le tableau est vide depuis hier et rien ne marche.',
    'Desde ayer no funciona el tablero y no podemos trabajar.',
    'Sinds gisteren is het bord leeg en wij kunnen niets doen.',
    'Od wczoraj tablica jest pusta i nie możemy pracować.',
    'ボードが空になりました。',
  ])('a language the vocabulary does not cover: %s', (line) => {
    expect(run(line).decision).toBe('review');
  });
});

describe('what can surely be taken out is taken out', () => {
  test.each([
    ['@tverrdal has seen it', 'tverrdal'],
    ['the text is Str\\u00f8msnes', 'Str\\u00f8msnes'],
    ['the text is \\x4f\\x74\\x74\\x69\\x6c\\x69\\x65', '\\x4f\\x74\\x74\\x69\\x6c\\x69\\x65'],
    ['the text is Str&oslash;msnes', 'Str&oslash;msnes'],
    ['the text is Str=C3=B8msnes', 'Str=C3=B8msnes'],
    ['the text is 4f 74 74 69 6c 69 65', '4f 74 74 69 6c 69 65'],
    ['the card 4111‑1111‑1111‑1111 is shown', '4111-1111-1111-1111'],
    ['the log says user_id=quistgaard42', 'quistgaard42'],
    ['Customer number 5530917', '5530917'],
    ['Unsere Kundennummer ist 5530917', '5530917'],
    ['numéro de contrat: 77-1029', '77-1029'],
    ['número de cliente 5530917', '5530917'],
    ['It runs on KITE-SRV-01 since then.', 'KITE-SRV-01'],
    ['Our account KITE-E998 is locked.', 'KITE-E998'],
  ])('%s', (line, value) => {
    const result = run(line);
    expect(adfToText(result.description)).not.toContain(value);
    expect(result.findings.map((finding) => finding.original)).toContain(value);
  });
});

describe('ordinary English about a program stays public', () => {
  test.each([
    'Bars vanish when I zoom out in Kite Calendar 8.4. The console says TypeError: cannot read properties of undefined (reading bars).',
    'Steps to reproduce: 1. Open the board. 2. Choose a filter. 3. Save. Expected: the filter is kept. Actual: it is lost.',
    'After the upgrade from 3.1.0 to 3.2.1 on 2026-11-20 at 10:15 the export of 12,000 issues takes 45 minutes instead of 30 seconds.',
    'Could you please tell us whether there is a workaround? Everybody in our team is affected.',
    'It fails with java.lang.NullPointerException at java.util.HashMap.get(HashMap.java:120) and HTTP 500.',
    'When I click Save, nothing happens; the button stays grey and Chrome shows a spinner for a minute.',
    'Can this be fixed in the next release? May we use the beta until then?',
    'It fails as before. See ACME-77 for the steps.',
    'The export will remove the list and may silently drop rows. May fail later.',
    "You may want to see it. There is a button to tell them apart, and users who don’t want to see it don't.",
    'An XML file is written. See Confluence permissions. See [permissions]. So, we stop. Do I need it? As I said.',
    code(
      String.raw`{"stack":"java.lang.Error: x\n\tat java.lang.Thread.run(Thread.java:840)\nCaused by: java.sql.SQLException"}`,
    ),
    'The Support team said that project Settings and the Service Desk project are empty.',
    'The table is lost when a page is exported to Word and PDF.',
    'Love the app. Small note: the OS is fine, so it is only the form.',
    'It works now. Kiitos! Terima kasih!',
    'He said that the page says it is empty. She wrote that we mark it.',
    'Nice idea, thank you. Good catch as well, and thanks, good find.',
    'The letters Č, Ć and Đ are sorted last, Ά is lost, and the cost is O(n²).',
    'It shows KITE-E042: step 2 is closed, then KITE-MIG-017, and the chart of kite is empty.',
    'Senior Systems Engineer | IT Business Analyst II',
    'Sr. Manager - IT Applications',
    'Serbian and Urdu texts are lost. Fwiw the SM page is fine.',
    'It comes in the autumn, between October and April, and it runs Weekly since then.',
    "Console says: Field 'waitingSince' is gone. Thx, and it was moved to Forge.",
    'The rule 0197b3c2-88d1-7a40-9f2e-4c6d8e0a1b2c runs out of office as well.',
    code('{"rule id": "0197b3c2-88d1-7a40-9f2e-4c6d8e0a1b2c", "aria-labelledby": "x"}\necho -n x'),
    'Frequency: Always. See JSDCLOUD-5106 and the file trust.p12 of the VIP queue.',
    'The Approve button is there, the transition Decline is not, and the cursor jumps to Quantity.',
    'Our auditors want 2048-bit keys. Our DBA sees it in JCMA and in M365 too.',
    'Ta. It goes to hooks.slack.com and it blocks a blind colleague completely. The rest is fine.',
    'GET /days answers {"expectedSeconds":135000,"seconds": 27000} and bytes=48211.',
    'Page size is set to 500 of 10000, the limit is 32768, not more than 65535. Vennlig hilsen',
    'Morning, it is lost again. Approval state: the columns (Critical, High, Low, Medium) of work item 8842 are sorted.',
    'Salam, ORDER BY is lost before 05:30 IST when she clicks Approve. It fails WCAG 2.1 SC 1.4.3, the app says. App says more.',
    'The batch size is 1000 and Esc closes the dialog of Shibboleth.',
    code('ERROR LOOM-E042 no step\n{"id":"ari:cloud:ecosystem::app/1"}'),
    code('curl -d @push.json'),
    code('{"op":"replace","headers":{"Authorization":"x"}}'),
    'I asked around, and it comes in autumn. Oh, and thanks! The OAuth 2.0 (3LO) token on SQL Server 2019 CU25 is fine.',
    code('{"pageId":"66112904"}\nat S3Uploader.putPart(lib.js:2)\nTo: all\n?RelayState=%2Fsecure%2FDashboard.jspa'),
    code('the MacroWalker.walk of the PushHook in https://api.atlassian.com/ex/jira/x'),
    'Understood, we will wait. Apologies, it was our cache. Hopefully, it is fixed. Good luck, and good guess!',
    'The mail handler and the phone field are empty. The owner is empty, and the owner is missing.',
    'So: always 0. Ouch. The DN contains a comma, when the CN has one it fails. On the LAN it is fine.',
    'Console has this error: none. Only 1000 of them are shown, and the export has about 22 000 answers.',
    'The value for Time Remaining is wrong, it is visible for All Users and in First Name.',
    'It happens in Project Settings, in Data Center, in Apache Tomcat and on Windows Server.',
    'The Stacked setting is lost. Sort by "Billable" works, the Frequency column does not.',
    'It says KEY_VALUE_STORAGE_VALUE_TOO_LARGE or INVALID_E164, and KITE-JQL-E31 for files above 2147483647 bytes.',
    'Acrobat Reader shows a Number Field in Noto Sans KR, in LiberationSans-Bold it is fine. Regions: eu-west-1.',
    'A certificate with a SAN is fine. We send X-Calendar-Key and Idempotency-Key, on dashboard 10417.',
    'Page: https://confluence.atlassian.com/x\nBoth are empty.',
    code('OktaClient: 429 E0000047 415 Unsupported Media Type algo=HMAC-SHA256 AO_60DB71_JOB.PRIMARY U_AO_60DB71_KEY'),
    code('[LDAP: error code 34 - 0000208F: NameErr: DSID-03100240] member;range=0-1499 TwilioException 21211: no'),
    code(
      'at PartHasher.fromMx (editor.91ac.js:7:1)\nat ErrorBoundary.componentDidCatch (react-dom.production.min.js:171:44)',
    ),
    code('option 10841 is not in context 10377'),
    code('{"trace":"9d2b4410c7"}\nPOST /rest/api/content/884120117/copy'),
    'It should send a ping every 30 s. The pattern is [A-Z0-9]{12,30}.',
    'Köszi! now it is fine.',
    'Re-fetch it. The setting Non-working days is lost.',
    code(
      "RSCALE=CHINESE U+0107 ('cacute') is not available. java_pid2211.hprof /secure/admin/IndexReIndex.jspa encoding IBM437",
    ),
    code('aria-live="assertive" {"elapsed":28800000,"expected":32400000} Proxy-Authenticate: x'),
    'The lease is lost. It goes from Number to Currency (ZAR), and PropertiesReader.close fails on \\p{Nd}.',
    code('mongodb://x?replicaSet=rs0 scram-sha-256 [c.a.p.r.c.security.jersey.XsrfResourceFilter]'),
    'It is fine again.\nmvg Kåre Strømsnes',
    code('calendar: gregory, islamic-umalqura rev=41 charset utf8mb3 bcmail-jdk18on smime.p7m'),
    code(
      '"GET /plugins/servlet/radar/stream" 502 157\nToken bucket exhausted, limit 60/min\nopenssl dgst -sha256 AL32UTF8',
    ),
    'Threads export-worker-1 and export-worker-2 wait. It should ask Intl.NumberFormat. Rest of the setup: (UAX-9).',
    '“This type of file is not supported (CAL-2041)”, and see Kite settings > Visibility. Change to summer time.',
    code('sslmode=require charset=cp1251 writing-mode: vertical-rl'),
    code('[CAPABILITY IMAP SASL] Dovecot ready, Cisco too, and UpgradeTask0041 is done'),
  ])('%j', (line) => {
    expect(run(line)).toMatchObject({ decision: 'public', unsure: [] });
  });
});

describe('people and firms of the request that are called by ordinary words', () => {
  const called = {
    people: [
      {
        displayName: 'Grace Hunter',
        emailAddress: 'g@fjordlys-shipping.example',
        accountId: '60aa11bb22cc33dd44ee55f8',
      },
      {
        displayName: 'Will Winter',
        emailAddress: 'w@fjordlys-shipping.example',
        accountId: '60aa11bb22cc33dd44ee55f9',
      },
      { displayName: 'Mark Long', accountId: '60aa11bb22cc33dd44ee55f7' },
    ],
    organizations: ['Shell', 'Orange'],
    hosts: [],
    privateProjectKeys: [],
  };
  const look = (line: AdfNode | string) => anonymize(sourceOf(line), called, policy);

  test.each([
    ['The board of shell is empty.', 'shell'],
    ['It works for orange but not for us.', 'orange'],
    ['The screen of will is empty.', 'will'],
    ['It was will who saw it.', 'will'],
    ['The text is by will again.', 'will'],
    ['It is an issue that will opened.', 'will'],
    [code('user grace logged in'), 'grace'],
    [code('GET /rest/radar/1.0/user/long HTTP/1.1'), 'long'],
  ])('where they stand like a name they are shown or go: %j', (line, name) => {
    const result = look(line);
    expectShownOrGone(result, [name]);
    expect([...result.unsure, ...result.findings.map(({ original }) => original)]).toEqual([name]);
  });

  test.each([
    'Open a shell and look at it.',
    'The calendar in winter is empty.',
    'It will fail again, and will not open.',
    code('the job will run'),
    'The board will silently prune the list.',
    code('long count = 0;'),
    code('owner=admin host=localhost server: apache users: [root, guest]'),
    code('   at EntityFramework.Data.Client.Run()\n   at Layer.Handle.Request()'),
  ])('where they are words, nobody need look: %j', (line) => {
    expect(look(line).decision).toBe('public');
  });
});

test('a language or a number of a list that nobody has is not copied', () => {
  const source = {
    summary: 'x',
    description: doc(
      { type: 'codeBlock', attrs: { language: 'tverrdal' }, content: [text('1')] },
      { type: 'orderedList', attrs: { order: 5530917 }, content: [{ type: 'listItem', content: [paragraph('one')] }] },
      paragraph({ type: 'emoji', attrs: { shortName: ':x:', text: '🙂tverrdal' } }),
    ),
    comments: [],
  };
  expect(JSON.stringify(anonymize(source, identities, policy).description)).not.toMatch(/tverrdal|5530917/);
});

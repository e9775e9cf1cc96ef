import { understoodText } from '../../../src/rules/anonymize/understood-text';
import { Block } from '../../../src/rules/anonymize/block';

const whole = (text: string) =>
  understoodText(new Block({ where: 'description', text })).some(
    ({ start, end }) => start === 0 && end === text.length,
  );

test.each([
  '2026-11-20T10:15:00.123+0000',
  '20/Nov/2026:10:15:32 +0000',
  '10:15 AM',
  'TLSv1.3',
  '9.12.4',
  'v2',
  'org.quartz.ObjectAlreadyExistsException',
  'org.postgresql.Driver',
  'ORA-01017',
  'AADSTS50011',
  'ERROR 1064 (42000)',
  'tr_TR',
  'Shift_JIS',
  'http-nio-8080-exec-17',
  'ajp-nio-8009-exec-3',
  'TP-Processor7',
  'Catalina-utility-2',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:',
  'urn:oid:2.5.4.42',
  'unsupported_grant_type',
  'AUTHENTICATE LOGIN',
  'java.desktop@21.0.2/',
  '<clinit>',
  '-Djavax.net.ssl.keyStore',
  '494x8812x1',
  '512Mi',
  '12,000 ms',
  '\\xF0\\x9F\\x98\\x80',
  'Europe/Stockholm',
  'Asia/Kolkata',
  'America/Argentina/Buenos_Aires',
  'Etc/GMT+3',
  'KB5034441',
  'MD5',
  'ES2022',
  '127.0.0.1:8080',
  '-Xmx8192m',
  '-XX:MaxMetaspaceSize',
  'nid=0x5e3',
  '48213 of 50110',
  '12894 installations',
  '4fd2a91c',
  'A2:B500',
  'ef bb bf',
  '10.04',
  '8.0.36',
  '2024.04.1',
  '141.0.7390.54',
  '1234.56',
  '&#160;',
  'Mon–Fri',
  'STATUS_ACCESS_DENIED',
  'Mark as done',
  'Rich Text Editor',
  'Page Break',
])('%s is understood as a whole', (text) => {
  expect(whole(text)).toBe(true);
});

test.each([
  'urn:oasis:names:tc:SAML:2.0:tverrdal',
  'urn:oid:1.3.6.1.4.1.44122.3',
  'urn:oasis:names:tc:SAML:2.0:status:Tverrdal',
  'java.tverrdal@21/',
  '--ds-tverrdal',
  '--tverrdal-text',
  '924.906.9259',
  'com.zilverkamp.Loader',
  'A773-1182',
  'CN-448-1902',
  'tverrdal.js',
  'TVERRDAL-17',
  '5530917',
  'hegsund_NO_site',
  'mark as done',
  'Mark Winters',
  'Page Winters',
  '7f3c2a91-5be0-4d1e-8f6a-0c9b8e7d6f5a',
  'ff80808112345678ff80808112345678',
  '3c22fb1a9d04',
  'KB-412',
  'SQL-412',
  'ES-17',
  'MD-17',
  'Europe/Hamburg-Plant',
  '22 33 44 55',
  '06 12 34 56 78',
  'de ad be ef 01 02',
  '02.555.01.77',
  '4111.1111.1111.1111',
  '\\x4b\\x6f\\x68\\x6c',
  '&#75;&#111;&#104;',
])('%s is not', (text) => {
  expect(whole(text)).toBe(false);
});

/** What of a sentence is understood. */
const inside = (text: string) =>
  understoodText(new Block({ where: 'description', text })).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Build 912004 does not start.', /^912004$/],
  ['a revert (git revert 4fd2a91b2) fixes it', /^4fd2a91b2$/],
  ['Windows shows event ID 10016 then', /^10016$/],
  ['hydration fails with error #418', /^#418$/],
  ['Rows 10001 to 10050 are missing', /^10001/],
  ['Something went wrong, id: 7f3c2a91-5be0-4d1e-8f6a-0c9b8e7d6f5a', /^7f3c2a91/],
  ['SHA-256 of the jar: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', /^9f86/],
  ['sorted by ORDER BY Rank ASC, so', /^Rank ASC$/],
  ['"http-nio-8080-exec-17" #214 daemon prio=5 os_prio=0', /^#214 daemon$/],
  ['the jar has md5:9f86d081884c7d659a2feaa0c55ad015', /9f86/],
  ['request id: 4fd2a91c-77', /^4fd2/],
  ['it gives Error: SQL-2035 then', /SQL-2035/],
  ['max_connections is 300', /^max$/],
])('in "%s" %s is understood', (text, part) => {
  expect(inside(text)).toContainEqual(expect.stringMatching(part));
});

test.each([
  ['an order by Frank Winters, as usual', /Frank|Winters/],
  ['case #20481 of last week', /20481/],
  ['account 4fd2a91c was locked', /4fd2a91c/],
  ['customer id: 4fd2a91c', /4fd2a91c/],
  ['Password hash 9f86d081884c7d659a2feaa0c55ad015', /9f86/],
  ['call us at 48213', /48213/],
  ['X-Acme-Key sends 4fd2a91c', /4fd2/],
  ['auth 4fd2a91c', /4fd2/],
  ['md5:9f86d081884c7d659a2feaa0c55ad015', /9f86/],
  ['request_id=brandvoll7', /brandvoll/],
  ['it is at 48.8566, 2.3522', /48|2\.3/],
  ['it is at 48.856613, 2.352222', /48|2\.3/],
  ['max_winters logged in', /max/],
  ['the user id 7f3c2a91-5be0-4d1e-8f6a-0c9b8e7d6f5a has an error', /7f3c/],
])('in "%s" %s is not', (text, part) => {
  expect(inside(text).filter((found) => part.test(found))).toEqual([]);
});

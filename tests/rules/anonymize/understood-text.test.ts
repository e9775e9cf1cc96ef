import { understoodText } from '../../../src/rules/anonymize/understood-text';

const whole = (text: string) => understoodText(text).some(({ start, end }) => start === 0 && end === text.length);

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
  '494x8812x1',
  '512Mi',
  '12,000 ms',
  '\\xF0\\x9F\\x98\\x80',
  'Europe/Stockholm',
  '127.0.0.1:8080',
])('%s is understood as a whole', (text) => {
  expect(whole(text)).toBe(true);
});

test.each([
  '924.906.9259',
  'com.zilverkamp.Loader',
  'A773-1182',
  'CN-448-1902',
  'tverrdal.js',
  'TVERRDAL-17',
  '5530917',
  'hegsund_NO_site',
])('%s is not', (text) => {
  expect(whole(text)).toBe(false);
});

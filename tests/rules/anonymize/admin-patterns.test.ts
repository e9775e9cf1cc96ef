import { checkPattern } from '../../../src/rules/anonymize/admin-patterns';
import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { identities, policy, sourceOf } from './fictional-request';

test.each(['CUST-\\d{5}', '(?i)ship [a-z]{2,20}', '\\p{Lu}{3}\\d+', 'a|bc', '[^ ]+@intern'])(
  'the pattern %s can be used',
  (pattern) => {
    expect(checkPattern(pattern)).toBeNull();
  },
);

test.each([
  ['', 'empty'],
  [' ', 'empty'],
  ['(a', 'cannot be read'],
  ['(?<=a)b', 'cannot be read'],
  ['(a)\\1', 'cannot be read'],
  ['a*', 'no text'],
  ['\\b', 'no text'],
  ['x?|^', 'no text'],
  ['(?:a{900}){1}b{900}', 'repeats too much'],
  ['a'.repeat(501), 'longer than'],
])('the pattern %j is refused, with the reason', (pattern, reason) => {
  expect(checkPattern(pattern)).toContain(reason);
});

test('what a pattern matches is gone everywhere, also where it is encoded', () => {
  const patterns = [{ name: 'codes', pattern: 'ZK/[0-9]{4}' }];
  const result = anonymize(
    sourceOf('It began with ZK/4711.', 'See https://docs.kite-apps.example/?x=ZK%2F4711'),
    identities,
    { ...policy, patterns },
  );
  expect(JSON.stringify(result.description)).not.toContain('4711');
  expect(result.findings).toContainEqual(expect.objectContaining({ kind: 'admin-term', rule: 'pattern: codes' }));
});

test('nothing is public while a pattern of the policy cannot be carried out', () => {
  expect(anonymize(sourceOf(), identities, policy).decision).toBe('public');
  expect(anonymize(sourceOf(), identities, { ...policy, patterns: [{ name: 'codes', pattern: '(' }] })).toMatchObject({
    decision: 'private',
    reasons: [expect.stringContaining('codes'), expect.anything()],
  });
});

test('a pattern of an admin cannot stall the engine', () => {
  const patterns = [{ name: 'nested', pattern: '(?:(?:a+)+)+b' }];
  expect(anonymize(sourceOf('a'.repeat(30_000)), identities, { ...policy, patterns }).decision).toBeDefined();
});

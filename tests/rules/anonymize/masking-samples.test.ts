import { adfToText } from '../../../src/rules/adf-text';
import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { identities, policy, sourceOf } from './fictional-request';

/** Written as people write them when they mean to be clever, or let a phone correct them. */
const samples: readonly (readonly [what: string, written: string])[] = [
  ['a plain address', 'q.varnholt@sundmark.example.com'],
  ['an address with a space before the @', 'q.varnholt @sundmark.example.com'],
  ['an address with a space after the @', 'q.varnholt@ sundmark.example.com'],
  ['an address with spaces on both sides', 'q.varnholt @ sundmark.example.com'],
  ['an address spelt out', 'q.varnholt (at) sundmark (dot) com'],
  ['an address in brackets', 'q.varnholt[at]sundmark[dot]com'],
  ['a number with (0) in it', '+44(0)20 7946 0857'],
  ['a number with (0) and spaces', '+44 (0) 20 7946 0857'],
  ['a number with dots', '+44.20.7946.0857'],
  ['a number with its area in brackets', '(020) 7946 0857'],
  ['a mobile number', '07700 900 857'],
  ['a card number', '4111111111111111'],
  ['a card number in groups', '4111 1111 1111 1111'],
  ['a card number with hyphens', '4111-1111-1111-1111'],
  ['a card of fifteen digits', '3782 822463 10005'],
];

describe('what was meant to be masked', () => {
  test.each(samples)('case 18: masking sample “%s” is not in what anybody can read', (_what, written) => {
    const told = anonymize(sourceOf(`The export stops. Reach me at ${written} please.`), identities, policy);
    const read = `${told.summary}\n${adfToText(told.description)}`;
    expect(read).not.toContain(written);
    expect(read).not.toMatch(/varnholt|sundmark|7946|0857|900 ?857|4111|1111|3782|822463|10005/);
    expect(read).toContain('The export stops.');
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultSettings } from '../../src/rules/default-settings';
import { sha256 } from '../../src/rules/sha256';
import { decideAcceptance, termsHash } from '../../src/rules/terms';

const { terms } = defaultSettings;

describe('sha256', () => {
  test('agrees with the platform for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  test.each([0, 55, 56, 63, 64, 119, 120, 5000])('agrees at a length of %i bytes', (length) => {
    const text = 'a'.repeat(length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('T1 acceptance of the terms', () => {
  const hash = termsHash(terms);

  test('the version and text in force are accepted', () => {
    expect(decideAcceptance({ version: terms.version, hash }, terms)).toEqual({ kind: 'accepted' });
  });

  test.each([
    ['nothing was asserted', undefined],
    ['another version was asserted', { version: '2025-01', hash }],
    ['another text was asserted', { version: terms.version, hash: termsHash({ ...terms, text: `${terms.text} ` }) }],
  ])('pending with a reason when %s', (_case, asserted) => {
    const decision = decideAcceptance(asserted, terms);
    expect(decision.kind).toBe('pending');
    expect(decision).toHaveProperty('because', expect.stringMatching(/\w+ .*\.$/));
  });

  test('a changed text or version changes the hash, the address of the EULA does not', () => {
    expect(termsHash({ ...terms, text: `${terms.text}.` })).not.toBe(hash);
    expect(termsHash({ ...terms, version: '2027-01' })).not.toBe(hash);
    expect(termsHash({ ...terms, eulaUrl: 'https://vendor.example/eula' })).toBe(hash);
  });
});

describe('the default text of the terms', () => {
  test.each([
    ['T1', 'agree'],
    ['A2', 'passwords'],
    ['A3', 'two years'],
    ['A4', 'third party'],
    ['H1', 'help center'],
    ['H2', 'Other'],
    ['H3', 'e-mail'],
    ['O1', 'solution'],
    ['O2', 'developers'],
    ['O3', 'Bug'],
    ['O4', 'anonymize'],
    ['O5', 'Change request'],
    ['P1', 'team only'],
    ['P2', 'Attachments'],
    ['P3', 'share'],
    ['L1', 'one business day'],
    ['L2', 'valid licence'],
    ['L3', 'Suggestions'],
    ['B1', '10:00 to 18:00'],
    ['B2', 'public holidays'],
  ])('speaks of clause %s', (_clause, word) => expect(terms.text).toContain(word));

  const seeds = ['seed-000.txt', 'seed-002.txt']
    .map((name) => resolve(__dirname, '../..', process.env.SHARED_DIR ?? '../shared', 'terms', name))
    .filter(existsSync);
  (seeds.length > 0 ? test : test.skip)(
    seeds.length > 0
      ? 'repeats no sentence of the documents it stands for'
      : '(shared documents absent: comparison skipped)',
    () => {
      const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
      const theirs = plain(seeds.map((seed) => readFileSync(seed, 'utf8')).join(' '));
      const words = plain(terms.text).split(' ');
      const runs = words.map((_, index) => words.slice(index, index + 9).join(' ')).slice(0, -9);
      expect(runs.filter((run) => theirs.includes(run))).toEqual([]);
    },
  );
});

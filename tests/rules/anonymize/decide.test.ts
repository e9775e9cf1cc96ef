import { decide } from '../../../src/rules/anonymize/decide';
import type { Evidence } from '../../../src/rules/anonymize/risk-reasons';
import type { Finding } from '../../../src/rules/anonymize/verdict';

const report =
  'Since the update to 3.2.1 the export stops half-way and the console shows TypeError: cannot read properties of undefined. It worked before the weekend.';
const clean: Evidence = {
  original: report,
  published: report,
  described: report,
  codeLength: 0,
  topics: 0,
  findings: [],
  thirdPersons: 0,
  riskyRows: 0,
  mediaCount: 0,
  dropped: [],
  unsure: [],
  isForeign: false,
  isCut: false,
  leftOver: 0,
};
const finding = (kind: Finding['kind'], confidence: Finding['confidence']): Finding => ({
  kind,
  rule: 'x',
  original: 'x',
  replacement: '[x]',
  where: 'description',
  confidence,
});

describe('what was taken out is gone, so it forces nobody to look', () => {
  test.each<[what: string, evidence: Partial<Evidence>]>([
    ['a secret', { findings: [finding('secret', 'certain')] }],
    ['a guess', { findings: [finding('person', 'likely')] }],
    ['a person nobody knows, in a technical report', { thirdPersons: 1 }],
    ['a screenshot of a technical report', { mediaCount: 1 }],
  ])('%s', (_what, evidence) => {
    expect(decide({ ...clean, ...evidence })).toMatchObject({ decision: 'public' });
  });

  test('but it is said', () => {
    expect(decide({ ...clean, findings: [finding('secret', 'certain')] }).reasons.join(' ')).toContain('replace it');
  });

  test('and many guesses, or several faint reasons together, make a person look', () => {
    expect(decide({ ...clean, findings: Array.from({ length: 9 }, () => finding('host', 'likely')) }).decision).toBe(
      'review',
    );
    const together = {
      thirdPersons: 1,
      mediaCount: 2,
      findings: [finding('secret', 'likely'), finding('host', 'likely')],
    };
    expect(decide({ ...clean, ...together }).decision).toBe('review');
  });
});

describe('what stays decides', () => {
  test.each<[what: string, evidence: Partial<Evidence>, decision: string]>([
    ['one value nobody understands', { unsure: ['Tverrdal'] }, 'review'],
    ['a language that is not read word by word', { isForeign: true }, 'review'],
    ['an illness and who nurses it', { topics: 2 }, 'private'],
    [
      'such a language without a capital in it',
      {
        isForeign: true,
        published:
          'hallo hier ist jemand die tabelle geht seit dem update nicht mehr auf bitte rufen sie zurück danke und tschüss',
      },
      'private',
    ],
    ['a line beside a picture', { mediaCount: 1, described: 'It looks wrong here, see below.' }, 'review'],
    ['a part nobody can look into', { dropped: ['extension'] }, 'review'],
    [
      'a story of somebody’s family without anything technical',
      { original: 'Her husband is upset about it.', topics: 1 },
      'private',
    ],
    ['something the last look found', { leftOver: 1 }, 'private'],
  ])('%s', (_what, evidence, decision) => {
    expect(decide({ ...clean, ...evidence }).decision).toBe(decision);
  });

  test('by thresholds that an admin may move, but for what is never published', () => {
    const doubtful = { ...clean, unsure: ['Tverrdal'] };
    expect(decide(doubtful, { review: 5, private: 12 }).decision).toBe('private');
    expect(decide({ ...clean, isCut: true }, { review: 100, private: 100 }).decision).toBe('private');
  });
});

import { adfToText, textToAdf } from '../../../src/rules/adf-text';
import { generalizeRare, type InstallationFacts, type SharedBy } from '../../../src/rules/anonymize/rarity';

const telling = 'Version 4.12.0.173 with Europe/Stockholm and sv_SE, created 2026-11-02T10:15:30.123Z.';
const run = (words: string, sharedBy: SharedBy, known: InstallationFacts = { hosting: 'data-center' }) => {
  const result = generalizeRare({ summary: 'Export fails', description: textToAdf(words) }, known, sharedBy);
  return { ...result, words: adfToText(result.description) };
};

describe('a combination of facts that few customers share', () => {
  test('is left alone where no register knows how many share it', () => {
    expect(run(telling, () => null)).toMatchObject({ words: telling, generalized: [], isRare: false });
  });

  test('is left alone where enough share it', () => {
    expect(run(telling, () => 5)).toMatchObject({ words: telling, generalized: [], isRare: false });
  });

  test('becomes less precise until enough share it, and no further', () => {
    const sharedBy: SharedBy = ({ zone }) => (zone?.startsWith('Europe/') ? 1 : 40);
    expect(run(telling, sharedBy)).toMatchObject({
      words: 'Version 4.12.0.173 with a zone of Central European Time and sv_SE, created 2026-11.',
      generalized: ['dates', 'time zone'],
      isRare: false,
    });
  });

  test('that stays rare says so when nothing is left to be made less precise', () => {
    expect(run(telling, () => 1)).toMatchObject({
      words: 'Version 4.12.0 with a zone of Central European Time and sv, created 2026-11.',
      generalized: ['dates', 'time zone', 'locale', 'version'],
      isRare: true,
    });
  });

  test('keeps its zone in a report about time zones', () => {
    const words = 'Our time zone Europe/Stockholm is shown as UTC.';
    expect(run(words, () => 1)).toMatchObject({ words, generalized: [] });
  });

  test('is asked for with what the form said where the text is silent', () => {
    const asked: InstallationFacts[] = [];
    run('The export fails.', (facts) => asked.push(facts) * 100, { version: '8.4', hosting: 'cloud' });
    expect(asked[0]).toEqual({ version: '8.4', hosting: 'cloud' });
  });

  test.each([
    ['the summary', 'Fails with 4.12.0.173', 'Fails with 4.12.0'],
    ['a build number', 'Fails with 10.3.1-200011', 'Fails with 10.3.1'],
    ['no address', 'Fails with v4.12', 'Fails with v4.12'],
  ])('%s is treated alike', (_what, summary, expected) => {
    const result = generalizeRare({ summary, description: textToAdf('x') }, { hosting: 'cloud' }, () => 1);
    expect(result.summary).toBe(expected);
  });

  test('comes to an end on a long text made to be hard', () => {
    for (const piece of ['1.', '2026-11-02T', 'Europe/', 'aa_BB'])
      expect(run(piece.repeat(30_000), () => 1).generalized).toEqual(expect.any(Array));
  });
});

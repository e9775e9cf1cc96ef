import fc from 'fast-check';
import { rankKnownIssues, type KnownIssue } from '../../../src/rules/known-issues/rank-known-issues';

const issue = (id: string, summary: string, text = '', facts: readonly string[] = []): KnownIssue => ({
  ...{ id, summary, text, facts },
});

const issues = [
  issue('export', 'Export stops with an empty page', 'The export of large plans fails with PlanExportException.'),
  issue('import', 'Import of plans is slow', 'The import takes an hour and fails at times.'),
  issue('login', 'Login page is empty in Safari', 'The page stays empty after the login.'),
  issue('macro', 'Gallery macro shows no pictures', 'java.lang.NullPointerException in GalleryMacro.render', ['8.4']),
];

const problem = (summary: string, text = '', version = '') => ({ summary, text, product: '', version });
const keysFor = (summary: string, text = '') =>
  rankKnownIssues(problem(summary, text), issues, 5).map(({ issue: { id } }) => id);

describe('known issues', () => {
  test.each([
    ['the same words in another form', ['Exporting a plan stops, empty pages'], 'export'],
    ['a name only the text has', ['It does not work', 'We see PlanExportException when plans are exported'], 'export'],
    ['an exception in a stack trace', ['Broken page', 'NullPointerException at GalleryMacro.render'], 'macro'],
    ['words of the summary before those of the text', ['Safari: empty login page', 'export import plans'], 'login'],
  ] as readonly [string, readonly [string, string?], string][])(
    'come first by %s',
    (_what, [summary, text = ''], first) => {
      expect(keysFor(summary, text)[0]).toBe(first);
    },
  );

  test('an affected version tips the scale between equals', () => {
    const twins = ['8.3', '8.4'].map((version) =>
      issue(version, 'Gallery macro shows no pictures', '', [`v${version}`]),
    );
    const [first] = rankKnownIssues(problem('Gallery macro: no pictures', '', 'v8.4'), twins, 5);
    expect(first?.issue.id).toBe('8.4');
  });

  test('that share less than two words are none', () => {
    expect(keysFor('The calendar colours are wrong')).toEqual([]);
    expect(keysFor('Gallery')).toEqual([]);
    expect(keysFor('')).toEqual([]);
  });

  test('say which telling words both have, the rarest first', () => {
    const [first] = rankKnownIssues(problem('The plan export shows an empty page'), issues, 5);
    expect(first?.shared.slice(0, 2)).toEqual(expect.arrayContaining(['export']));
    expect(first?.shared).not.toContain('the');
  });

  test('say these words as the problem writes them, not as they are compared', () => {
    const [first] = rankKnownIssues(problem('Exporting leaves it Empty'), issues, 5);
    expect(new Set(first?.shared)).toEqual(new Set(['Exporting', 'Empty']));
  });

  test('that share the product and words everybody says are none', () => {
    const one = issue(
      'zoom',
      'Bars of Timeline Planner vanish after zooming',
      'Timeline Planner draws them since 8.4.',
    );
    const asked = { ...problem('Timeline Planner: export fails after the upgrade'), product: 'Timeline Planner' };
    expect(rankKnownIssues(asked, [one], 5)).toEqual([]);
    const [found] = rankKnownIssues({ ...asked, summary: 'Zooming in Timeline Planner makes bars vanish' }, [one], 5);
    expect(new Set(found?.shared)).toEqual(new Set(['Zooming', 'bars', 'vanish']));
  });

  test('are at most as many as are wanted, each once, whatever the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 5 }), (summary, text, most) => {
        const found = rankKnownIssues(problem(summary, text), issues, most).map(({ issue: { id } }) => id);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test('are found by their own words first', () => {
    for (const { id, summary, text } of issues) expect(keysFor(summary, text)[0]).toBe(id);
  });
});

import fc from 'fast-check';
import { searchTerms } from '../../../src/rules/known-issues/search-terms';

const terms = (summary: string, text = '') => searchTerms({ summary, text, product: '', version: '' });

describe('what Jira is asked for', () => {
  test('the words of the summary, rare ones before ordinary ones, and the names and rare words of the text', () => {
    expect(
      terms('Export fails in GalleryMacro', 'The page shows Foo.BarException, and Foo.BarException again.'),
    ).toEqual([['GalleryMacro', 'Export', 'fails'], ['Foo.BarException']]);
  });

  test('nothing where nothing is said', () => {
    expect(terms('', '')).toEqual([]);
    expect(terms('… ?', '!!')).toEqual([]);
  });

  test('at most a dozen of each, and never anything that is a query’s syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (summary, text) => {
        for (const list of terms(summary, text)) {
          expect(list.length).toBeLessThanOrEqual(12);
          for (const term of list) expect(term).toMatch(/^[\p{L}\p{N}_.\-:]+$/u);
        }
      }),
    );
  });
});

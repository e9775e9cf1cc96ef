import { searchWords } from '../../../src/rules/known-issues/search-words';

describe('what a text can be found by', () => {
  test.each([
    ['words without fillers and endings', 'The export crashes when it is exporting', ['export', 'crash', 'export']],
    ['a joined name whole and in parts', 'Ti.UI.ListView', ['ti.ui.listview', 'ti', 'ui', 'listview', 'list', 'view']],
    ['an exception and its humps', 'NullPointerException', ['nullpointerexception', 'null', 'pointer', 'exception']],
    ['an option', '--build-only', ['build-only', 'build']],
    ['a version whole, its numbers alone not', '3.1.2 or 42', []],
    ['a version with letters', 'v8.4-rc1', ['v8.4-rc1', 'v8', 'rc1']],
    ['accents as none', 'Éclair', ['eclair']],
    ['nothing of punctuation', '… !? –', []],
  ])('%s', (_what, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

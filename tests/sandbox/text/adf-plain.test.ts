import { adfToPlain } from '../../../sandbox/jira/text/adf-plain.ts';
import { wikiToAdf } from '../../../sandbox/jira/text/wiki.ts';

function inline(...content: object[]): string {
  return adfToPlain({ type: 'doc', content: [{ type: 'paragraph', content: content as never }] });
}

describe('plain text of documents', () => {
  test('one line per block, cells apart by a tab', () => {
    expect(adfToPlain(wikiToAdf('h1. Title\n\n* one\n* two\n\nThe *end* of it'))).toBe(
      'Title\none\ntwo\nThe end of it',
    );
    expect(adfToPlain(wikiToAdf('||a||b||\n|1|2|'))).toBe('a\tb\n1\t2');
  });

  test.each([
    [{ type: 'mention', attrs: { id: '1', text: '@Ada' } }, '@Ada'],
    [{ type: 'emoji', attrs: { shortName: ':smile:' } }, ':smile:'],
    [{ type: 'inlineCard', attrs: { url: 'https://example.com' } }, 'https://example.com'],
    [{ type: 'date', attrs: { timestamp: '1790000000000' } }, '2026-09-21'],
    [{ type: 'date', attrs: { timestamp: 'soon' } }, ''],
    [{ type: 'status', attrs: { text: 'Done', color: 'green' } }, 'Done'],
  ])('%j reads %j', (node, text) => {
    expect(inline({ type: 'text', text: 'a ' }, node, { type: 'text', text: ' b' })).toBe(`a ${text} b`);
  });

  test('a line break is a line break, an expand keeps its title', () => {
    expect(inline({ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' })).toBe('a\nb');
    expect(adfToPlain({ type: 'doc', content: [{ type: 'expand', attrs: { title: 'More' }, content: [] }] })).toBe(
      'More',
    );
  });

  test('nothing reads as nothing', () => expect(adfToPlain(null)).toBe(''));
});

import { adfToText, textToAdf } from '../../src/rules/adf-text';
import { code, doc, paragraph, text } from './anonymize/fictional-request';

describe('a document as text', () => {
  test('has one line per block', () => {
    expect(
      adfToText(
        doc(
          { type: 'heading', attrs: { level: 1 }, content: [text('Title')] },
          paragraph('one ', text('bold', { type: 'strong' })),
          code('a\nb'),
        ),
      ),
    ).toBe('Title\none bold\na\nb');
  });

  test('has tabs between the cells of a row and lines for list items', () => {
    const cell = (value: string) => ({ type: 'tableCell', content: [paragraph(value)] });
    expect(
      adfToText(
        doc({
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('a'), cell('b')] },
            { type: 'tableRow', content: [cell('c'), cell('d')] },
          ],
        }),
      ),
    ).toBe('a\tb\nc\td');
    expect(
      adfToText(
        doc({
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph('x')] },
            { type: 'listItem', content: [paragraph('y')] },
          ],
        }),
      ),
    ).toBe('x\ny');
  });

  test('reads mentions, cards, dates, states, emoji and titles', () => {
    const line = paragraph(
      { type: 'mention', attrs: { id: '1', text: '@Nils' } },
      ' ',
      { type: 'inlineCard', attrs: { url: 'https://a.example/x' } },
      ' ',
      { type: 'date', attrs: { timestamp: '1767225600000' } },
      ' ',
      { type: 'status', attrs: { text: 'OPEN' } },
      ' ',
      { type: 'emoji', attrs: { shortName: ':wave:' } },
    );
    expect(adfToText(doc({ type: 'expand', attrs: { title: 'More' }, content: [line] }))).toBe(
      'More\n@Nils https://a.example/x 2026-01-01 OPEN :wave:',
    );
  });

  test('is empty when there is none, and ends in a document nested without end', () => {
    expect(adfToText(null)).toBe('');
    let node = paragraph('deep');
    for (let depth = 0; depth < 5000; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(adfToText(doc(node))).toBe('');
  });
});

describe('text as a document', () => {
  test('begins a paragraph after a blank line and keeps line breaks', () => {
    expect(textToAdf('a\r\nb\n \n\nc')).toEqual(
      doc({ type: 'paragraph', content: [text('a'), { type: 'hardBreak' }, text('b')] }, paragraph('c')),
    );
  });

  test('is one empty paragraph when there is no text', () => {
    expect(textToAdf(' \n ')).toEqual(doc({ type: 'paragraph', content: [] }));
  });

  test.each(['one line', 'two\nlines', 'a\nb'])('reads back as it was: %j', (value) => {
    expect(adfToText(textToAdf(value))).toBe(value);
  });
});

import { readAdf } from '../../src/jira/adf';
import { adfToText } from '../../src/rules/adf-text';

const paragraph = (text: unknown) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('a document somebody else wrote', () => {
  test('is read with its text, marks and attributes', () => {
    const doc = {
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          attrs: { localId: 'x' },
          content: [{ type: 'text', text: 'Hi', marks: [{ type: 'strong' }] }],
        },
      ],
    };
    expect(readAdf(doc)).toEqual(doc);
  });

  test('of plain text becomes a paragraph', () => {
    expect(adfToText(readAdf('It stops.'))).toBe('It stops.');
  });

  test.each([undefined, null, 7, '', '  ', [], {}, { type: 'paragraph' }, { type: 'doc', content: 'none' }])(
    'such as %j holds nothing',
    (value) => {
      expect(adfToText(readAdf(value))).toBe('');
    },
  );

  test('keeps what is sound beside what is not', () => {
    const content = [
      null,
      'text',
      { type: 7 },
      paragraph({ not: 'text' }),
      paragraph('sound'),
      { type: 'paragraph', content: [{ type: 'text', text: 'marked', marks: ['strong', null] }] },
    ];
    expect(adfToText(readAdf({ type: 'doc', content }))).toContain('sound');
    expect(JSON.stringify(readAdf({ type: 'doc', content }))).not.toContain('not');
  });

  test('nested ten thousand deep is cut off instead of exhausting the stack', () => {
    let nested: object = paragraph('too deep');
    for (let depth = 0; depth < 10_000; depth += 1) nested = { type: 'blockquote', content: [nested] };
    const read = readAdf({ type: 'doc', content: [paragraph('near'), nested] });
    expect(adfToText(read)).toContain('near');
    expect(adfToText(read)).not.toContain('too deep');
  });

  test('of a hundred thousand nodes is cut off', () => {
    const read = readAdf({ type: 'doc', content: Array.from({ length: 100_000 }, () => ({ type: 'rule' })) });
    expect(read?.content).toHaveLength(20_000);
  });
});

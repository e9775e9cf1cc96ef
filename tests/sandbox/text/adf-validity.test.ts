import { adfProblems } from '../../../sandbox/jira/text/adf-validity.ts';
import { sampleDocuments } from './shared-documents.ts';

function docOf(...content: unknown[]): unknown {
  return { type: 'doc', version: 1, content };
}

const words = { type: 'paragraph', content: [{ type: 'text', text: 'words' }] };

describe('document problems', () => {
  test('a sound document has none', () => {
    expect(adfProblems(docOf(words))).toEqual([]);
    expect(adfProblems(docOf())).toEqual([]);
  });

  test.each([
    ['a plain string', 'words', 'The document has no "type": "doc" at its top.'],
    ['nothing', null, 'The document has no "type": "doc" at its top.'],
    [
      'a node type that does not exist',
      docOf({ type: 'blink' }),
      'content[0]: "blink" is not a node type of the Atlassian Document Format.',
    ],
    [
      'a heading without attributes',
      docOf({ type: 'heading', content: [] }),
      "content[0] (heading in doc) must have required property 'attrs'.",
    ],
    [
      'a level out of range',
      docOf({ type: 'heading', attrs: { level: 9 }, content: [] }),
      'content[0] (heading in doc).attrs.level must be <= 6.',
    ],
    [
      'a paragraph in a paragraph',
      docOf({ type: 'paragraph', content: [words] }),
      'content[0] (paragraph in doc) holds paragraph, which is not allowed there.',
    ],
    ['text at the top', docOf({ type: 'text', text: 'x' }), 'The document holds text, which is not allowed there.'],
    [
      'an unknown mark',
      docOf({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] }),
      'content[0] (paragraph in doc) holds text, which is not allowed there.',
    ],
    [
      'empty text',
      docOf({ type: 'paragraph', content: [{ type: 'text', text: '' }] }),
      'content[0].content[0] (text in paragraph).text must NOT have fewer than 1 characters.',
    ],
    [
      'an unknown panel',
      docOf({ type: 'panel', attrs: { panelType: 'loud' }, content: [words] }),
      /panelType must be one of info, /,
    ],
    ['a member of no meaning', docOf({ ...words, colour: 'red' }), /must not have "colour"/],
    ['a child that is no node', docOf({ type: 'paragraph', content: ['x'] }), 'content[0].content[0] is not a node.'],
  ])('%s', (_case, doc, problem) => {
    const problems = adfProblems(doc);
    expect(problems).toHaveLength(1);
    if (typeof problem === 'string') expect(problems[0]).toBe(problem);
    else expect(problems[0]).toMatch(problem);
  });

  test('several problems are all named', () => {
    expect(adfProblems(docOf({ type: 'blink' }, words, { type: 'marquee' }))).toHaveLength(2);
  });
});

const documents = sampleDocuments();
(documents ? describe : describe.skip)(
  `sample documents${documents ? '' : ' (shared documents absent: skipped)'}`,
  () => {
    const invalid = 'marklassian--gfm-nested-task-list.json';

    test('the ones meant to be valid are', () => {
      const faulty = (documents ?? []).filter(([name, doc]) => name !== invalid && adfProblems(doc).length > 0);
      expect(faulty.map(([name]) => name)).toEqual([]);
      expect(documents).toHaveLength(46);
    });

    test('the one with a list below a task is not', () => {
      const doc = (documents ?? []).find(([name]) => name === invalid)?.[1];
      expect(adfProblems(doc).join()).toMatch(/taskItem/);
    });
  },
);

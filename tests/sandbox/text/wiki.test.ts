import type { AdfNode } from '../../../sandbox/jira/text/adf-node.ts';
import { adfProblems } from '../../../sandbox/jira/text/adf-validity.ts';
import { adfToWiki, wikiToAdf } from '../../../sandbox/jira/text/wiki.ts';
import { archivedIssues, sampleDocuments } from './shared-documents.ts';

function typesIn(node: AdfNode): string[] {
  return [node.type, ...(node.content ?? []).flatMap(typesIn)];
}

describe('wiki markup to documents', () => {
  test.each([
    ['h2. Steps', 'heading'],
    ['* one\n* two', 'bulletList'],
    ['# one\n# two', 'orderedList'],
    ['||a||b||\n|1|2|', 'table'],
    ['{code:java}int x;{code}', 'codeBlock'],
    ['{noformat}raw *text*{noformat}', 'codeBlock'],
    ['{quote}said{quote}', 'blockquote'],
    ['bq. said', 'blockquote'],
    ['{panel:title=Note}mind{panel}', 'panel'],
    ['----', 'rule'],
  ])('%j holds a %s', (markup, type) => {
    const doc = wikiToAdf(markup);
    expect(typesIn(doc)).toContain(type);
    expect(adfProblems(doc)).toEqual([]);
  });

  test('marks and links survive', () => {
    const doc = wikiToAdf('*bold* _slanted_ {{mono}} [docs|https://example.com/a?b=c]');
    const marks = (doc.content[0]?.content ?? []).flatMap((node) => (node.marks ?? []).map((mark) => mark.type));
    expect(marks).toEqual(expect.arrayContaining(['strong', 'em', 'code', 'link']));
  });

  test.each(['', '   ', '\r\n'])('nothing but white space (%j) is an empty document', (markup) => {
    expect(wikiToAdf(markup)).toEqual({ type: 'doc', version: 1, content: [] });
    expect(adfProblems(wikiToAdf(markup))).toEqual([]);
  });

  test('a mention names the account, and says so again in wiki markup', () => {
    const markup = 'Ask [~accountid:557058:1-2] about it';
    const doc = wikiToAdf(markup);
    expect(doc.content[0]?.content?.[1]).toMatchObject({ type: 'mention', attrs: { id: '557058:1-2' } });
    expect(adfToWiki(doc)).toBe(markup);
  });

  test('unbalanced markup is kept as text', () => {
    const doc = wikiToAdf('{code} never closed *and | {quote}');
    expect(adfProblems(doc)).toEqual([]);
    expect(JSON.stringify(doc)).toContain('never closed');
  });
});

describe('documents to wiki markup', () => {
  test.each([
    'h1. Title',
    '* one\n* two',
    '{{mono}} and *bold*',
    '[docs|https://example.com]',
    '{code:java}int x;{code}',
  ])('%j comes back as it went', (markup) => expect(adfToWiki(wikiToAdf(markup))).toBe(markup));

  test('nothing comes out of nothing', () => {
    expect(adfToWiki(null)).toBe('');
    expect(adfToWiki({ type: 'doc', content: [] })).toBe('');
  });

  test('a node wiki markup cannot say leaves its words', () => {
    const doc: AdfNode = {
      type: 'doc',
      content: [{ type: 'noSuchNode', content: [{ type: 'text', text: 'still here' }] }],
    };
    expect(adfToWiki(doc)).toContain('still here');
  });
});

const documents = sampleDocuments();
const issues = archivedIssues();
const inShared = documents && issues ? describe : describe.skip;

inShared(`real texts${documents ? '' : ' (shared documents absent: skipped)'}`, () => {
  test('every text of the public archive becomes a valid document', () => {
    const texts = (issues ?? []).flatMap(({ key, fields }) =>
      [fields.summary, fields.description, fields.environment, ...fields.comment.comments.map(({ body }) => body)]
        .filter((text): text is string => typeof text === 'string')
        .map((text) => ({ key, text })),
    );
    const faulty = texts
      .map(({ key, text }) => ({ key, problems: adfProblems(wikiToAdf(text)) }))
      .filter(({ problems }) => problems.length > 0);
    expect(texts.length).toBeGreaterThan(500);
    expect(faulty).toEqual([]);
  });

  test('every sample document has a wiki form, without a sound on the console', () => {
    const noises = (['log', 'warn', 'error'] as const).map((name) => jest.spyOn(console, name).mockImplementation());
    const silent = (documents ?? []).map(([, doc]) => adfToWiki(doc as AdfNode));
    expect(silent.every((markup) => typeof markup === 'string')).toBe(true);
    for (const noise of noises) expect(noise).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});

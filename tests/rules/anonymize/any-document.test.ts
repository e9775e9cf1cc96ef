import fc from 'fast-check';
import { adfToText } from '../../../src/rules/adf-text';
import type { AdfMark, AdfNode } from '../../../src/rules/adf';
import { anonymize } from '../../../src/rules/anonymize/anonymize';
import type { AnonymizedRequest } from '../../../src/rules/anonymize/verdict';
import { adfProblems } from '../../../sandbox/jira/text/adf-validity.ts';
import { doc, identities, policy, text } from './fictional-request';

const planted = fc.constantFrom(
  'Ottilie Brandvoll',
  'brandvoll',
  'Kåre Strømsnes',
  'fjordlys.atlassian.net',
  'k.stromsnes@fjordlys-shipping.example',
  '60aa11bb22cc33dd44ee55f1',
  'Project Nightjar',
  'SUP-77',
);
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('The page is empty. ', 'open the board', ' and then ', 'HTTP 500', 'x=1') },
  { weight: 2, arbitrary: planted.map((value) => ` ${value} `) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);
const mark: fc.Arbitrary<AdfMark> = fc.oneof(
  fc.constantFrom<AdfMark>(
    { type: 'strong' },
    { type: 'em' },
    { type: 'code' },
    { type: 'subsup', attrs: { type: 'sub' } },
  ),
  planted.map((value): AdfMark => ({
    type: 'link',
    attrs: { href: `https://${encodeURIComponent(value)}.example/x` },
  })),
  planted.map((value): AdfMark => ({ type: 'link', attrs: { href: `https://docs.kite-apps.example/${value}` } })),
);
const inlineNode: fc.Arbitrary<AdfNode> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(words, fc.array(mark, { maxLength: 2 })).map(([value, marks]) => text(value, ...marks)),
  },
  { weight: 1, arbitrary: fc.constant<AdfNode>({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: planted.map((value): AdfNode => ({ type: 'mention', attrs: { id: value, text: `@${value}` } })),
  },
  {
    weight: 1,
    arbitrary: planted.map((value): AdfNode => ({ type: 'inlineCard', attrs: { url: `https://x.example/${value}` } })),
  },
  { weight: 1, arbitrary: words.map((value): AdfNode => ({ type: 'status', attrs: { text: value, color: 'red' } })) },
  {
    weight: 1,
    arbitrary: words.map((value): AdfNode => ({ type: 'emoji', attrs: { shortName: ':x:', text: value } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('0', '1767225600000', 'never')
      .map((timestamp): AdfNode => ({ type: 'date', attrs: { timestamp } })),
  },
);
const inlines = fc.array(inlineNode, { maxLength: 5 });
const { block } = fc.letrec<{ block: AdfNode }>((tie) => {
  const inside = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const framed = (type: string, attrs?: Readonly<Record<string, unknown>>) =>
    inside.map((content): AdfNode => ({ type, ...(attrs ? { attrs } : {}), content }));
  const items = inside.map((content): AdfNode => ({ type: 'listItem', content }));
  return {
    block: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      inlines.map((content): AdfNode => ({ type: 'paragraph', content })),
      inlines.map((content): AdfNode => ({ type: 'heading', attrs: { level: 2 }, content })),
      fc
        .tuple(words, words)
        .map(([value, language]): AdfNode => ({ type: 'codeBlock', attrs: { language }, content: [text(value)] })),
      fc.constant<AdfNode>({ type: 'rule' }),
      words.map((alt): AdfNode => ({
        type: 'mediaSingle',
        content: [{ type: 'media', attrs: { type: 'file', id: 'a', alt } }],
      })),
      planted.map((url): AdfNode => ({ type: 'blockCard', attrs: { url: `https://${url}/a` } })),
      inlines.map((content): AdfNode => ({
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { state: 'TODO' }, content }],
      })),
      words.map((title): AdfNode => ({ type: 'expand', attrs: { title }, content: [] })),
      planted.map((value): AdfNode => ({
        type: 'extension',
        attrs: { extensionKey: value, parameters: { owner: value } },
      })),
      framed('blockquote'),
      framed('panel', { panelType: 'info' }),
      framed('expand', { title: 'Ottilie' }),
      framed('somethingNew'),
      fc.array(items, { minLength: 1, maxLength: 3 }).map((content): AdfNode => ({ type: 'bulletList', content })),
      inside.map((content): AdfNode => ({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }],
      })),
    ),
  };
});
const documents = fc.array(block, { maxLength: 5 }).map((content) => doc(...content));
const run = (description: ReturnType<typeof doc>, summary = 'The page stays empty') =>
  anonymize({ summary, description, comments: [] }, identities, policy);
const everything = (result: AnonymizedRequest) =>
  `${result.summary} ${adfToText(result.description)} ${JSON.stringify(result.description)}`.toLowerCase();

test('any document is rebuilt as a valid one, and no known identity is left in any node', () => {
  fc.assert(
    fc.property(documents, words, (description, summary) => {
      const result = run(description, summary);
      expect(adfProblems(result.description)).toEqual([]);
      const written = everything(result);
      for (const telling of [
        'ottilie',
        'brandvoll',
        'kåre',
        'strømsnes',
        'stromsnes',
        'fjordlys',
        '60aa11bb22cc',
        'nightjar',
        'sup-77',
      ])
        expect(written).not.toContain(telling);
    }),
    { numRuns: 400, seed: 20261122 },
  );
});

test('a rebuilt document is rebuilt as itself', () => {
  fc.assert(
    fc.property(documents, (description) => {
      const once = run(description);
      const twice = run(once.description, once.summary);
      expect(twice.description).toEqual(once.description);
      expect(twice.summary).toBe(once.summary);
    }),
    { numRuns: 300, seed: 20261122 },
  );
});

/** A text that describes a problem well enough to be public, with values of every kind run into it. */
const publishable = fc
  .array(
    fc.constantFrom(
      'Ottilie Brandvoll',
      'k.stromsnes@fjordlys-shipping.example',
      'https://fjordlys.atlassian.net/browse/SUP-77',
      '60aa11bb22cc33dd44ee55f1',
      '10.44.12.9',
      'SEN-12345678',
      'DE75512108001245126199',
      '+47 22 93 05 17',
      encodeURIComponent('Kåre Strømsnes'),
      Buffer.from('Ottilie Brandvoll').toString('base64'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((values) =>
    doc(
      ...values.map((value): AdfNode => ({
        type: 'paragraph',
        content: [
          text(`Since the update the page is empty and the browser shows an error, as before with ${value} here.`),
        ],
      })),
    ),
  );

test('no value that was found in a public result is left in it, in no encoding', () => {
  let published = 0;
  fc.assert(
    fc.property(publishable, (description) => {
      const result = run(description);
      if (result.decision !== 'public') return;
      published += 1;
      const written = everything(result);
      for (const { original } of result.findings.filter((finding) => finding.original.length > 3)) {
        const forms = [
          original,
          encodeURIComponent(original),
          Buffer.from(original).toString('base64').replace(/=+$/, ''),
        ];
        for (const form of forms) expect(written).not.toContain(form.toLowerCase());
      }
    }),
    { numRuns: 200, seed: 20261122 },
  );
  expect(published).toBeGreaterThan(50);
});

test('a text of more lines than a call takes arguments is cut and stays private', () => {
  const source = { summary: 'Log', description: doc(text('a\n'.repeat(150_000))), comments: [] };
  expect(anonymize(source, identities, policy).decision).toBe('private');
});

import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { recognizers } from '../../../src/rules/anonymize/recognizers';
import { code, doc, identities, paragraph, policy } from './fictional-request';

/** What makes backtracking patterns slow: 32 KB of one piece. A pattern that is not linear never comes to the end here. */
const pieces = [
  'a',
  ' ',
  'a.',
  '1-',
  'a@',
  '%41',
  'Aa ',
  '1',
  '/a',
  'a:',
  'a=',
  'f',
  '1.',
  '(',
  '"',
  '\n',
  'Anna Maria ',
  'AB-1 ',
  'password ',
  'http://a',
  'user=',
  '+1 ',
  'a_',
  'A',
  'aB1',
  'CN=a',
  'é',
  '高',
  '-----BEGIN A-----',
  '\\x41',
  '\\u0041',
  '&#65;',
  '=41',
  '41 ',
];

test.each(pieces)('32 KB of %j are looked through to the end', (piece) => {
  const text = piece.repeat(Math.ceil(32768 / piece.length));
  for (const node of [paragraph(text), code(text)])
    expect(
      anonymize({ summary: 'x', description: doc(node), comments: [] }, identities, policy).decision,
    ).toBeDefined();
});

test('a document nested without end is cut, and not public', () => {
  let node = paragraph('deep');
  for (let depth = 0; depth < 5000; depth += 1) node = { type: 'blockquote', content: [node] };
  expect(anonymize({ summary: 'x', description: doc(node), comments: [] }, identities, policy)).toMatchObject({
    decision: 'private',
  });
});

test('no pattern repeats without a bound', async () => {
  const { readFileSync, readdirSync } = await import('node:fs');
  const folder = 'src/rules/anonymize';
  const files = [
    ...readdirSync(`${folder}/recognizers`).map((file) => `recognizers/${file}`),
    'shields.ts',
    'encoded-values.ts',
    'escapes.ts',
    'unsure-words.ts',
    'sensitive-vocabulary.ts',
  ];
  expect(files.length).toBeGreaterThanOrEqual(recognizers.length);
  for (const file of files) {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const literals =
      source.match(/(?<=[=(,:[]\s?)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[dgimsuvy]*g[dgimsuvy]*/g) ?? [];
    const unbounded = literals.filter((literal) =>
      /[^\\][+*](?![^[]*\])|\{\d+,\}/.test(literal.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')),
    );
    expect({ file, unbounded }).toEqual({ file, unbounded: [] });
  }
});

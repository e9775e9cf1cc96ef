import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdfDocument, AdfMark, AdfNode } from '../../../src/rules/adf';
import { anonymize } from '../../../src/rules/anonymize/anonymize';
import type { AnonymizedRequest } from '../../../src/rules/anonymize/verdict';
import { adfProblems } from '../../../sandbox/jira/text/adf-validity.ts';
import { doc, identities, paragraph, policy, sourceOf, text } from './fictional-request';

const values = [
  'Ottilie Brandvoll',
  'Brandvoll',
  'Kåre Strømsnes',
  '高橋 麻衣',
  'fjordlys.atlassian.net',
  'k.stromsnes@fjordlys-shipping.example',
  '60aa11bb22cc33dd44ee55f1',
  'Project Nightjar',
  'SUP-77',
] as const;
const telling =
  /ottilie|brandvoll|kåre|strømsnes|stromsnes|高橋|麻衣|fjordlys|60aa11bb22cc|nightjar|sup-77|t3R0aWxpZSBC/i;

const list =
  (type: string, item: string, attrs?: Readonly<Record<string, unknown>>) =>
  (value: string): AdfNode => ({
    type,
    ...(attrs ? { attrs: { localId: value } } : {}),
    content: [
      {
        type: item,
        ...(attrs ? { attrs: { localId: value, state: 'DONE' } } : {}),
        content: attrs ? [text(value)] : [paragraph(value)],
      },
    ],
  });
const around =
  (type: string, attrs?: (value: string) => Readonly<Record<string, unknown>>) =>
  (value: string): AdfNode => ({
    type,
    ...(attrs ? { attrs: attrs(value) } : {}),
    content: [paragraph(value)],
  });
const bare =
  (type: string, attrs: (value: string) => Readonly<Record<string, unknown>>) =>
  (value: string): AdfNode => ({ type, attrs: attrs(value) });
const inline = (type: string, attrs: (value: string) => Readonly<Record<string, unknown>>) => (value: string) =>
  paragraph('Look at ', { type, attrs: attrs(value) }, ' please');
const cell =
  (type: string) =>
  (value: string): AdfNode => ({
    type: 'table',
    attrs: { localId: value },
    content: [
      { type: 'tableRow', content: [{ type, attrs: { background: value, colspan: 1 }, content: [paragraph(value)] }] },
    ],
  });
const media = (value: string): AdfNode => ({
  type: 'media',
  attrs: { type: 'file', id: value, collection: value, alt: value, __fileName: value },
});

/** Every node of the ADF schema, with the value wherever it can carry one. */
const nodes: Readonly<Record<string, (value: string) => AdfNode>> = {
  paragraph: (value) => paragraph(value),
  heading: (value) => ({ type: 'heading', attrs: { level: 2, localId: value }, content: [text(value)] }),
  codeBlock: (value) => ({ type: 'codeBlock', attrs: { language: value, uniqueId: value }, content: [text(value)] }),
  blockquote: around('blockquote'),
  panel: around('panel', (value) => ({ panelType: 'custom', panelIconText: value, panelColor: value })),
  expand: around('expand', (title) => ({ title })),
  nestedExpand: (value) => ({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableCell', content: [around('nestedExpand', (title) => ({ title }))(value)] }],
      },
    ],
  }),
  layoutSection: (value) => ({
    type: 'layoutSection',
    content: [around('layoutColumn', () => ({ width: 50 }))(value)],
  }),
  bulletList: list('bulletList', 'listItem'),
  orderedList: list('orderedList', 'listItem'),
  taskList: list('taskList', 'taskItem', {}),
  decisionList: list('decisionList', 'decisionItem', {}),
  blockTaskItem: (value) => ({
    type: 'taskList',
    content: [around('blockTaskItem', (localId) => ({ localId, state: 'TODO' }))(value)],
  }),
  tableCell: cell('tableCell'),
  tableHeader: cell('tableHeader'),
  rule: bare('rule', (localId) => ({ localId })),
  mediaSingle: (value) => ({
    type: 'mediaSingle',
    attrs: { layout: 'center' },
    content: [media(value), { type: 'caption', content: [text(value)] }],
  }),
  mediaGroup: (value) => ({ type: 'mediaGroup', content: [media(value)] }),
  mediaInline: inline('mediaInline', (value) => ({ id: value, collection: value, alt: value })),
  blockCard: bare('blockCard', (value) => ({
    url: `https://${encodeURIComponent(value)}.example/`,
    datasource: { id: value, parameters: { jql: `text ~ "${value}"` }, views: [] },
  })),
  embedCard: bare('embedCard', (value) => ({
    url: `https://x.example/${encodeURIComponent(value)}`,
    layout: 'wide',
    originalHeight: 1,
  })),
  inlineCard: inline('inlineCard', (value) => ({
    url: `https://x.example/${encodeURIComponent(value)}`,
    data: { name: value },
  })),
  mention: inline('mention', (value) => ({ id: value, text: `@${value}`, userType: value })),
  emoji: inline('emoji', (value) => ({ shortName: `:${value}:`, id: value, text: value })),
  status: inline('status', (value) => ({ text: value, color: 'red', localId: value })),
  date: inline('date', (value) => ({ timestamp: '1767225600000', localId: value })),
  placeholder: inline('placeholder', (value) => ({ text: value })),
  inlineExtension: inline('inlineExtension', (value) => ({
    extensionKey: value,
    extensionType: 'x',
    text: value,
    parameters: { a: value },
  })),
  extension: bare('extension', (value) => ({
    extensionKey: value,
    extensionType: 'x',
    text: value,
    parameters: { a: value },
  })),
  bodiedExtension: around('bodiedExtension', (value) => ({
    extensionKey: value,
    extensionType: 'x',
    parameters: { a: value },
  })),
  multiBodiedExtension: (value) => ({
    type: 'multiBodiedExtension',
    attrs: { extensionKey: value, extensionType: 'x' },
    content: [around('extensionFrame')(value)],
  }),
  syncBlock: bare('syncBlock', (value) => ({ resourceId: value, localId: value })),
  'a node of tomorrow': around('somethingNew', (value) => ({ name: value })),
};
const marks: Readonly<Record<string, (value: string) => AdfMark>> = {
  strong: () => ({ type: 'strong' }),
  em: () => ({ type: 'em' }),
  code: () => ({ type: 'code' }),
  strike: () => ({ type: 'strike' }),
  underline: () => ({ type: 'underline' }),
  subsup: () => ({ type: 'subsup', attrs: { type: 'sub' } }),
  textColor: (value) => ({ type: 'textColor', attrs: { color: value } }),
  backgroundColor: (value) => ({ type: 'backgroundColor', attrs: { color: value } }),
  link: (value) => ({
    type: 'link',
    attrs: { href: `https://docs.kite-apps.example/?q=${encodeURIComponent(value)}`, title: value },
  }),
  annotation: (value) => ({ type: 'annotation', attrs: { id: value, annotationType: 'inlineComment' } }),
  fragment: (value) => ({ type: 'fragment', attrs: { localId: value, name: value } }),
  dataConsumer: (value) => ({ type: 'dataConsumer', attrs: { sources: [value] } }),
  alignment: () => ({ type: 'alignment', attrs: { align: 'end' } }),
  'a mark of tomorrow': (value) => ({ type: 'somethingNew', attrs: { name: value } }),
};

function run(description: AdfDocument): AnonymizedRequest {
  return anonymize({ ...sourceOf(), description }, identities, policy);
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return written;
  }
}

function expectRebuilt(result: AnonymizedRequest): void {
  const written = JSON.stringify([result.summary, result.description]).normalize('NFC');
  expect(`${written} ${decoded(written)}`).not.toMatch(telling);
  expect(adfProblems(result.description)).toEqual([]);
  const again = run(result.description);
  expect(again.description).toEqual(result.description);
}

describe.each(Object.entries(nodes))('%s', (_name, build) => {
  test.each(values)('“%s” in it is gone', (value) => {
    expectRebuilt(run(doc(build(value))));
  });
});

describe.each(Object.entries(marks))('a text with the mark %s', (_name, build) => {
  test.each(values)('“%s” in it is gone', (value) => {
    expectRebuilt(run(doc(paragraph(text('The page of '), text(value, build(value)), text(' is empty')))));
    const [half, rest] = [value.slice(0, 3), value.slice(3)];
    expectRebuilt(run(doc(paragraph(text('The page of '), text(half, build(value)), text(rest), text(' is empty')))));
  });
});

const samples = join(process.env['SHARED_DIR'] ?? '../shared', 'adf');
const found = existsSync(samples) ? readdirSync(samples) : [];

const withSamples = found.length > 0 ? describe : describe.skip;

withSamples(`the samples of documents in ${samples} (skipped where SHARED_DIR does not lead to them)`, () => {
  test.each(found.length > 0 ? found : ['none'])('%s is rebuilt as a valid document, and stays one', (file) => {
    const sample = JSON.parse(readFileSync(join(samples, file), 'utf8')) as AdfNode;
    const description = sample.type === 'doc' ? (sample as AdfDocument) : doc(sample);
    const result = run(description);
    expect(adfProblems(result.description)).toEqual([]);
    expect(run(result.description).description).toEqual(result.description);
  });
});

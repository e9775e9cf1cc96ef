import type { AdfDocument } from '../src/rules/adf';
import { anonymize } from '../src/rules/anonymize/anonymize';
import type { AnonymizerPolicy, Identities } from '../src/rules/anonymize/verdict';
import type { Figure } from './measure';
import { quickestMs } from './measure';

const identities: Identities = {
  people: [
    { displayName: 'Carla Moss', emailAddress: 'carla.moss@northwind.example', accountId: 'qm:1:1' },
    { displayName: 'Jonas Lindqvist', emailAddress: 'jonas@northwind.example', accountId: 'qm:1:2' },
  ],
  organizations: ['Northwind Traders'],
  hosts: ['northwind.atlassian.net', 'wiki.northwind.example'],
  privateProjectKeys: ['SUP'],
};

const policy: AnonymizerPolicy = {
  vendorNames: ['Vendor'],
  publicHosts: ['atlassian.com'],
  publicIssueKeyPrefixes: ['BUG'],
  alwaysRemove: ['Project Heron'],
  alwaysKeep: ['Page Atlas'],
};

const sentences = [
  'Since the update to version 3.2 the export of a page fails with an error after about two minutes.',
  'Carla Moss (carla.moss@northwind.example) saw it first on https://northwind.atlassian.net/wiki/spaces/HR/pages/4711.',
  'The log says: java.lang.IllegalStateException at com.vendor.atlas.Export.run(Export.java:118), request id 8f14e45f-ceea-467f-a0e6-b8d9c5d4e6aa.',
  'Our proxy 10.20.30.40 lets everything through, and you can call Jonas on +46 8 123 456 78 if that helps.',
  'Northwind Traders has four hundred spaces; SUP-812 and BUG-17 look related to Project Heron.',
  'Please find the file under C:\\Users\\cmoss\\Documents\\export.zip or /home/jonas/export.log.',
];

/** Texts that make careless patterns try again and again. */
const hostile: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'words of one letter': 'a ',
  dots: 'a.',
  'at signs': 'a@',
  'half addresses': 'a.b@c.',
  digits: '1',
  'digit groups': '12 34-',
  octets: '1.',
  colons: 'ab:',
  slashes: '/a',
  backslashes: '\\a',
  'half links': 'http://a',
  'capitalised words': 'Ann ',
  initials: 'A. ',
  hyphens: 'a-',
  'percent escapes': '%41',
  base64: 'QUJD',
  brackets: '([{',
  quotes: '"\'',
  'equals signs': 'key=',
  'invisible characters': 'a\u200b',
  'combining marks': 'e\u0301',
};

/** How long does an agent wait for a preview, and can a text stall it? */
export function bench(): Figure[] {
  const ordinary = docOf(filled(sentences.join(' ') + '\n', 30_000).split('\n'));
  const ordinaryMs = quickestMs(5, () => cleaned(ordinary));
  return [
    { what: 'ordinary texts, 30 KB in paragraphs', value: 30_000 / 1024 / (ordinaryMs / 1000), unit: 'KB/s' },
    ...growths(),
  ];
}

/** The worst three growths per doubling up to 64 KB, and the slowest of all. */
function growths(): Figure[] {
  const measured = Object.entries(hostile).map(([name, piece]) => {
    const times = [32, 64].map((kilobytes) => {
      const doc = docOf([filled(piece, kilobytes * 1024)]);
      return quickestMs(kilobytes < 64 ? 3 : 2, () => cleaned(doc));
    });
    const [half = 1, whole = 1] = times;
    return { name, growth: whole / half, ms: whole };
  });
  const steepest = [...measured].sort((a, b) => b.growth - a.growth).slice(0, 3);
  const slowest = [...measured].sort((a, b) => b.ms - a.ms).slice(0, 3);
  return [
    ...steepest.map(({ name, growth, ms }) => ({
      what: `growth from 32 to 64 KB, ${name} (${Math.round(ms)} ms)`,
      value: growth,
      unit: 'times',
    })),
    ...slowest.map(({ name, ms }) => ({ what: `64 KB of ${name}`, value: ms, unit: 'ms' })),
  ];
}

function cleaned(description: AdfDocument): string {
  return anonymize({ summary: 'Export fails', description, comments: [] }, identities, policy).summary;
}

function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function docOf(lines: readonly string[]): AdfDocument {
  const content = lines
    .filter((text) => text !== '')
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', version: 1, content };
}

import { build } from 'esbuild';
import type { AdfDocument } from '../src/rules/adf';
import { anonymize } from '../src/rules/anonymize/anonymize';
import type { AnonymizerPolicy, Identities } from '../src/rules/anonymize/verdict';
import { compiledCases } from '../tests/rules/anonymize/corpus/all-cases';
import { anonymizerAsTool } from './anonymizers/ours';
import { peers } from './anonymizers/peers';
import { scoreSpans, type SpanScore, type Tool } from './anonymizers/span-score';
import { speedsOf } from './anonymizers/speeds';
import { anonymizeWithoutSecretRules } from './anonymizers/without-secret-rules';
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
  'unknown words': 'osql ',
  'foreign words': 'tanggal lahir ',
  'words in lines': 'cvc\n',
  greetings: 'Hi Ann,\n',
};

/** How long does an agent wait for a preview, and can a text stall it? */
export async function bench(): Promise<Figure[]> {
  const ordinary = docOf(filled(sentences.join(' ') + '\n', 30_000).split('\n'));
  const without = await anonymizeWithoutSecretRules();
  const figure = (what: string, ms: number): Figure => ({
    what: `ordinary texts, 30 KB in paragraphs${what}`,
    value: 30_000 / 1024 / (ms / 1000),
    unit: 'KB/s',
  });
  const first = quickestMs(1, () => cleaned(ordinary));
  return [
    figure(', the first of a process', first),
    figure(
      '',
      quickestMs(50, () => cleaned(ordinary)),
    ),
    figure(
      ', without secret rules',
      quickestMs(50, () => cleaned(ordinary, without)),
    ),
    ...growths(),
    ...(await besidePeers([
      anonymizerAsTool('ours', anonymize),
      anonymizerAsTool('ours without secret rules', without),
    ])),
    { what: 'bundle of the anonymizer, minified', value: await bundledKilobytes(), unit: 'KB' },
  ];
}

const shares = [
  ['leak', 'leak'],
  ['whole spans that survive', 'wholeSurvives'],
  ['neutral letters taken out', 'over'],
  ['must-keep spans intact', 'keep'],
  ['publishable requests that leak', 'leakingRequests'],
] as const;

/** Ours and what others offer over the strings of every publishable request of the corpus. */
async function besidePeers(ourTools: readonly Tool[]): Promise<Figure[]> {
  const records = (['open', 'held-out'] as const).flatMap(compiledCases).filter(({ publishable }) => publishable);
  const tools = [...ourTools, ...peers];
  const scores: [string, SpanScore][] = [];
  for (const tool of tools) scores.push([tool.name, await scoreSpans(tool, records)]);
  return [
    ...shares.flatMap(([what, name]) =>
      scores.map(([tool, score]) => ({ what: `${what}, ${tool}`, value: 100 * score[name], unit: '%' })),
    ),
    ...(await speedsOf(tools.map(({ name }) => name))),
  ];
}

/** With everything it needs, as a function of the app is bundled: Forge writes UTF-8, not escapes. */
async function bundledKilobytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['src/rules/anonymize/anonymize.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
    platform: 'node',
    format: 'esm',
  });
  return (outputFiles[0]?.contents.length ?? 0) / 1024;
}

/**
 * How long 64 KB of each take, and how many times as long a doubling takes, over the two from 16 KB: one doubling alone
 * may owe its figure to the garbage collector. The slowest first.
 */
function growths(): Figure[] {
  return Object.entries(hostile)
    .map(([name, piece]) => {
      const [quarter, whole] = [16, 64].map((kilobytes) => {
        const doc = docOf([filled(piece, kilobytes * 1024)]);
        return quickestMs(10, () => cleaned(doc));
      }) as [number, number];
      const growth = Math.sqrt(whole / quarter).toFixed(1);
      return { what: `64 KB of ${name}, ${growth} times for each doubling`, value: whole, unit: 'ms' };
    })
    .sort((a, b) => b.value - a.value);
}

function cleaned(description: AdfDocument, clean = anonymize): string {
  return clean({ summary: 'Export fails', description, comments: [] }, identities, policy).summary;
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

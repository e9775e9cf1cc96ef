import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AdfDocument } from '../../../../src/rules/adf';
import type { Vendor } from '../../../../scripts/anonymizer/records';
import { notedDocument } from './blocks';
import { notedText, type Noted } from './inline';

interface Person {
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly accountId: string;
}

export interface Span {
  readonly text: string;
  readonly type: string;
  /** JSON pointer of the string it is in. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A request with what of it must go and what must stay, and whether it may be public at all. */
export interface AnnotatedRecord {
  readonly id: string;
  readonly vendor?: Vendor;
  readonly publishable: boolean;
  readonly reasons: readonly string[];
  /** A plain technical report: once the obvious is replaced nobody would hesitate to publish it. */
  readonly isPlain?: boolean;
  readonly people: {
    readonly reporter: Person;
    readonly participants?: readonly Person[];
    readonly agents?: readonly Person[];
    readonly organization?: {
      readonly name: string;
      readonly domains?: readonly string[];
      readonly site?: string;
      readonly aliases?: readonly string[];
    };
  };
  readonly summary: string;
  readonly descriptionAdf?: AdfDocument;
  readonly text?: string;
  readonly comments?: readonly { readonly author?: string; readonly bodyAdf?: AdfDocument; readonly text?: string }[];
  readonly leaves: readonly string[];
  readonly sensitive: readonly Span[];
  readonly keep: readonly Omit<Span, 'type'>[];
}

/** Scripts, benches and tests all start at the root of the repository. */
const folder = resolve('tests/rules/anonymize/corpus');

export type Part = 'open' | 'held-out';

/** Sets of requests that people wrote who did not know the anonymizer; 7 and 8 were judged before they were read. */
export const byOthers = 'by-others';

/** The files of a folder that end so, in a stable order. */
export function filesOf(part: Part | typeof byOthers, ending: string): readonly string[] {
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, part, name), 'utf8'));
}

/** The cases of a file: `=== id`, lines of facts, an empty line, the body, `--- author` before each comment. */
export function casesIn(file: string): readonly string[] {
  return file.split(/^(?==== )/m).filter((text) => text.startsWith('=== '));
}

const list = (value: string | undefined, by: RegExp = /\s*,\s*/): string[] =>
  value === undefined || value.trim() === '' ? [] : value.trim().split(by);

/** `Display Name <mail> account`; the address may be missing. */
function personOf(line: string): Person {
  const match = /^(?<name>[^<]*?)\s*(?:<(?<mail>[^>]+)>)?\s+(?<id>\S+)$/.exec(line);
  if (!match?.groups) throw new Error(`Not a person: ${line}`);
  const { name = '', mail, id = '' } = match.groups;
  return { displayName: name, ...(mail ? { emailAddress: mail } : {}), accountId: id };
}

function vendorOf(line: string | undefined): Vendor {
  const [vendor = '', products, keys, docs, plugins, errors] = list(line, /\s*\|\s*/);
  return {
    vendor,
    products: list(products),
    publicIssueKeys: list(keys),
    docsHosts: list(docs),
    pluginKeys: list(plugins),
    errorCodePrefixes: list(errors),
  };
}

function organizationOf(line: string | undefined): AnnotatedRecord['people']['organization'] {
  if (line === undefined) return undefined;
  const [name = '', domains, site, aliases] = line.split(/\s*\|\s*/);
  return { name, domains: list(domains), ...(site ? { site } : {}), aliases: list(aliases) };
}

function factsOf(lines: readonly string[]): Map<string, string[]> {
  const facts = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`Not a fact: ${line}`);
    facts.set(name, [...(facts.get(name) ?? []), value]);
  }
  return facts;
}

function bodiesOf(lines: readonly string[]): { author: string; lines: string[] }[] {
  const bodies: { author: string; lines: string[] }[] = [{ author: '', lines: [] }];
  for (const line of lines) {
    if (line.startsWith('--- ')) bodies.push({ author: line.slice(4), lines: [] });
    else bodies.at(-1)?.lines.push(line);
  }
  return bodies;
}

function spansOf(strings: readonly { readonly path: string; readonly noted: Noted }[], kind: 'sensitive' | 'keep') {
  return strings.flatMap(({ path, noted }) =>
    noted.notes
      .filter((note) => note.kind === kind)
      .map(({ type, start, end }) => ({ text: [...noted.text].slice(start, end).join(''), type, path, start, end })),
  );
}

/** Compiles one case to a record of the data set's format. */
export function compileCase(source: string): AnnotatedRecord {
  const [head = '', ...lines] = source.trimEnd().split('\n');
  const gap = lines.findIndex((line) => line.trim() === '');
  const facts = factsOf(lines.slice(0, gap));
  const one = (name: string) => facts.get(name)?.[0];
  const summary = notedText(one('summary') ?? '');
  const [description, ...comments] = bodiesOf(lines.slice(gap + 1)).map(({ author, lines: body }) => ({
    author,
    ...notedDocument(body),
  }));
  const strings = [
    { path: '/summary', noted: summary },
    ...(description?.leaves ?? []).map(({ path, noted }) => ({ path: `/descriptionAdf${path}`, noted })),
    ...comments.flatMap(({ leaves }, place) =>
      leaves.map(({ path, noted }) => ({ path: `/comments/${place}/bodyAdf${path}`, noted })),
    ),
  ];
  const reasons = list(one('private'));
  const organization = organizationOf(one('organization'));
  return {
    id: head.replace('=== ', '').trim(),
    vendor: vendorOf(one('vendor')),
    publishable: reasons.length === 0,
    reasons,
    isPlain: facts.has('plain'),
    people: {
      reporter: personOf(one('reporter') ?? ''),
      participants: (facts.get('participant') ?? []).map(personOf),
      agents: (facts.get('agent') ?? []).map(personOf),
      ...(organization ? { organization } : {}),
    },
    summary: summary.text,
    descriptionAdf: description?.node as unknown as AdfDocument,
    comments: comments.map(({ author, node }) => ({ author, bodyAdf: node as unknown as AdfDocument })),
    leaves: strings.map(({ path }) => path),
    sensitive: spansOf(strings, 'sensitive'),
    keep: spansOf(strings, 'keep').map(({ text, path, start, end }) => ({ text, path, start, end })),
  };
}

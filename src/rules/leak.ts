import type { AdfDocument, AdfNode } from './adf';
import { textToAdf } from './adf-text';
import { fold } from './anonymize/fold';
import type { PseudonymKey } from './anonymize/pseudonym-key';
import { valuesBehind } from './anonymize/pseudonyms';
import type { AnonymizerPolicy, Finding, FindingKind, Identities } from './anonymize/verdict';
import { verifyWritten } from './anonymize/verify';
import { sha256 } from './sha256';

/** A public issue as everybody reads it: what was written into it since the app published it (clause O4). */
export interface PublicTexts {
  readonly issueId: string;
  readonly fields: readonly { readonly field: string; readonly document: AdfDocument }[];
  /** Earlier and later values of its fields: Jira shows the history of an issue to everybody who sees the issue. */
  readonly history: readonly { readonly texts: readonly string[] }[];
  readonly comments: readonly { readonly id: string; readonly body: AdfDocument }[];
}

/** Something of a customer that stands in a public issue. */
export interface FoundLeak {
  /** `fields`, `history` for what the fields do not show as well, or `comment:` and the id of one. */
  readonly source: string;
  /** The same as long as the same values stand there; tells nothing about them. */
  readonly version: string;
  /** The kind of each value, by a hash of it that tells apart only what stands in this issue and source. */
  readonly values: Readonly<Record<string, FindingKind>>;
  /** Ids of the fields that hold it now; none for a comment and for the history. */
  readonly fields: readonly string[];
}

/** Whose names and values must not stand in the issue. */
export interface Protected {
  readonly identities: Identities;
  /** What was taken out when the requests behind the issue were published. */
  readonly pseudonyms: readonly PseudonymKey[];
}

/** Of a long log the first ones stand for all. */
const mostValues = 500;

/** Everything of the linked requests, and every secret, that stands in the texts of a public issue (clauses O4, A4). */
export function findLeaks(
  texts: PublicTexts,
  { identities, pseudonyms }: Protected,
  policy: AnonymizerPolicy,
): readonly FoundLeak[] {
  const fields = texts.fields.map(({ document }) => document);
  const history = textToAdf(texts.history.flatMap((change) => change.texts).join('\n\n'));
  const comments = texts.comments.map(({ body }) => body);
  const looked = verifyWritten(
    [...fields, history, ...comments].map((document) => withoutMentions(document, identities)),
    identities,
    policy,
    pseudonyms.flatMap(valuesBehind),
  );
  const inFields = looked.slice(0, fields.length);
  const inHistory = looked[fields.length] ?? [];
  const inComments = looked.slice(fields.length + 1);
  const leaking = texts.fields.flatMap(({ field }, index) => ((inFields[index] ?? []).length > 0 ? [field] : []));
  const shown = new Set(inFields.flat().map(({ original }) => fold(original)));
  return [
    ...texts.comments.flatMap(({ id }, index) => leakOf(texts, `comment:${id}`, inComments[index] ?? [])),
    ...leakOf(texts, 'fields', inFields.flat(), leaking),
    ...leakOf(
      texts,
      'history',
      inHistory.filter(({ original }) => !shown.has(fold(original))),
    ),
  ];
}

/** What two looks found, the second one knowing of other requests: one leak per source, with the values of both. */
export function foundTogether(one: readonly FoundLeak[], other: readonly FoundLeak[]): readonly FoundLeak[] {
  const leaks = new Map(one.map((leak) => [leak.source, leak]));
  for (const leak of other) {
    const before = leaks.get(leak.source);
    const values = { ...leak.values, ...before?.values };
    const fields = [...new Set([...(before?.fields ?? []), ...leak.fields])];
    leaks.set(leak.source, { source: leak.source, version: versionOf(values), values, fields });
  }
  return [...leaks.values()];
}

/** How many values of each kind. */
export function kindsOf(values: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const kind of Object.values(values)) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

const versionOf = (values: FoundLeak['values']) => sha256(Object.keys(values).sort().join()).slice(0, 32);

function leakOf(
  { issueId }: PublicTexts,
  source: string,
  findings: readonly Finding[],
  fields: readonly string[] = [],
): FoundLeak[] {
  const hashOf = (value: string) => sha256(JSON.stringify([issueId, source, fold(value)])).slice(0, 16);
  const values = Object.fromEntries(
    findings.map(({ kind, original }) => [hashOf(original), kind] as const).slice(0, mostValues),
  );
  return findings.length === 0 ? [] : [{ source, version: versionOf(values), values, fields }];
}

/** Whom a comment mentions is seen by everybody, but only the people of the requests are anybody's secret. */
function withoutMentions(document: AdfDocument, { people }: Identities): AdfDocument {
  const theirs = new Set(people.map(({ accountId }) => accountId));
  const without = (nodes: readonly AdfNode[]): readonly AdfNode[] =>
    nodes.map((node) => {
      if (node.type === 'mention' && !theirs.has(String(node.attrs?.['id']))) return { type: 'text', text: '@' };
      return node.content ? { ...node, content: without(node.content) } : node;
    });
  return { ...document, content: without(document.content) };
}

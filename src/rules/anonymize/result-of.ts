import { compiledPatterns } from './admin-patterns';
import { decide, type Verdict } from './decide';
import type { Draft, DraftNode } from './draft';
import { fold } from './fold';
import type { PseudonymKey } from './pseudonym-key';
import { passagesOf } from './passages';
import { Pseudonyms } from './pseudonyms';
import { applyReplacements, rebuild, type BlockNode, type Replacement } from './rebuild';
import { withSafeLinks } from './safe-links';
import type { Evidence } from './risk-reasons';
import type { ScanContext } from './scan';
import { sensitiveTopics } from './sensitive-vocabulary';
import { riskyRows } from './risky-tables';
import type { Part } from './parts';
import type { SweptBlock } from './sweep';
import { unsureWords, type Unsure } from './unsure-words';
import type { AnonymizedRequest, AnonymizerPolicy, Finding, Identities } from './verdict';
import { leftIn, textKey } from './verify';

const summaryLength = 255;

function replacementsOf(
  swept: SweptBlock,
  pseudonyms: Pseudonyms,
): { replacements: Replacement[]; findings: Finding[] } {
  const replacements: Replacement[] = [];
  const findings: Finding[] = [];
  for (const span of swept.spans) {
    const original = swept.block.text.slice(span.start, span.end);
    const replacement = pseudonyms.of(span, original);
    replacements.push({ start: span.start, end: span.end, text: replacement });
    findings.push({
      kind: span.kind,
      rule: span.rule,
      original,
      replacement,
      where: swept.block.where,
      confidence: span.confidence,
    });
  }
  return { replacements, findings };
}

function leftOutFindings(parts: readonly Part[]): Finding[] {
  return parts.flatMap(({ where, draft }) => [
    ...Array.from({ length: Math.min(draft.mediaCount, 50) }, (): Finding => ({
      kind: 'media',
      rule: 'attachment',
      original: 'attachment',
      replacement: '[attachment removed]',
      where,
      confidence: 'certain',
    })),
    ...draft.dropped.slice(0, 50).map((type): Finding => ({
      kind: 'extension',
      rule: 'unknown-content',
      original: type,
      replacement: '',
      where,
      confidence: 'certain',
    })),
  ]);
}

function thirdPersons(swept: readonly SweptBlock[], identities: Identities): number {
  const known = new Set(identities.people.map((person) => `person:${person.accountId}`));
  const others = new Set<string>();
  for (const { block, spans } of swept) {
    for (const span of spans) {
      if (span.label !== 'person' || span.rule === 'signature' || (span.entity !== undefined && known.has(span.entity)))
        continue;
      others.add(span.entity ?? fold(block.text.slice(span.start, span.end)));
    }
  }
  return others.size;
}

/** Targets of the links that stay: nobody reads them in the text, and everybody can follow them. */
function targetsOf(node: BlockNode): readonly string[] {
  return node.pieces.flatMap((piece) =>
    piece.marks.flatMap((mark) => (typeof mark.attrs?.['href'] === 'string' ? [mark.attrs['href']] : [])),
  );
}

function sumOf(parts: readonly Part[], value: (draft: Draft) => number): number {
  return parts.reduce((sum, part) => sum + value(part.draft), 0);
}

function publishedTexts(
  swept: readonly SweptBlock[],
  replacements: (node: BlockNode) => readonly Replacement[],
): Pick<Evidence, 'original' | 'published' | 'described'> & { readonly summary: string } {
  const texts = swept.map(({ block, node }) => ({
    where: block.where,
    text: applyReplacements(block.text, replacements(node)),
  }));
  const of = (wanted: (where: Finding['where']) => boolean, between: string) =>
    texts.flatMap(({ where, text }) => (wanted(where) ? [text] : [])).join(between);
  return {
    original: swept.map((entry) => entry.block.text).join('\n'),
    published: of(() => true, '\n'),
    described: of((where) => where !== 'comment', '\n'),
    summary: of((where) => where === 'summary', ' ').slice(0, summaryLength),
  };
}

/** Texts that nothing was found in by any recognizer. */
function cleanTexts(swept: readonly SweptBlock[]): ReadonlySet<string> {
  return new Set(swept.filter(({ spans }) => spans.length === 0).map(({ block }) => textKey(block)));
}

/** A pattern that cannot be carried out leaves in place what the admin wanted gone: nothing is public then. */
function withRefusedPatterns(verdict: Verdict, policy: AnonymizerPolicy): Verdict {
  const { refused } = compiledPatterns(policy);
  if (refused.length === 0) return verdict;
  const reason = `A pattern of the settings cannot be carried out: ${refused.slice(0, 5).join(', ')}.`;
  return { decision: 'private', residualRisk: 100, reasons: [reason, ...verdict.reasons] };
}

/** What the steps before made of a request. */
export interface Asked {
  readonly parts: readonly Part[];
  readonly nodes: readonly DraftNode[];
  readonly isCut: boolean;
  readonly identities: Identities;
  readonly context: ScanContext;
  readonly policy: AnonymizerPolicy;
  readonly known: PseudonymKey;
}

/** The request as it could be published, and what in it is not understood. */
export interface Result {
  readonly request: AnonymizedRequest;
  readonly unsure: Unsure;
}

/** What the request looks like without what was found in it, and whether that may be public. */
export function resultOf(swept: readonly SweptBlock[], asked: Asked): Result {
  const { parts, nodes, context, policy } = asked;
  const pseudonyms = new Pseudonyms(asked.known, context.dictionary);
  const cleaned = new Map(swept.map((entry) => [entry.node, replacementsOf(entry, pseudonyms)]));
  const byNode = new Map(swept.map((entry) => [entry.node, entry]));
  const replacements = (node: BlockNode) => cleaned.get(node)?.replacements ?? [];
  const { summary, ...written } = publishedTexts(swept, replacements);
  const values = swept.flatMap((entry) => cleaned.get(entry.node)?.findings ?? []);
  const findings = [...values, ...leftOutFindings(parts)];
  const description = withSafeLinks(rebuild(nodes, replacements), context, values);
  const unsure = unsureWords(
    swept.map((entry) => [entry.block, entry.spans, targetsOf(entry.node)]),
    context,
  );
  const evidence: Evidence = {
    ...written,
    codeLength: swept.reduce((sum, entry) => sum + (entry.block.inCode ? entry.block.text.length : 0), 0),
    topics: sensitiveTopics(swept.map(({ block }) => block)),
    findings,
    thirdPersons: thirdPersons(swept, asked.identities),
    riskyRows: riskyRows(nodes, byNode),
    mediaCount: sumOf(parts, (draft) => draft.mediaCount),
    dropped: parts.flatMap((part) => part.draft.dropped),
    unsure: unsure.values,
    isForeign: unsure.isForeign,
    isCut: asked.isCut,
    leftOver: leftIn({ summary, description }, context, cleanTexts(swept)).length,
  };
  const verdict = withRefusedPatterns(decide(evidence, policy.thresholds), policy);
  return {
    request: {
      ...verdict,
      unsure: unsure.values,
      summary,
      description,
      findings,
      passages: passagesOf(swept),
      pseudonyms: pseudonyms.key(),
    },
    unsure,
  };
}

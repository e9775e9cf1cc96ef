import { compiledPatterns } from './admin-patterns';
import { decide, type Verdict } from './decide';
import { contextOf } from './context';
import type { Draft, DraftNode } from './draft';
import { fold } from './fold';
import type { PseudonymKey } from './pseudonym-key';
import { passagesOf } from './passages';
import { Pseudonyms, valuesBehind } from './pseudonyms';
import { applyReplacements, rebuild, type BlockNode, type Replacement } from './rebuild';
import { withSafeLinks } from './safe-links';
import type { Evidence } from './risk-reasons';
import { sensitiveTopics } from './sensitive-vocabulary';
import { riskyRows } from './risky-tables';
import { takenApart, type Part } from './parts';
import { sweep, type SweptBlock } from './sweep';
import { unsureWords } from './unsure-words';
import type { AnonymizedRequest, AnonymizerPolicy, AnonymizerSource, Finding, Identities } from './verdict';
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

function nodesOf(parts: readonly Part[]): DraftNode[] {
  const description = parts.filter((part) => part.where === 'description').flatMap((part) => part.draft.nodes);
  const comments = parts
    .filter((part) => part.where === 'comment' && part.draft.nodes.length > 0)
    .flatMap((part): DraftNode[] => [{ type: 'rule' }, ...part.draft.nodes]);
  return [...description, ...comments];
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

/**
 * Rebuilds a request as a document that gives nobody away, and says whether that worked (clauses O4, O5).
 * Nothing is copied: only allow-listed nodes, and in them only text in which nothing was found, survive.
 */
export function anonymize(
  source: AnonymizerSource,
  identities: Identities,
  policy: AnonymizerPolicy,
  known: PseudonymKey = {},
): AnonymizedRequest {
  const context = contextOf(identities, policy);
  const { parts, isCut } = takenApart(source, policy);
  const swept = sweep(parts, context, valuesBehind(known));
  const pseudonyms = new Pseudonyms(known, context.dictionary);
  const cleaned = new Map(swept.map((entry) => [entry.node, replacementsOf(entry, pseudonyms)]));
  const byNode = new Map(swept.map((entry) => [entry.node, entry]));
  const { summary, ...written } = publishedTexts(swept, (node) => cleaned.get(node)?.replacements ?? []);
  const nodes = nodesOf(parts);
  const values = swept.flatMap((entry) => cleaned.get(entry.node)?.findings ?? []);
  const findings = [...values, ...leftOutFindings(parts)];
  const rebuilt = rebuild(nodes, (node) => cleaned.get(node)?.replacements ?? []);
  const description = withSafeLinks(rebuilt, context, values);
  const { values: unsure, isForeign } = unsureWords(
    swept.map((entry) => [entry.block, entry.spans, targetsOf(entry.node)]),
    context,
  );
  const evidence: Evidence = {
    ...written,
    codeLength: swept.reduce((sum, entry) => sum + (entry.block.inCode ? entry.block.text.length : 0), 0),
    topics: sensitiveTopics(swept.map(({ block }) => block)),
    findings,
    thirdPersons: thirdPersons(swept, identities),
    riskyRows: riskyRows(nodes, byNode),
    mediaCount: sumOf(parts, (draft) => draft.mediaCount),
    dropped: parts.flatMap((part) => part.draft.dropped),
    unsure,
    isForeign,
    isCut,
    leftOver: leftIn({ summary, description }, context, cleanTexts(swept)).length,
  };
  const { decision, residualRisk, reasons } = withRefusedPatterns(decide(evidence, policy.thresholds), policy);
  return {
    decision,
    residualRisk,
    reasons,
    unsure,
    summary,
    description,
    findings,
    passages: passagesOf(swept),
    pseudonyms: pseudonyms.key(),
  };
}

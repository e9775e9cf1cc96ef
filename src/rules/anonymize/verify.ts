import type { AdfDocument, AdfNode } from '../adf';
import { adfToText } from '../adf-text';
import { contextOf } from './context';
import { encodedSpans } from './encoded-values';
import { findTerms } from './find-terms';
import { withoutInvisible } from './fold';
import { learnedDictionary, type FoundValue } from './learned-values';
import { linearise } from './linearise';
import { withoutOverlap } from './overlap';
import { blocksOf, textOfPieces } from './rebuild';
import { decisiveRecognizers } from './recognizers';
import { Block } from './block';
import type { Recognizer, ScanContext, Span } from './scan';
import { scanBlocks } from './scan-block';
import { Whole } from './sign';
import { standIn } from './stand-in';
import type { AnonymizerPolicy, Finding, Identities } from './verdict';

function attributeTexts(node: AdfNode): string[] {
  const own = [node.attrs, ...(node.marks ?? []).map((mark) => mark.attrs)].flatMap((attrs) =>
    Object.values(attrs ?? {}).filter((value): value is string => typeof value === 'string'),
  );
  return [...own, ...(node.content ?? []).flatMap(attributeTexts)];
}

interface VerifiedText {
  readonly where: Finding['where'];
  readonly text: string;
  readonly inCode: boolean;
}

function textOf(where: Finding['where'], text: string, inCode: boolean): VerifiedText {
  return { where, text: text.includes('[') ? text.replace(standIn, '[…]') : text, inCode };
}

function blocksFrom(texts: readonly VerifiedText[]): readonly Block[] {
  const whole = new Whole(texts.map(({ text }) => text));
  return texts.map((one, place) => new Block({ ...one, partOf: whole.part(place) }));
}

/** What is looked at: every text of the document and every attribute a reader or a program can see. */
function textsToVerify(
  document: { summary: string; description: AdfDocument },
  policy: AnonymizerPolicy,
): VerifiedText[] {
  const draft = linearise(document.description.content, policy);
  const texts = blocksOf(draft.nodes).map(({ node }) =>
    textOf('description', textOfPieces(node.pieces), node.type === 'codeBlock'),
  );
  const attributes = document.description.content
    .flatMap(attributeTexts)
    .filter((text) => text.length > 2)
    .map((text) => textOf('description', text, true));
  return [textOf('summary', document.summary, false), ...texts, ...attributes];
}

function spansInEach(
  blocks: readonly Block[],
  context: ScanContext,
  recognizers: readonly Recognizer[],
): readonly (readonly Span[])[] {
  const scanned = scanBlocks(blocks, context, recognizers);
  return blocks.map((block, place) => [...(scanned[place] ?? []), ...encodedSpans(block, context, recognizers)]);
}

function findingsOf(block: Block | undefined, spans: readonly Span[]): readonly Finding[] {
  if (!block) return [];
  const { where, text } = block;
  return spans.map(({ kind, rule, confidence, start, end }) => ({
    kind,
    rule,
    original: text.slice(start, end),
    replacement: '',
    where,
    confidence,
  }));
}

/** What a text and its place are known by. */
export function textKey({ text, inCode }: { readonly text: string; readonly inCode: boolean }): string {
  return `${inCode ? 'code' : 'prose'}\n${text}`;
}

/**
 * As `verifyDocument`, for a caller that holds the dictionary already. `clean`: keys of texts in which all recognizers,
 * these among them, found nothing with the same dictionary; where one stands unchanged, they would find nothing again.
 */
export function leftIn(
  document: { summary: string; description: AdfDocument },
  context: ScanContext,
  clean: ReadonlySet<string> = new Set(),
): readonly Finding[] {
  const texts = textsToVerify(document, context.policy).filter((one) => !clean.has(textKey(one)));
  const blocks = blocksFrom(texts);
  return spansInEach(blocks, context, decisiveRecognizers).flatMap((spans, place) => findingsOf(blocks[place], spans));
}

/**
 * The last look at the finished document, with the rules that are never wrong about what must stay secret:
 * identities of the request, secrets, addresses, accounts. Any finding means: must not be public (design decision 9).
 */
export function verifyDocument(
  document: { summary: string; description: AdfDocument },
  identities: Identities,
  policy: AnonymizerPolicy,
): readonly Finding[] {
  return leftIn(document, contextOf(identities, policy));
}

/** As it was written, not as it was rebuilt: also what lies in frames and behind links that a rebuilt text never has. */
function blocksAsWritten(document: AdfDocument, policy: AnonymizerPolicy): readonly Block[] {
  const lines = withoutInvisible(adfToText(document)).split('\n');
  const hidden = linearise(document.content, policy).hidden;
  return blocksFrom([
    ...textsToVerify({ summary: '', description: document }, policy),
    ...[...lines, ...hidden].map((text) => textOf('description', text, false)),
  ]);
}

/**
 * The same look at texts that people wrote into a public issue later, `found` being values that were taken out when it
 * was published. One list of findings per document; the same value may be in it more than once.
 */
export function verifyWritten(
  documents: readonly AdfDocument[],
  identities: Identities,
  policy: AnonymizerPolicy,
  found: readonly FoundValue[],
): readonly (readonly Finding[])[] {
  const context = contextOf(identities, policy);
  const learned = learnedDictionary(found);
  const again: Recognizer = {
    name: 'found-elsewhere',
    cutsShields: true,
    find: (block) => findTerms(block, learned),
  };
  const recognizers = [...decisiveRecognizers, again];
  return documents.map((document) => {
    const blocks = blocksAsWritten(document, policy);
    return spansInEach(blocks, context, recognizers).flatMap((spans, place) =>
      // Where two rules agree about a place, the surer one names it.
      findingsOf(blocks[place], withoutOverlap(spans)),
    );
  });
}

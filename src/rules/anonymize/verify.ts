import type { AdfDocument, AdfNode } from '../adf';
import { contextOf } from './context';
import { encodedSpans } from './encoded-values';
import { fold } from './fold';
import { linearise } from './linearise';
import { blocksOf, textOfPieces } from './rebuild';
import { decisiveRecognizers } from './recognizers';
import type { Block, ScanContext } from './scan';
import { scanBlock } from './scan-block';
import { standIn } from './stand-in';
import type { AnonymizerPolicy, Finding, Identities } from './verdict';

function attributeTexts(node: AdfNode): string[] {
  const own = [node.attrs, ...(node.marks ?? []).map((mark) => mark.attrs)].flatMap((attrs) =>
    Object.values(attrs ?? {}).filter((value): value is string => typeof value === 'string'),
  );
  return [...own, ...(node.content ?? []).flatMap(attributeTexts)];
}

function blockOf(where: Finding['where'], text: string, inCode: boolean): Block {
  const masked = text.replace(standIn, '[…]');
  return { where, text: masked, folded: fold(masked), inCode, inTable: false, before: '' };
}

/** What is looked at: every text of the document and every attribute a reader or a program can see. */
function blocksToVerify(document: { summary: string; description: AdfDocument }, policy: AnonymizerPolicy): Block[] {
  const draft = linearise(document.description.content, policy);
  const texts = blocksOf(draft.nodes).map(({ node }) =>
    blockOf('description', textOfPieces(node.pieces), node.type === 'codeBlock'),
  );
  const attributes = document.description.content
    .flatMap(attributeTexts)
    .filter((text) => text.length > 2)
    .map((text) => blockOf('description', text, true));
  return [blockOf('summary', document.summary, false), ...texts, ...attributes];
}

/** As `verifyDocument`, for a caller that holds the dictionary already. */
export function leftIn(
  document: { summary: string; description: AdfDocument },
  context: ScanContext,
): readonly Finding[] {
  return blocksToVerify(document, context.policy).flatMap((block) =>
    [...scanBlock(block, context, decisiveRecognizers), ...encodedSpans(block, context, decisiveRecognizers)].map(
      (span) => ({
        kind: span.kind,
        rule: span.rule,
        original: block.text.slice(span.start, span.end),
        replacement: '',
        where: block.where,
        confidence: span.confidence,
      }),
    ),
  );
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

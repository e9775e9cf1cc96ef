import type { AdfDocument, AdfNode } from './adf';
import type { Visibility } from './outcome';
import { lengthOf, mostCharacters, shortenBlocks } from './shorten-document';

export interface OutcomeDescription {
  readonly document: AdfDocument;
  /** The request has more to say than an issue takes. */
  readonly isShortened: boolean;
}

/** For the agent, who may want to say more of it in another way. */
export const SHORTENED = 'The text is longer than Jira takes: its end is left out, and the issue says so.';

const shortenedLine = 'This text is shortened: the rest is in the support request.';
const emptyLine = 'The support request has no text that can be shown here.';
const privateLine = 'The details are in the linked request, which only the customer and the support team can see.';

/**
 * The description of an issue around the rebuilt text of its request (design decision 9), never longer than Jira takes.
 * @param product as `productLine` has it
 */
export function outcomeDescription(
  { content }: AdfDocument,
  { product, visibility }: { readonly product: string | null; readonly visibility: Visibility },
): OutcomeDescription {
  const around = (body: readonly AdfNode[]): AdfDocument => ({
    type: 'doc',
    version: 1,
    content: [
      ...(product ? [paragraph(product)] : []),
      ...body,
      ...(visibility === 'private' ? [paragraph(privateLine)] : []),
    ],
  });
  const whole = around(isEmpty(content) ? [paragraph(emptyLine)] : content);
  if (lengthOf(whole) <= mostCharacters) return { document: whole, isShortened: false };
  const said = paragraph(shortenedLine);
  const beginning = shortenBlocks(content, mostCharacters - lengthOf(around([said])));
  return { document: around([...beginning, said]), isShortened: true };
}

function paragraph(text: string): AdfNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function isEmpty(content: readonly AdfNode[]): boolean {
  return !/"text":/.test(JSON.stringify(content));
}

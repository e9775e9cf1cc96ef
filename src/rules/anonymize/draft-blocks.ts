import type { AdfNode } from '../adf';
import { codeLanguages } from './adf-allow-list';
import type { ContainerType, DraftNode, Piece } from './draft';
import { withoutInvisible } from './fold';

/** Text without marks. */
export function plain(text: string): Piece {
  return { text, marks: [] };
}

export function paragraph(pieces: readonly Piece[]): DraftNode {
  return { type: 'paragraph', pieces };
}

/** An attribute as text, without what no reader sees; empty when it is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? withoutInvisible(value) : '';
}

/** Frames of the schema may not be empty. */
export function orParagraph(children: readonly DraftNode[]): readonly DraftNode[] {
  return children.length > 0 ? children : [paragraph([])];
}

export function container(
  type: ContainerType,
  children: readonly DraftNode[],
  attrs?: Readonly<Record<string, unknown>>,
): DraftNode {
  return attrs ? { type, attrs, children } : { type, children };
}

/** A block of code: its text alone, and its language where that is one everybody knows. */
export function codeOf(node: AdfNode): DraftNode {
  const text = withoutInvisible(
    (node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join(''),
  );
  const language = node.attrs?.['language'];
  const attrs = typeof language === 'string' && codeLanguages.has(language.toLowerCase()) ? { language } : undefined;
  return { type: 'codeBlock', ...(attrs ? { attrs } : {}), pieces: text === '' ? [] : [plain(text)] };
}

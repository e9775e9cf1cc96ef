import type { ReactNode } from 'react';

/** A node of an Atlassian document; attributes are read with care, somebody else wrote them. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

/** A text attribute; '' when it is absent or something else. */
export function textAttr(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Draws a file of a document, for pages that can show it; without it a file is only named. */
export type DrawMedia = (media: { readonly id: string; readonly alt: string }) => ReactNode;

/** Draws the children of a node; blocks call it for what they hold. */
export type DrawContent = (nodes: readonly AdfNode[] | undefined) => ReactNode;

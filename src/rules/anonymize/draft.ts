import type { AdfMark } from '../adf';
import type { SpanShape } from './scan';

/** A run of characters with one set of marks. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly AdfMark[];
  readonly isBreak?: boolean;
  /** Set when the whole piece must go, whatever it says: a mention, a private link. */
  readonly must?: SpanShape;
}

/** The document taken apart: the allow-listed skeleton, with its text still to be cleaned. */
export type DraftNode =
  | {
      readonly type: 'paragraph' | 'heading' | 'codeBlock';
      readonly attrs?: Readonly<Record<string, unknown>>;
      readonly pieces: readonly Piece[];
    }
  | { readonly type: 'rule' }
  | {
      readonly type: ContainerType;
      readonly attrs?: Readonly<Record<string, unknown>>;
      readonly children: readonly DraftNode[];
    };

export type ContainerType =
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'blockquote'
  | 'panel'
  | 'table'
  | 'tableRow'
  | 'tableHeader'
  | 'tableCell';

export interface Draft {
  readonly nodes: readonly DraftNode[];
  /** Texts nobody will read in the result but that tell what is sensitive: targets of links, names of files, ids. */
  readonly hidden: readonly string[];
  readonly mediaCount: number;
  /** Types of nodes that were dropped because nobody knows what is in them. */
  readonly dropped: readonly string[];
}

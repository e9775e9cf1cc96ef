/**
 * Atlassian Document Format as the rules read and write it.
 * Shape: platform fact, ADF JSON schema "full" (version 1). Only structure is typed; attributes are
 * read with care because every document that comes in was written by somebody else.
 */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfMark[];
  readonly content?: readonly AdfNode[];
}

export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

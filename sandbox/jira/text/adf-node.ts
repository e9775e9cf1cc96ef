/** A node of an Atlassian document as it travels in JSON; attributes are checked by the schema, not by the type. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

/** A whole document: REST v3 takes and gives these where v2 has wiki markup. */
export interface AdfDoc extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/** Whether a value has the outline of a document; `adfProblems` says whether it is a valid one. */
export function isAdfDoc(value: unknown): value is AdfDoc {
  if (typeof value !== 'object' || value === null) return false;
  const doc = value as { type?: unknown; content?: unknown };
  return doc.type === 'doc' && Array.isArray(doc.content);
}

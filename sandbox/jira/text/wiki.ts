import type { AdfDoc, AdfNode } from './adf-node.ts';
import { adfToPlain } from './adf-plain.ts';
import { requirePackage } from './require-package.ts';

/** The few members used here of Atlassian's two editor transformers; both speak ProseMirror nodes in between. */
interface Transformer<Outside> {
  parse(outside: Outside): object;
  encode(inside: object): Outside;
}

interface Transformers {
  readonly wiki: Transformer<string>;
  readonly json: Transformer<AdfNode>;
}

let transformers: Transformers | undefined;

/**
 * Wiki markup (REST v2 texts, JSM `requestFieldValues`) to a document, by Atlassian's own conversion.
 * Always gives a document that `adfProblems` accepts.
 */
export function wikiToAdf(wiki: string): AdfDoc {
  const text = wiki.replaceAll('\r\n', '\n');
  if (text.trim() === '') return { type: 'doc', version: 1, content: [] };
  const { wiki: markup, json } = loadTransformers();
  const doc = json.encode(markup.parse(text));
  return { type: 'doc', version: 1, content: (doc.content ?? []).map(withAccountIds) };
}

/** `[~accountid:5b…]` names an account; the transformer leaves the word before its id. */
function withAccountIds(node: AdfNode): AdfNode {
  if (node.type === 'mention') {
    const id = String(node.attrs?.['id'] ?? '').replace(/^accountid:/, '');
    return { ...node, attrs: { ...node.attrs, id } };
  }
  return node.content ? { ...node, content: node.content.map(withAccountIds) } : node;
}

/**
 * A document to wiki markup, by Atlassian's own conversion. A document with nodes wiki markup has no words for
 * comes out as its plain text, so that nothing a person wrote is lost.
 */
export function adfToWiki(doc: AdfNode | null | undefined): string {
  if (!doc || (doc.content ?? []).length === 0) return '';
  const { wiki: markup, json } = loadTransformers();
  try {
    return markup.encode(json.parse(doc));
  } catch {
    return adfToPlain(doc);
  }
}

function loadTransformers(): Transformers {
  if (transformers) return transformers;
  const { WikiMarkupTransformer } = requirePackage<{ WikiMarkupTransformer: new () => Transformer<string> }>(
    '@atlaskit/editor-wikimarkup-transformer',
  );
  const { JSONTransformer } = requirePackage<{ JSONTransformer: new () => Transformer<AdfNode> }>(
    '@atlaskit/editor-json-transformer',
  );
  transformers = { wiki: new WikiMarkupTransformer(), json: new JSONTransformer() };
  return transformers;
}

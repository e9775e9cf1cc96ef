import type { AdfNode } from '../text/adf-node.ts';
import { adfToPlain } from '../text/adf-plain.ts';

type Attributes = Readonly<Record<string, unknown>>;

const wrapped: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  taskList: 'ul',
  taskItem: 'li',
  decisionList: 'ul',
  decisionItem: 'li',
  blockquote: 'blockquote',
  panel: 'div',
  expand: 'div',
  nestedExpand: 'div',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  mediaSingle: 'div',
  mediaGroup: 'div',
};

const marked: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 'del',
  code: 'code',
};

/** `renderedBody` and `renderedValue`: the document as HTML, with everything people wrote escaped. */
export function adfToHtml(document: unknown): string {
  return rendered((document as AdfNode | null)?.content ?? []);
}

function rendered(nodes: readonly AdfNode[]): string {
  return nodes.map(html).join('');
}

const drawn: Readonly<Record<string, (node: AdfNode, attrs: Attributes) => string>> = {
  text: textHtml,
  hardBreak: () => '<br>',
  rule: () => '<hr>',
  heading: (node, attrs) => headingHtml(node, Number(attrs['level'])),
  codeBlock: (node) => `<pre>${rendered(node.content ?? [])}</pre>`,
  inlineCard: (_node, attrs) => cardHtml(attrs),
  blockCard: (_node, attrs) => cardHtml(attrs),
  embedCard: (_node, attrs) => cardHtml(attrs),
};

function html(node: AdfNode): string {
  const tag = wrapped[node.type];
  if (tag !== undefined) return `<${tag}>${rendered(node.content ?? [])}</${tag}>`;
  const draw = drawn[node.type];
  if (draw) return draw(node, node.attrs ?? {});
  return node.content ? rendered(node.content) : escaped(adfToPlain(node));
}

function cardHtml(attrs: Attributes): string {
  const url = String(attrs['url'] ?? '');
  return linkHtml(url, escaped(url));
}

function headingHtml(node: AdfNode, level: number): string {
  const tag = `h${level >= 1 && level <= 6 ? level : 6}`;
  return `<${tag}>${rendered(node.content ?? [])}</${tag}>`;
}

function textHtml(node: AdfNode): string {
  return (node.marks ?? []).reduce(
    (inner, mark) => {
      if (mark.type === 'link') return linkHtml(String(mark.attrs?.['href'] ?? ''), inner);
      if (mark.type === 'subsup') return mark.attrs?.['type'] === 'sub' ? `<sub>${inner}</sub>` : `<sup>${inner}</sup>`;
      const tag = marked[mark.type];
      return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
    },
    escaped(node.text ?? ''),
  );
}

/** Only addresses a browser may follow; a script stays text. */
function linkHtml(href: string, inner: string): string {
  return /^(https?:|mailto:|\/)/i.test(href) ? `<a href="${escaped(href)}">${inner}</a>` : inner;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

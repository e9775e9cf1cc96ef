import type { AdfNode } from '../../../../src/rules/adf';
import { notedInline, notedText, type NotedNode } from './inline';

function around(type: string, children: readonly NotedNode[], attrs?: AdfNode['attrs']): NotedNode {
  return {
    node: { type, ...(attrs ? { attrs } : {}), content: children.map(({ node }) => node) },
    leaves: children.flatMap(({ leaves }, place) =>
      leaves.map(({ path, noted }) => ({ path: `/content/${place}${path}`, noted })),
    ),
  };
}

const paragraph = (lines: readonly string[]) => around('paragraph', notedInline(lines.join('⏎')));

function codeBlock(lines: readonly string[], language: string): NotedNode {
  const noted = notedText(lines.join('\n'));
  const text = { node: { type: 'text', text: noted.text }, leaves: [{ path: '/text', noted }] };
  return around('codeBlock', [text], { language: language || 'text' });
}

function table(lines: readonly string[]): NotedNode {
  const rows = lines.map((line) => {
    const isHeader = line.startsWith('||');
    const cells = line.replace(/^\|+|\|+\s*$/g, '').split(isHeader ? '||' : /(?<!\|)\|(?!\|)(?![^<]*>)/);
    return around(
      'tableRow',
      cells.map((cell) => around(isHeader ? 'tableHeader' : 'tableCell', [paragraph([cell.trim()])])),
    );
  });
  return around('table', rows, { isNumberColumnEnabled: false, layout: 'default' });
}

const bullet = /^( *)(-|\d+\.) (.*)$/;

/** A list whose deeper lines, indented by two, are lists in the item above. */
function list(lines: readonly string[]): NotedNode {
  const isOrdered = /^\d/.test(lines[0] ?? '');
  const items: { text: string; below: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('  ')) items.at(-1)?.below.push(line.slice(2));
    else items.push({ text: bullet.exec(line)?.[3] ?? '', below: [] });
  }
  return around(
    isOrdered ? 'orderedList' : 'bulletList',
    items.map(({ text, below }) => around('listItem', [paragraph([text]), ...(below.length > 0 ? [list(below)] : [])])),
  );
}

function media(alt: string): NotedNode {
  const noted = notedText(alt);
  const attrs = { id: '3c1f6c0e-7d1f-4d53-9d55-0d5b6f3f1d11', type: 'file', collection: '', alt: noted.text };
  const file = { node: { type: 'media', attrs }, leaves: [{ path: '/attrs/alt', noted }] };
  return around('mediaSingle', [file], { layout: 'center' });
}

function container(opening: string, lines: readonly string[]): NotedNode {
  const [, name = '', rest = ''] = /^:::(\w+) ?(.*)$/.exec(opening) ?? [];
  const children = notedBlocks(lines);
  if (name !== 'expand') return around('panel', children, { panelType: name });
  const title = notedText(rest);
  const expand = around('expand', children, { title: title.text });
  return { node: expand.node, leaves: [{ path: '/attrs/title', noted: title }, ...expand.leaves] };
}

interface Shape {
  readonly starts: RegExp;
  /** The line that ends it and belongs to it; without, the first line that does not start like it. */
  readonly ends?: RegExp;
  readonly make: (lines: readonly string[], opening: string) => NotedNode;
}

const inner = (lines: readonly string[]) => lines.slice(1, -1);

const shapes: readonly Shape[] = [
  { starts: /^```/, ends: /^```$/, make: (lines, opening) => codeBlock(inner(lines), opening.slice(3)) },
  { starts: /^:::\w/, ends: /^:::$/, make: (lines, opening) => container(opening, inner(lines)) },
  { starts: /^\|/, make: table },
  { starts: /^ *(-|\d+\.) /, make: list },
  { starts: /^> ?/, make: (lines) => around('blockquote', notedBlocks(lines.map((line) => line.replace(/^> ?/, '')))) },
  {
    starts: /^#+ /,
    make: ([line = '']) => around('heading', notedInline(line.replace(/^#+ /, '')), { level: line.indexOf(' ') }),
  },
  { starts: /^!!/, make: ([line = '']) => media(line.slice(2)) },
  { starts: /^----$/, make: () => ({ node: { type: 'rule' }, leaves: [] }) },
];

function lengthOf(lines: readonly string[], shape: Shape | undefined): number {
  if (shape?.ends) {
    const { ends } = shape;
    const last = lines.findIndex((line, place) => place > 0 && ends.test(line));
    if (last < 0) throw new Error(`Nothing closes: ${lines[0]}`);
    return last + 1;
  }
  const goesOn = (line: string) =>
    shape ? shape.starts.test(line) : line.trim() !== '' && shapes.every(({ starts }) => !starts.test(line));
  const next = lines.findIndex((line, place) => place > 0 && !goesOn(line));
  return next < 0 ? lines.length : next;
}

const oneLine = /^(#+ |!!|----$)/;

/** Light markup → ADF: paragraphs, `#`, lists, `|` tables, code fences, `>`, `:::note`, `:::expand Title`, `!!media`. */
export function notedBlocks(lines: readonly string[]): NotedNode[] {
  const nodes: NotedNode[] = [];
  for (let rest = [...lines]; rest.length > 0;) {
    const [first = ''] = rest;
    if (first.trim() === '') {
      rest = rest.slice(1);
      continue;
    }
    const shape = shapes.find(({ starts }) => starts.test(first));
    const length = oneLine.test(first) ? 1 : lengthOf(rest, shape);
    const taken = rest.slice(0, length);
    nodes.push(shape ? shape.make(taken, first) : paragraph(taken));
    rest = rest.slice(length);
  }
  return nodes;
}

/** A whole document. */
export function notedDocument(lines: readonly string[]): NotedNode {
  const { node, leaves } = around('doc', notedBlocks(lines));
  return { node: { ...node, version: 1 } as AdfNode, leaves };
}

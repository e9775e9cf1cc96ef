import type { AdfNode } from '../adf';
import { fits, inline, panelTypes, unwrapped, type Parent } from './adf-allow-list';
import type { Collector } from './collector';
import type { Draft, DraftNode } from './draft';
import { codeOf, container, orParagraph, paragraph, plain, textOf } from './draft-blocks';
import { inlinePieces } from './inline-pieces';
import type { AnonymizerPolicy } from './verdict';

/** Frames within frames that are followed; what lies deeper is left out and counted. */
const deepest = 30;

function listOf(node: AdfNode, collector: Collector, depth: number): DraftNode[] {
  const items = (node.content ?? []).map((item) =>
    container('listItem', orParagraph(blocks(item.content ?? [item], 'listItem', collector, depth + 1))),
  );
  if (items.length === 0) return [];
  const order = node.attrs?.['order'];
  return [
    container(
      node.type === 'orderedList' ? 'orderedList' : 'bulletList',
      items,
      typeof order === 'number' && Number.isInteger(order) && order >= 0 && order < 1000 && node.type === 'orderedList'
        ? { order }
        : undefined,
    ),
  ];
}

function tableOf(node: AdfNode, collector: Collector, depth: number): DraftNode[] {
  const rows = (node.content ?? [])
    .map((row) =>
      (row.content ?? []).map((cell) =>
        container(
          cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
          orParagraph(blocks(cell.content ?? [], 'cell', collector, depth + 2)),
        ),
      ),
    )
    .filter((cells) => cells.length > 0);
  return rows.length === 0
    ? []
    : [
        container(
          'table',
          rows.map((cells) => container('tableRow', cells)),
        ),
      ];
}

function headingOf(node: AdfNode, collector: Collector): DraftNode {
  const level = Number(node.attrs?.['level']);
  return {
    type: 'heading',
    attrs: { level: Number.isInteger(level) && level >= 1 && level <= 6 ? level : 3 },
    pieces: inlinePieces(node.content ?? [], collector),
  };
}

function panelOf(node: AdfNode, collector: Collector, depth: number): DraftNode {
  const asked = node.attrs?.['panelType'];
  const panelType = typeof asked === 'string' && panelTypes.has(asked) ? asked : 'info';
  return container('panel', orParagraph(blocks(node.content ?? [], 'panel', collector, depth + 1)), { panelType });
}

/** Blocks that are kept as they are, where the schema lets them stand. */
function kept(node: AdfNode, collector: Collector, depth: number): DraftNode[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(node, collector)];
    case 'codeBlock':
      return [codeOf(node)];
    case 'rule':
      return [{ type: 'rule' }];
    case 'panel':
      return [panelOf(node, collector, depth)];
    case 'blockquote':
      return [container('blockquote', orParagraph(blocks(node.content ?? [], 'blockquote', collector, depth + 1)))];
    case 'table':
      return tableOf(node, collector, depth);
    default:
      return listOf(node, collector, depth);
  }
}

function expandOf(node: AdfNode, parent: Parent, collector: Collector, depth: number): DraftNode[] {
  const title = textOf(node.attrs?.['title']);
  const heading = title === '' ? [] : [paragraph([{ text: title, marks: [{ type: 'strong' }] }])];
  return [...heading, ...blocks(node.content ?? [], parent, collector, depth + 1)];
}

function taskOf(node: AdfNode, collector: Collector): DraftNode {
  const box = node.type === 'taskItem' ? (node.attrs?.['state'] === 'DONE' ? '[x] ' : '[ ] ') : '';
  return paragraph([
    ...(box === '' ? [] : [plain(box)]),
    ...inlinePieces(
      (node.content ?? []).flatMap((child) => (child.type === 'paragraph' ? (child.content ?? []) : [child])),
      collector,
    ),
  ]);
}

function mediaOf(node: AdfNode, collector: Collector): DraftNode {
  collector.mediaCount += 1;
  for (const name of ['alt', '__fileName']) collector.hidden.push(textOf(node.attrs?.[name]));
  return paragraph([plain('[attachment removed]')]);
}

interface Place {
  readonly parent: Parent;
  readonly collector: Collector;
  readonly depth: number;
}

type BlockReader = (node: AdfNode, place: Place) => DraftNode[];

const asParagraph: BlockReader = (node, { collector }) => [paragraph(inlinePieces(node.content ?? [], collector))];
const asTask: BlockReader = (node, { collector }) => [taskOf(node, collector)];
const asExpand: BlockReader = (node, { parent, collector, depth }) => expandOf(node, parent, collector, depth);
const asCard: BlockReader = (node, { collector }) => [
  paragraph(inlinePieces([{ ...node, type: 'inlineCard' }], collector)),
];

/** Blocks that become something simpler, wherever they stand. */
const simplified: Readonly<Record<string, BlockReader>> = {
  paragraph: asParagraph,
  caption: asParagraph,
  heading: asParagraph,
  expand: asExpand,
  nestedExpand: asExpand,
  taskItem: asTask,
  decisionItem: asTask,
  blockTaskItem: asTask,
  media: (node, { collector }) => [mediaOf(node, collector)],
  blockCard: asCard,
  embedCard: asCard,
  rule: () => [],
};

function blockOf(node: AdfNode, place: Place): DraftNode[] {
  const { parent, collector, depth } = place;
  if (fits[parent].has(node.type)) return kept(node, collector, depth);
  const reader = Object.hasOwn(simplified, node.type) ? simplified[node.type] : undefined;
  if (reader) return reader(node, place);
  if (unwrapped.has(node.type) || fits.doc.has(node.type))
    return blocks(node.content ?? [], parent, collector, depth + 1);
  collector.dropped.push(node.type);
  return [];
}

function blocks(nodes: readonly AdfNode[], parent: Parent, collector: Collector, depth: number): DraftNode[] {
  if (depth > deepest) {
    collector.dropped.push('nested too deeply');
    return [];
  }
  const found: DraftNode[] = [];
  let loose: AdfNode[] = [];
  const flush = () => {
    if (loose.length > 0) found.push(paragraph(inlinePieces(loose, collector)));
    loose = [];
  };
  for (const node of nodes) {
    if (inline.has(node.type)) loose.push(node);
    else {
      flush();
      found.push(...blockOf(node, { parent, collector, depth }));
    }
  }
  flush();
  return found;
}

/** Takes a document apart into its allow-listed skeleton; nothing else of it survives (design decision 9). */
export function linearise(nodes: readonly AdfNode[], policy: AnonymizerPolicy): Draft {
  const collector: Collector = { hidden: [], dropped: [], mediaCount: 0, policy };
  const drafted = blocks(nodes, 'doc', collector, 0);
  return {
    nodes: drafted,
    hidden: collector.hidden.filter((text) => text !== ''),
    mediaCount: collector.mediaCount,
    dropped: collector.dropped,
  };
}

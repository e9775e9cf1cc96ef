import type { ReactNode } from 'react';
import { type AdfNode, type DrawContent, type DrawMedia, textAttr } from './adf-node.ts';

type Block = (node: AdfNode, draw: DrawContent, drawMedia?: DrawMedia) => ReactNode;

type Level = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

const heading: Block = (node, draw) => {
  const level = Math.min(6, Math.max(1, Math.trunc(Number(textAttr(node, 'level'))) || 1));
  const Tag = `h${level}` as Level;
  return <Tag>{draw(node.content)}</Tag>;
};

const panelTypes = new Set(['info', 'note', 'tip', 'warning', 'error', 'success']);

const panel: Block = (node, draw) => {
  const type = textAttr(node, 'panelType');
  return <div className={`adf-panel adf-panel-${panelTypes.has(type) ? type : 'info'}`}>{draw(node.content)}</div>;
};

const expand: Block = (node, draw) => (
  <details className="adf-expand">
    <summary>{textAttr(node, 'title') || 'More'}</summary>
    {draw(node.content)}
  </details>
);

const cell = (Tag: 'th' | 'td'): Block => {
  return (node, draw) => (
    <Tag colSpan={span(node, 'colspan')} rowSpan={span(node, 'rowspan')}>
      {draw(node.content)}
    </Tag>
  );
};

function span(node: AdfNode, name: string): number | undefined {
  const count = Number(textAttr(node, name));
  return count > 1 ? count : undefined;
}

const media: Block = (node, _draw, drawMedia) => {
  const alt = textAttr(node, 'alt');
  const drawn = drawMedia?.({ id: textAttr(node, 'id'), alt });
  return drawn ?? <span className="adf-media">{alt || 'Attached file'}</span>;
};

const task: Block = (node, draw) => {
  const isDone = textAttr(node, 'state') === 'DONE';
  return (
    <li className="adf-task">
      <input type="checkbox" checked={isDone} disabled aria-label={isDone ? 'Done' : 'To do'} />
      <span>{draw(node.content)}</span>
    </li>
  );
};

const extension: Block = (node, draw) =>
  node.content ? draw(node.content) : <p className="adf-quiet">[{textAttr(node, 'extensionKey') || 'extension'}]</p>;

const table: Block = (node, draw) => (
  <div className="adf-table" role="region" aria-label="Table" tabIndex={0}>
    <table>
      <tbody>{draw(node.content)}</tbody>
    </table>
  </div>
);

/** Nodes that stand on their own. */
export const blockNodes: Readonly<Record<string, Block>> = {
  paragraph: (node, draw) => <p>{draw(node.content)}</p>,
  heading,
  bulletList: (node, draw) => <ul>{draw(node.content)}</ul>,
  orderedList: (node, draw) => <ol start={Number(textAttr(node, 'order')) || 1}>{draw(node.content)}</ol>,
  listItem: (node, draw) => <li>{draw(node.content)}</li>,
  codeBlock: (node, draw) => (
    <pre tabIndex={0}>
      <code>{draw(node.content)}</code>
    </pre>
  ),
  blockquote: (node, draw) => <blockquote>{draw(node.content)}</blockquote>,
  rule: () => <hr />,
  panel,
  expand,
  nestedExpand: expand,
  table,
  tableRow: (node, draw) => <tr>{draw(node.content)}</tr>,
  tableHeader: cell('th'),
  tableCell: cell('td'),
  mediaSingle: (node, draw) => <figure>{draw(node.content)}</figure>,
  mediaGroup: (node, draw) => <figure>{draw(node.content)}</figure>,
  media,
  mediaInline: media,
  caption: (node, draw) => <figcaption>{draw(node.content)}</figcaption>,
  taskList: (node, draw) => <ul className="adf-tasks">{draw(node.content)}</ul>,
  taskItem: task,
  blockTaskItem: task,
  decisionList: (node, draw) => <ul className="adf-decisions">{draw(node.content)}</ul>,
  decisionItem: (node, draw) => <li>{draw(node.content)}</li>,
  layoutSection: (node, draw) => <div className="adf-layout">{draw(node.content)}</div>,
  layoutColumn: (node, draw) => <div>{draw(node.content)}</div>,
  extension,
  bodiedExtension: extension,
  inlineExtension: extension,
};

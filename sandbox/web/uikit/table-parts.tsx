import DynamicTable from '@atlaskit/dynamic-table';
import type { ComponentProps } from 'react';
import type { Draw, ForgeDoc, Part, Parts } from './forge-doc.ts';
import { plainProps, propsFor, wrapped } from './forge-doc.ts';

type TableProps = ComponentProps<typeof DynamicTable>;

function cellOf(doc: ForgeDoc, draw: Draw): NonNullable<TableProps['rows']>[number]['cells'][number] {
  const { cellKey, ...rest } = plainProps(doc);
  return { ...rest, key: String(cellKey ?? doc.key), content: draw(doc.children) };
}

function rowOf(doc: ForgeDoc, draw: Draw): NonNullable<TableProps['rows']>[number] {
  const { rowKey, ...rest } = plainProps(doc);
  return { ...rest, key: String(rowKey ?? doc.key), cells: doc.children.map((cell) => cellOf(cell, draw)) };
}

const table: Part = (doc, draw) => {
  const head = wrapped(doc, 'head');
  const { emptyView, ...props } = propsFor<typeof DynamicTable>(doc) as TableProps;
  return (
    <div key={doc.key} className="uikit-table" role="region" aria-label={props.label ?? 'Table'} tabIndex={0}>
      <DynamicTable
        {...props}
        {...(typeof emptyView === 'string' ? { emptyView: <p>{emptyView}</p> } : {})}
        {...(head.length > 0 ? { head: { cells: head.map((cell) => cellOf(cell, draw)) } } : {})}
        rows={wrapped(doc, 'rows').map((row) => rowOf(row, draw))}
      />
    </div>
  );
};

export const tableParts: Parts = { DynamicTable: table };

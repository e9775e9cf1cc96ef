import '../../../sandbox/web/uikit/atlaskit-gates.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import type { AdfNode } from '../../../sandbox/web/uikit/adf-node.ts';
import { AdfView, type AdfViewProps } from '../../../sandbox/web/uikit/adf-view.tsx';
import { drawDocs } from '../../../sandbox/web/uikit/draw-doc.tsx';
import type { ForgeDoc } from '../../../sandbox/web/uikit/forge-doc.ts';

/** The renderer as the tests run it, without a browser: bundled once, drawn to a string. */
export function drawToText(docs: readonly ForgeDoc[]): string {
  return renderToStaticMarkup(<>{drawDocs(docs)}</>);
}

export function adfToText(document: AdfNode, drawMedia?: AdfViewProps['drawMedia']): string {
  return renderToStaticMarkup(<AdfView document={document} {...(drawMedia ? { drawMedia } : {})} />);
}

export { drawnTypes } from '../../../sandbox/web/uikit/draw-doc.tsx';

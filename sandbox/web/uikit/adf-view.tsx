import type { ReactNode } from 'react';
import './adf-view.css';
import { blockNodes } from './adf-blocks.tsx';
import { inlineNodes } from './adf-inline.tsx';
import type { AdfNode, DrawContent, DrawMedia } from './adf-node.ts';

export interface AdfViewProps {
  readonly document: AdfNode | null | undefined;
  readonly drawMedia?: DrawMedia;
}

/** An Atlassian document, readable: every node of the "full" schema shows, unknown ones by what they hold. */
export function AdfView({ document, drawMedia }: AdfViewProps): ReactNode {
  const draw: DrawContent = (nodes) =>
    nodes?.map((node, index) => <AdfPart key={index} node={node} draw={draw} drawMedia={drawMedia} />);
  return <div className="adf-view">{draw(document?.content)}</div>;
}

interface AdfPartProps {
  readonly node: AdfNode;
  readonly draw: DrawContent;
  readonly drawMedia: DrawMedia | undefined;
}

function AdfPart({ node, draw, drawMedia }: AdfPartProps): ReactNode {
  if (Object.hasOwn(inlineNodes, node.type)) return inlineNodes[node.type]?.(node);
  if (Object.hasOwn(blockNodes, node.type)) return blockNodes[node.type]?.(node, draw, drawMedia);
  return node.content ? draw(node.content) : <span className="adf-quiet">[{node.type}]</span>;
}

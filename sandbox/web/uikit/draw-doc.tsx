import type { ReactNode } from 'react';
import { actionParts } from './action-parts.tsx';
import { contentParts } from './content-parts.tsx';
import { fieldParts } from './field-parts.tsx';
import type { Draw, ForgeDoc, Parts } from './forge-doc.ts';
import { formParts } from './form-parts.tsx';
import { layoutParts } from './layout-parts.tsx';
import { messageParts } from './message-parts.tsx';
import { modalParts } from './modal-parts.tsx';
import { statusParts } from './status-parts.tsx';
import { tableParts } from './table-parts.tsx';
import { tabParts } from './tab-parts.tsx';
import { textParts } from './text-parts.tsx';

const parts: Parts = {
  ...textParts,
  ...layoutParts,
  ...actionParts,
  ...fieldParts,
  ...formParts,
  ...messageParts,
  ...statusParts,
  ...tableParts,
  ...tabParts,
  ...modalParts,
  ...contentParts,
};

/** Every type of node this renderer draws. */
export const drawnTypes: readonly string[] = Object.keys(parts);

/** Draws nodes with Atlaskit. A type it does not know shows as a notice, with its children below. */
export const drawDocs: Draw = (docs) => docs.map(drawDoc);

function drawDoc(doc: ForgeDoc): ReactNode {
  if (doc.type === 'String') return String(doc.props['text'] ?? '');
  if (!Object.hasOwn(parts, doc.type)) return <Unknown key={doc.key} doc={doc} />;
  return parts[doc.type]?.(doc, drawDocs);
}

function Unknown({ doc }: { readonly doc: ForgeDoc }): ReactNode {
  return (
    <div role="note" className="uikit-unknown">
      The sandbox does not draw the UI Kit component “{doc.type}”.
      {drawDocs(doc.children)}
    </div>
  );
}

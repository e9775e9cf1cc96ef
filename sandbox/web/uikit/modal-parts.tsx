import ModalDialog, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import type { ReactElement } from 'react';
import { useCoveredPage } from './covered-page.ts';
import type { Draw, ForgeDoc, Parts } from './forge-doc.ts';
import { propsFor } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

/** A dialog covers the whole page, not only its frame: that is where Forge draws it. */
function AppModal({ doc, draw }: { readonly doc: ForgeDoc; readonly draw: Draw }): ReactElement {
  useCoveredPage();
  const { onClose, ...props } = propsFor<typeof ModalDialog>(doc);
  const header = doc.children.filter(({ type }) => type === 'ModalHeader');
  const rest = doc.children.filter(({ type }) => type !== 'ModalHeader');
  return (
    <ModalDialog {...props} onClose={() => (onClose as (() => void) | undefined)?.()}>
      {header.map((one) => (
        <ModalHeader key={one.key}>
          {draw(one.children)}
          {onClose && <CloseButton onClick={() => (onClose as () => void)()} />}
        </ModalHeader>
      ))}
      {draw(rest)}
    </ModalDialog>
  );
}

export const modalParts: Parts = {
  ModalTransition: wrapPart(ModalTransition),
  Modal: (doc, draw) => <AppModal key={doc.key} doc={doc} draw={draw} />,
  ModalHeader: wrapPart(ModalHeader),
  ModalTitle: wrapPart(ModalTitle),
  ModalBody: wrapPart(ModalBody),
  ModalFooter: wrapPart(ModalFooter),
};

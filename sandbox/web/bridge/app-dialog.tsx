import ModalDialog, { CloseButton, ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ReactElement, ReactNode } from 'react';
import type { ModalOptions } from './host-answers.ts';

const widths: Readonly<Record<string, string>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
  fullscreen: '100%',
};

/** The dialog of the page around what `@forge/bridge`'s Modal shows. */
export function AppDialog(props: {
  readonly options: ModalOptions;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { options, onClose } = props;
  return (
    <ModalDialog
      width={widths[options.size] ?? 'medium'}
      shouldCloseOnOverlayClick={options.closeOnOverlayClick}
      shouldCloseOnEscapePress={options.closeOnEscape}
      onClose={onClose}
    >
      <ModalHeader>
        <ModalTitle>{options.title}</ModalTitle>
        <CloseButton onClick={onClose} />
      </ModalHeader>
      <ModalBody>{props.children}</ModalBody>
    </ModalDialog>
  );
}

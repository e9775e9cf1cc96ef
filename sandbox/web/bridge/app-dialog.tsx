import ModalDialog, { CloseButton, ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ReactElement } from 'react';
import type { ModalOptions } from './host-answers.ts';
import { FrameOfWish } from './host-frame.tsx';
import type { FrameWish } from './open-frame.ts';

const widths: Readonly<Record<string, string>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
  fullscreen: '100%',
};

/** `@forge/bridge`'s Modal: another resource of the same module, in a dialog of the page. */
export function AppDialog(props: {
  readonly wish: FrameWish;
  readonly options: ModalOptions;
  readonly onClose: (payload: unknown) => void;
}): ReactElement {
  const { wish, options, onClose } = props;
  const page: FrameWish = { ...wish, modal: { resource: options.resource, context: options.context } };
  return (
    <ModalDialog
      width={widths[options.size] ?? 'medium'}
      shouldCloseOnOverlayClick={options.closeOnOverlayClick}
      shouldCloseOnEscapePress={options.closeOnEscape}
      onClose={() => onClose(undefined)}
    >
      <ModalHeader>
        <ModalTitle>{options.title}</ModalTitle>
        <CloseButton onClick={() => onClose(undefined)} />
      </ModalHeader>
      <ModalBody>
        <FrameOfWish wish={page} title={options.title || 'Dialog'} minHeight={160} callbacks={{ onClose }} />
      </ModalBody>
    </ModalDialog>
  );
}

import { Box, Modal, ModalBody, ModalHeader, ModalTitle } from '@forge/react';
import { useState } from 'react';
import { HelpForm } from './help-form';
import { HelpSent } from './help-sent';
import { useReader } from './reader';

/** "I still need help" over the panel: asks, and then says by when the answer comes. */
export function HelpModal({ onSent, onClose }: { readonly onSent: () => void; readonly onClose: () => void }) {
  const { say } = useReader();
  const [sent, setSent] = useState<{ readonly answerBy: string | null } | null>(null);
  const close = () => {
    onClose();
    // Only now: what is asked anew takes the button, and this with it, off the page.
    if (sent) onSent();
  };
  return (
    <Modal onClose={close}>
      <ModalHeader>
        <ModalTitle>{say('solution.need-help')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Box paddingBlockEnd="space.300">
          {sent ? (
            <HelpSent answerBy={sent.answerBy} onClose={close} />
          ) : (
            <HelpForm onSent={(answerBy) => setSent({ answerBy })} onCancel={onClose} />
          )}
        </Box>
      </ModalBody>
    </Modal>
  );
}

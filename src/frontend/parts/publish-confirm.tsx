import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack, Text } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import { kindWords } from './outcome-words';
import { useReader } from './reader';

interface PublishConfirmProps {
  readonly preview: OutcomePreview;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** The last question: a public issue is on the internet as soon as it is made. */
export function PublishConfirm({ preview, onCancel, onConfirm }: PublishConfirmProps) {
  const { say } = useReader();
  const isPublic = preview.visibility === 'public';
  const values = { kind: say(kindWords[preview.kind].name), project: preview.target.projectKey };
  return (
    <Modal onClose={onCancel} width="small">
      <ModalHeader>
        <ModalTitle>{say(isPublic ? 'confirm.public-title' : 'confirm.private-title', values)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          <Text>{say(isPublic ? 'confirm.public-advice' : 'confirm.private-advice', values)}</Text>
          <Text>{say('confirm.comment')}</Text>
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onCancel}>
          {say('confirm.back')}
        </Button>
        <Button appearance={isPublic ? 'warning' : 'primary'} onClick={onConfirm}>
          {say(isPublic ? 'review.publish' : 'review.create-private')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

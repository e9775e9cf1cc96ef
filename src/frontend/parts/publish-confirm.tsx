import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack, Text } from '@forge/react';
import type { OutcomePreview } from '../../contracts/agent';
import type { OutcomeKind, Visibility } from '../../rules/outcome';
import { useReader } from './reader';
import type { WordKey } from './words';

interface PublishConfirmProps {
  readonly preview: OutcomePreview;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

const titles = {
  bug: { public: 'confirm.publish-bug', private: 'confirm.create-bug' },
  'change-request': { public: 'confirm.publish-change-request', private: 'confirm.create-change-request' },
  development: { public: 'confirm.publish-development', private: 'confirm.create-development' },
} as const satisfies Record<OutcomeKind, Record<Visibility, WordKey>>;

/** The last question: a public issue is on the internet as soon as it is made. */
export function PublishConfirm({ preview, onCancel, onConfirm }: PublishConfirmProps) {
  const { say } = useReader();
  const isPublic = preview.visibility === 'public';
  const values = { project: preview.target.projectKey };
  return (
    <Modal onClose={onCancel} width="small">
      <ModalHeader>
        <ModalTitle>{say(titles[preview.kind][preview.visibility], values)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          <Text>{say(isPublic ? 'confirm.public-advice' : 'confirm.private-advice', values)}</Text>
          <Text>{say(preview.customerComment === '' ? 'confirm.no-comment' : 'confirm.comment')}</Text>
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

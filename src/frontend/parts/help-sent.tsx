import { Button, SectionMessage, Stack, Text } from '@forge/react';
import { formatInstant } from './format-time';
import { useReader } from './reader';

/** What happens next, once the customer has asked. */
export function HelpSent(props: { readonly answerBy: string | null; readonly onClose: () => void }) {
  const reader = useReader();
  const { say } = reader;
  const time = props.answerBy ? formatInstant(props.answerBy, reader, new Date()) : null;
  return (
    <Stack space="space.200" alignInline="start">
      <SectionMessage appearance="success" title={say('help.sent')}>
        <Text>{time ? say('help.sent-answer-by', { time }) : say('help.sent-soon')}</Text>
      </SectionMessage>
      <Button appearance="primary" onClick={props.onClose}>
        {say('action.close')}
      </Button>
    </Stack>
  );
}

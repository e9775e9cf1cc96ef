import {
  Button,
  Heading,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  SectionMessage,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import { useState } from 'react';
import * as v from 'valibot';
import { shareRequestPayload } from '../../contracts/portal';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';

/** Sharing with somebody who has an account (clause P3); what is answered tells nobody who has one. */
export function ShareForm({ onShared }: { readonly onShared: () => void }) {
  const { say } = useReader();
  const [email, setEmail] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const share = async () => {
    setBusy(true);
    const answer = await call('shareRequest', { email });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok);
    if (answer.ok) {
      setEmail('');
      onShared();
    }
  };
  const close = () => {
    setOpen(false);
    setEmail('');
    setDone(false);
    setProblem(null);
  };
  if (!isOpen)
    return (
      <Inline>
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {say('share.open')}
        </Button>
      </Inline>
    );
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {say('share.title')}
      </Heading>
      <Stack>
        <Label labelFor="share-email">{say('share.email')}</Label>
        <Textfield id="share-email" maxLength={254} value={email} onChange={(event) => setEmail(event.target.value)} />
        <HelperMessage>{say('share.help')}</HelperMessage>
      </Stack>
      {problem && <ProblemMessage problem={problem} onRetry={share} />}
      {isDone && (
        <SectionMessage appearance="success">
          <Text>{say('share.done')}</Text>
        </SectionMessage>
      )}
      <Inline space="space.100">
        <LoadingButton isLoading={isBusy} isDisabled={!v.is(shareRequestPayload, { email })} onClick={share}>
          {say('share.send')}
        </LoadingButton>
        <Button appearance="subtle" isDisabled={isBusy} onClick={close}>
          {say(isDone ? 'action.close' : 'action.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

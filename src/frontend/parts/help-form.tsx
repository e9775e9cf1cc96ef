import {
  Button,
  ButtonGroup,
  ErrorMessage,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  Stack,
  Text,
  TextArea,
} from '@forge/react';
import { useState } from 'react';
import * as v from 'valibot';
import { askForHelpPayload } from '../../contracts/portal';
import type { Problem } from '../../contracts/result';
import { findSensitiveKinds } from '../../rules/warn-sensitive';
import { call } from '../invoke';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';
import { SensitiveWarning } from './sensitive-warning';

interface HelpFormProps {
  readonly onSent: (answerBy: string | null) => void;
  readonly onCancel: () => void;
}

/** What is still missing, in the customer's words; sent as their own public comment. */
export function HelpForm({ onSent, onCancel }: HelpFormProps) {
  const { say } = useReader();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isComplete = v.is(askForHelpPayload, { message });
  const kinds = findSensitiveKinds(message);
  const send = async () => {
    setTried(true);
    if (!isComplete) return;
    setBusy(true);
    const answer = await call('askForHelp', { message });
    setBusy(false);
    if (answer.ok) onSent(answer.value.answerBy);
    else setProblem(answer.problem);
  };
  return (
    <Stack space="space.200">
      <Text>{say('help.intro')}</Text>
      <Stack>
        <Label labelFor="help-message">{say('help.message')}</Label>
        <TextArea
          id="help-message"
          isRequired
          minimumRows={5}
          maxLength={5000}
          value={message}
          isInvalid={hasTried && !isComplete}
          onChange={(event) => setMessage(event.target.value)}
        />
        {hasTried && !isComplete ? (
          <ErrorMessage>{say('help.message-missing')}</ErrorMessage>
        ) : (
          <HelperMessage>{say('help.message-help')}</HelperMessage>
        )}
      </Stack>
      {kinds.length > 0 && <SensitiveWarning kinds={kinds} />}
      {problem && <ProblemMessage problem={problem} onRetry={send} />}
      <Inline>
        <ButtonGroup>
          <LoadingButton appearance={kinds.length > 0 ? 'warning' : 'primary'} isLoading={isBusy} onClick={send}>
            {say(kinds.length > 0 ? 'help.send-anyway' : 'help.send')}
          </LoadingButton>
          <Button appearance="subtle" isDisabled={isBusy} onClick={onCancel}>
            {say('action.cancel')}
          </Button>
        </ButtonGroup>
      </Inline>
    </Stack>
  );
}

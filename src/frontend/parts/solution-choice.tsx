import { Button, Heading, Inline, LoadingButton, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { SolutionView } from '../../contracts/portal';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';
import { describeMoment } from './due-time';
import { HelpModal } from './help-modal';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';

interface SolutionChoiceProps {
  readonly solution: SolutionView;
  /** The answer was to record the matter, and what was recorded is not finished yet. */
  readonly isRecordedOnly: boolean;
  readonly onChanged: () => void;
}

/** "Is it solved?" (clause O1): the customer accepts the solution, or says that help is still needed. */
export function SolutionChoice({ solution, isRecordedOnly, onChanged }: SolutionChoiceProps) {
  if (solution.state === 'offered') return <Offered isRecordedOnly={isRecordedOnly} onChanged={onChanged} />;
  if (solution.state === 'accepted' && solution.acceptedAt !== null)
    return <Accepted at={solution.acceptedAt} onChanged={onChanged} />;
  return null;
}

function Offered({ isRecordedOnly, onChanged }: Omit<SolutionChoiceProps, 'solution'>) {
  const { say } = useReader();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const accept = async () => {
    setBusy(true);
    const answer = await call('acceptSolution');
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onChanged();
  };
  return (
    <Stack space="space.100" alignInline="start">
      <Heading as="h3" size="xsmall">
        {say(isRecordedOnly ? 'solution.recorded-title' : 'solution.title')}
      </Heading>
      <Text>{say(isRecordedOnly ? 'solution.recorded-advice' : 'solution.advice')}</Text>
      {problem && <ProblemMessage problem={problem} onRetry={accept} />}
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        <LoadingButton appearance={isRecordedOnly ? 'default' : 'primary'} isLoading={isBusy} onClick={accept}>
          {say('solution.accept')}
        </LoadingButton>
        <NeedHelp onChanged={onChanged} />
      </Inline>
    </Stack>
  );
}

function Accepted({ at, onChanged }: { readonly at: string; readonly onChanged: () => void }) {
  const reader = useReader();
  const { say } = reader;
  return (
    <SectionMessage appearance="success" title={say('solution.accepted')}>
      <Stack space="space.100" alignInline="start">
        <Text>{say('solution.accepted-at', { time: describeMoment(at, reader, new Date()) ?? '' })}</Text>
        <NeedHelp onChanged={onChanged} />
      </Stack>
    </SectionMessage>
  );
}

function NeedHelp({ onChanged }: { readonly onChanged: () => void }) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('solution.need-help')}</Button>
      <ModalTransition>
        {isOpen && (
          <HelpModal
            onSent={onChanged}
            onClose={() => {
              setOpen(false);
            }}
          />
        )}
      </ModalTransition>
    </>
  );
}

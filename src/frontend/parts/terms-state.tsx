import { Heading, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { RequestStatus } from '../../contracts/portal';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';
import { describeMoment } from './due-time';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';
import { TermsLinks } from './terms-acceptance';

interface TermsStateProps {
  readonly terms: RequestStatus['terms'];
  readonly onAccepted: () => void;
}

/** Which terms were accepted, or the chance to accept them later (clause T1, H3; design decision 13). */
export function TermsState({ terms, onAccepted }: TermsStateProps) {
  const reader = useReader();
  const { say } = reader;
  const at = terms.acceptedAt ? describeMoment(terms.acceptedAt, reader, new Date()) : null;
  return (
    <Stack space="space.100" alignInline="start">
      <Heading as="h3" size="xsmall">
        {say('terms.heading')}
      </Heading>
      {terms.state === 'pending' && <PendingTerms terms={terms} onAccepted={onAccepted} />}
      {terms.state === 'accepted' && (
        <Text>
          {at
            ? say('terms.accepted-at', { version: terms.version, time: at })
            : say('terms.accepted', { version: terms.version })}
        </Text>
      )}
      {terms.state === 'accepted' && <TermsLinks terms={terms} />}
    </Stack>
  );
}

function PendingTerms({ terms, onAccepted }: TermsStateProps) {
  const { say } = useReader();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const accept = async () => {
    setBusy(true);
    const answer = await call('acceptTerms', { version: terms.version, hash: terms.hash });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok || answer.problem.code === 'conflict') onAccepted();
  };
  return (
    <SectionMessage appearance="warning" title={say('terms.pending')}>
      <Stack space="space.150" alignInline="start">
        <Text>{say('terms.pending-advice')}</Text>
        <TermsLinks terms={terms} />
        {problem && <ProblemMessage problem={problem} />}
        <LoadingButton appearance="primary" isLoading={isBusy} onClick={accept}>
          {say('terms.accept-button', { version: terms.version })}
        </LoadingButton>
      </Stack>
    </SectionMessage>
  );
}

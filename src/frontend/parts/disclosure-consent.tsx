import { Heading, Inline, LoadingButton, Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { AnswerDisclosure, DisclosureQuestions, DisclosureView } from '../../contracts/disclosure';
import type { Problem } from '../../contracts/result';
import { call } from '../invoke';
import { disclosureAppearances, disclosureWords } from './disclosure-words';
import { describeMoment } from './due-time';
import { ProblemMessage } from './problem-message';
import { useReader } from './reader';
import { useLoad } from './use-load';
import type { WordKey } from './words';

/** What the team asks to pass on, and the customer's word on it (clauses A4, P2); nothing where nothing was asked. */
export function DisclosureConsent() {
  const { say } = useReader();
  const { loaded, reload } = useLoad(() => call('disclosureQuestions'));
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'refused')
    return loaded.problem.because?.code === 'not-served' ? null : (
      <ProblemMessage problem={loaded.problem} onRetry={reload} />
    );
  const { questions, mayAnswer, mayApprove }: DisclosureQuestions = loaded.value;
  if (questions.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {say('consent.title')}
      </Heading>
      {questions.map((question) => (
        <Question key={question.id} {...{ question, mayAnswer, mayApprove }} onAnswered={reload} />
      ))}
    </Stack>
  );
}

interface QuestionProps {
  readonly question: DisclosureView;
  readonly mayAnswer: boolean;
  readonly mayApprove: boolean;
  readonly onAnswered: () => void;
}

function Question({ question, mayAnswer, mayApprove, onAnswered }: QuestionProps) {
  const { say } = useReader();
  return question.state === 'asked' ? (
    <SectionMessage appearance="information">
      <Stack space="space.100">
        <Asked question={question} />
        {mayAnswer && !mayApprove && <Text color="color.text.subtle">{say('consent.not-owner')}</Text>}
        {mayAnswer && (
          <Answers id={question.id} words={mayApprove ? ['approve', 'refuse'] : ['refuse']} onAnswered={onAnswered} />
        )}
      </Stack>
    </SectionMessage>
  ) : (
    <Past {...{ question, mayAnswer, onAnswered }} />
  );
}

const askedWords: Readonly<Record<DisclosureView['recipient']['kind'], WordKey>> = {
  'public-issue': 'consent.public-issue',
  'private-issue': 'consent.private-issue',
  'third-party': 'consent.third-party',
};

function Asked({ question }: { readonly question: DisclosureView }) {
  const reader = useReader();
  const { say } = reader;
  const { recipient, subject, why, until } = question;
  return (
    <Stack space="space.100">
      <Text>{say(askedWords[recipient.kind], { whom: recipient.words ?? '' })}</Text>
      <Text weight="bold">{subject.words}</Text>
      <Text>{say('consent.why', { why })}</Text>
      {until !== null && (
        <Text>{say('disclose.until-at', { time: describeMoment(until, reader, new Date()) ?? '' })}</Text>
      )}
      {subject.kind === 'attachment' && recipient.kind !== 'third-party' && (
        <Text color="color.text.subtle">{say('consent.cleaned')}</Text>
      )}
    </Stack>
  );
}

function Past({ question, mayAnswer, onAnswered }: Omit<QuestionProps, 'mayApprove'>) {
  const { say } = useReader();
  const { recipient, subject, state, id } = question;
  const isOpen = state === 'approved' || state === 'disclosed';
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>
          {say('disclose.line', { what: subject.words, whom: recipient.words ?? say('consent.private-name') })}
        </Text>
        <Lozenge appearance={disclosureAppearances[state]}>{say(disclosureWords[state])}</Lozenge>
      </Inline>
      {isOpen && mayAnswer && (
        <Stack space="space.100">
          {recipient.kind !== 'third-party' && <Text color="color.text.subtle">{say('consent.withdraw-advice')}</Text>}
          <Answers id={id} words={['withdraw']} onAnswered={onAnswered} />
        </Stack>
      )}
    </Stack>
  );
}

const buttonWords: Readonly<Record<AnswerDisclosure['word'], WordKey>> = {
  approve: 'consent.approve',
  refuse: 'consent.refuse',
  withdraw: 'consent.withdraw',
};

function Answers(props: {
  readonly id: string;
  readonly words: readonly AnswerDisclosure['word'][];
  readonly onAnswered: () => void;
}) {
  const { say } = useReader();
  const [busy, setBusy] = useState<AnswerDisclosure['word'] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const answer = async (word: AnswerDisclosure['word']) => {
    setBusy(word);
    const answered = await call('answerDisclosure', { id: props.id, word });
    setBusy(null);
    setProblem(answered.ok ? null : answered.problem);
    if (answered.ok) props.onAnswered();
  };
  return (
    <Stack space="space.100">
      {problem && <ProblemMessage problem={problem} onRetry={props.onAnswered} />}
      <Inline space="space.100">
        {props.words.map((word) => (
          <LoadingButton
            key={word}
            isLoading={busy === word}
            isDisabled={busy !== null}
            onClick={() => void answer(word)}
          >
            {say(buttonWords[word])}
          </LoadingButton>
        ))}
      </Inline>
    </Stack>
  );
}

import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem, ProblemReason } from '../../contracts/result';
import { useReader } from './reader';
import type { WordKey } from './words';

const titles: Readonly<Record<Problem['code'], WordKey>> = {
  'not-allowed': 'problem.not-allowed',
  'not-found': 'problem.not-found',
  'bad-payload': 'problem.bad-payload',
  conflict: 'problem.conflict',
  refused: 'problem.refused',
  unavailable: 'problem.unavailable',
};

const reasonWords: Readonly<Record<ProblemReason['code'], WordKey>> = {
  'signed-out': 'problem.signed-out',
  'not-visible': 'problem.not-visible',
  gone: 'problem.gone',
  busy: 'problem.busy',
  failed: 'problem.failed',
  'terms-changed': 'problem.terms-changed',
  'not-the-customer': 'problem.not-the-customer',
  'not-the-owner': 'problem.not-the-owner',
  'not-served': 'problem.not-served',
  'no-solution': 'problem.no-solution',
  'question-over': 'problem.question-over',
};

/** Asking again may help only where the reason can pass. */
const passing: ReadonlySet<Problem['code']> = new Set(['unavailable', 'conflict']);

/** A problem in words: what happened, why, and what to do next. */
export function ProblemMessage(props: { readonly problem: Problem; readonly onRetry?: (() => void) | undefined }) {
  const { problem, onRetry } = props;
  const { say } = useReader();
  const { because, message } = problem;
  const words = because ? say(reasonWords[because.code], { reference: because.reference ?? '' }) : message;
  const fields = Object.values(problem.fields ?? {});
  const isPassing = passing.has(problem.code);
  return (
    <SectionMessage appearance={isPassing ? 'warning' : 'error'} title={say(titles[problem.code])}>
      <Stack space="space.100" alignInline="start">
        {words && <Text>{words}</Text>}
        {problem.code === 'unavailable' && <Text>{say('problem.unavailable-advice')}</Text>}
        {fields.map((message) => (
          <Text key={message}>{message}</Text>
        ))}
        {isPassing && onRetry && <Button onClick={onRetry}>{say('action.retry')}</Button>}
      </Stack>
    </SectionMessage>
  );
}

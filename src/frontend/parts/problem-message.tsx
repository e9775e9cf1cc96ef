import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../contracts/result';
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

/** Asking again may help only where the reason can pass. */
const passing: ReadonlySet<Problem['code']> = new Set(['unavailable', 'conflict']);

/** A problem in words: what happened, why, and what to do next. */
export function ProblemMessage(props: { readonly problem: Problem; readonly onRetry?: (() => void) | undefined }) {
  const { problem, onRetry } = props;
  const { say } = useReader();
  const fields = Object.values(problem.fields ?? {});
  const isPassing = passing.has(problem.code);
  return (
    <SectionMessage appearance={isPassing ? 'warning' : 'error'} title={say(titles[problem.code])}>
      <Stack space="space.100" alignInline="start">
        {problem.message && <Text>{problem.message}</Text>}
        {problem.code === 'unavailable' && <Text>{say('problem.unavailable-advice')}</Text>}
        {fields.map((message) => (
          <Text key={message}>{message}</Text>
        ))}
        {isPassing && onRetry && <Button onClick={onRetry}>{say('action.retry')}</Button>}
      </Stack>
    </SectionMessage>
  );
}

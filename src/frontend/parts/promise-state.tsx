import { SectionMessage, Stack, Text } from '@forge/react';
import type { RequestStatus } from '../../contracts/portal';
import { describeBecause } from './because-words';
import { OpensAgain } from './closed-now';
import { DeadlineSummary } from './deadline-summary';
import { describeDue, describeMoment } from './due-time';
import { planPromiseWords } from './plan-promise-words';
import { useReader } from './reader';

/** Where the promise of this request stands, in plain words. */
export function PromiseState({ promise }: { readonly promise: RequestStatus['promise'] }) {
  const reader = useReader();
  const { say } = reader;
  const because = describeBecause(promise, reader);
  const { tone, title, advice } = planPromiseWords(promise);
  const now = new Date();
  const due = promise.answerBy ? describeDue(promise.answerBy, promise.zone, reader, now) : null;
  const answered = promise.answeredAt ? describeMoment(promise.answeredAt, reader, now) : '';
  const values = { due: due?.time ?? '', answered };
  return (
    <SectionMessage appearance={tone} title={say(title, values)}>
      <Stack space="space.100">
        {due?.there && promise.state === 'running' && <Text>{due.there}</Text>}
        {advice && <Text>{say(advice, values)}</Text>}
        {because && <Text>{because}</Text>}
        <WhileAwaited promise={promise} />
      </Stack>
    </SectionMessage>
  );
}

/** As long as an answer is awaited: whether anybody is there, and how the time comes about. */
function WhileAwaited({ promise }: { readonly promise: RequestStatus['promise'] }) {
  if (promise.state !== 'running' && promise.state !== 'breached') return null;
  return (
    <>
      <OpensAgain closed={promise.closed} zone={promise.zone} />
      {promise.deadline && <DeadlineSummary deadline={promise.deadline} />}
    </>
  );
}

import { SectionMessage, Stack, Text } from '@forge/react';
import type { RequestStatus } from '../../contracts/portal';
import { describeDue } from './due-time';
import { planPromiseWords } from './plan-promise-words';
import { useReader } from './reader';

/** Where the promise of this request stands, in plain words. */
export function PromiseState({ promise }: { readonly promise: RequestStatus['promise'] }) {
  const reader = useReader();
  const { say } = reader;
  const { tone, title, advice } = planPromiseWords(promise);
  const time = (at: string | null) => (at ? describeDue(at, promise.zone, reader, new Date()) : '');
  const values = { due: time(promise.answerBy), answered: time(promise.answeredAt) };
  return (
    <SectionMessage appearance={tone} title={say(title, values)}>
      <Stack space="space.100">
        {advice && <Text>{say(advice, values)}</Text>}
        {promise.reason && <Text>{promise.reason}</Text>}
      </Stack>
    </SectionMessage>
  );
}

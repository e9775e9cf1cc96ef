import { Text } from '@forge/react';
import type { PromiseView } from '../../contracts/portal';
import { formatInstant } from './format-time';
import { useReader } from './reader';
import { describeReasons } from './reason-words';

/** Until when we are closed, and why (clauses B1, B2). */
export function ClosedNow({ closed }: { readonly closed: NonNullable<PromiseView['closed']> }) {
  const reader = useReader();
  const { say } = reader;
  if (closed.opensAt === null) return <Text>{say('promise.closed-now')}</Text>;
  const time = formatInstant(closed.opensAt, reader, new Date());
  return (
    <>
      <Text>{say('promise.opens-again', { time, reasons: describeReasons(closed.reasons, reader) })}</Text>
      <Text>{say('promise.closed-now')}</Text>
    </>
  );
}

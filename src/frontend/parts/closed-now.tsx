import { Text } from '@forge/react';
import type { PromiseView } from '../../contracts/portal';
import { formatInstant } from './format-time';
import { useReader } from './reader';
import { describeReasons } from './reason-words';

/** That we are closed, until when, and why (clauses B1, B2). */
export function ClosedNow({ closed }: Pick<PromiseView, 'closed'>) {
  const { say } = useReader();
  return (
    <>
      <Text>{say('promise.closed-now')}</Text>
      <OpensAgain closed={closed} />
    </>
  );
}

/** When we open again, and what keeps us closed until then; nothing while we are open. */
export function OpensAgain({ closed }: Pick<PromiseView, 'closed'>) {
  const reader = useReader();
  const opensAt = closed?.opensAt ?? null;
  if (closed === null || opensAt === null) return null;
  const time = formatInstant(opensAt, reader, new Date());
  const reasons = describeReasons(closed.reasons, reader);
  return <Text>{reader.say('promise.opens-again', { time, reasons })}</Text>;
}

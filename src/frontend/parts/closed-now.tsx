import { Text } from '@forge/react';
import type { PromiseView } from '../../contracts/portal';
import { describeDue } from './due-time';
import { formatInstant, sameWallTime } from './format-time';
import { useReader } from './reader';
import { describeReasons } from './reason-words';

/** That we are closed, until when, and why (clauses B1, B2). */
export function ClosedNow({ closed, zone }: Pick<PromiseView, 'closed' | 'zone'>) {
  const { say } = useReader();
  return (
    <>
      <Text>{say('promise.closed-now')}</Text>
      <OpensAgain closed={closed} zone={zone} />
    </>
  );
}

/** When we open again, and what keeps us closed until then; nothing while we are open. */
export function OpensAgain({ closed, zone }: Pick<PromiseView, 'closed' | 'zone'>) {
  const reader = useReader();
  const opensAt = closed?.opensAt ?? null;
  if (closed === null || opensAt === null) return null;
  const now = new Date();
  // Beside opening hours of another zone an hour without its zone would be read as one of theirs.
  const time = sameWallTime(opensAt, reader.zone, zone)
    ? formatInstant(opensAt, reader, now)
    : describeDue(opensAt, zone, reader, now).time;
  const reasons = describeReasons(closed.reasons, reader);
  return <Text>{reader.say('promise.opens-again', { time, reasons })}</Text>;
}

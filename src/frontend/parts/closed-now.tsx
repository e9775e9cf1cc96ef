import { Text } from '@forge/react';
import type { PromiseView } from '../../contracts/portal';
import { formatInstant } from './format-time';
import { useReader } from './reader';
import { describeReasons } from './reason-words';

/** Until when we are closed, and why (clauses B1, B2). */
export function ClosedNow({ closed }: Pick<PromiseView, 'closed'>) {
  const reader = useReader();
  const { say } = reader;
  const opensAt = closed?.opensAt ?? null;
  return (
    <>
      <Text>{say('promise.closed-now')}</Text>
      {closed && opensAt && (
        <Text>
          {say('promise.opens-again', {
            time: formatInstant(opensAt, reader, new Date()),
            reasons: describeReasons(closed.reasons, reader),
          })}
        </Text>
      )}
    </>
  );
}

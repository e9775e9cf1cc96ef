import { Inline, Stack, Text } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import { CycleLozenge } from './cycle-lozenge';
import { describeDue, describeMinutes, describeMoment } from './due-time';
import { cancelledReason } from './entitlement-words';
import { useReader, type Reader } from './reader';

/** How the latest turn of the promise stands, and how much business time is left of it (clause L1). */
export function AnswerClock({ overview }: { readonly overview: RequestOverview }) {
  const reader = useReader();
  const { say } = reader;
  const cycle = overview.cycles[0];
  if (!cycle) return <Text>{say('context.no-cycle')}</Text>;
  const now = new Date();
  const cancelled = cancelledReason(cycle, reader);
  const due = cycle.dueAt && !cycle.answeredAt ? describeDue(cycle.dueAt, overview.zone, reader, now) : null;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <CycleLozenge state={cycle.state} />
        {overview.remainingMinutes !== null && (
          <Text weight="medium">{remaining(overview.remainingMinutes, reader)}</Text>
        )}
      </Inline>
      {cycle.answeredAt && (
        <Text>{say('context.answered', { time: describeMoment(cycle.answeredAt, reader, now) })}</Text>
      )}
      {due && <Text>{say('context.answer-by', { time: due.time })}</Text>}
      {due?.there && <Text color="color.text.subtle">{due.there}</Text>}
      {cancelled && <Text>{cancelled}</Text>}
    </Stack>
  );
}

function remaining(minutes: number, reader: Reader): string {
  const duration = describeMinutes(minutes, reader);
  return reader.say(minutes < 0 ? 'context.overdue' : 'context.remaining', { duration });
}

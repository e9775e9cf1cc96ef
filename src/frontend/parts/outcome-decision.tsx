import { Inline, Text, User } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import { describeMoment } from './due-time';
import { useReader } from './reader';

type Outcome = RequestOverview['outcomes'][number];

/** Who approved an issue, under which settings, and how much was taken out or stayed: counts, never values. */
export function OutcomeDecision({ outcome: { decision, startedBy } }: { readonly outcome: Outcome }) {
  const reader = useReader();
  const { say } = reader;
  if (!decision) return null;
  const { decidedAt, settingsVersion, residualRisk, found, restored, redacted } = decision;
  const time = describeMoment(decidedAt, reader, new Date());
  const taken = Object.values(found).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Inline space="space.050" alignBlock="center" shouldWrap>
        <Text size="small">{say(startedBy === null ? 'decision.unseen' : 'decision.approved', { time })}</Text>
        {startedBy !== null && <User accountId={startedBy} />}
      </Inline>
      <Text size="small" color="color.text.subtle">
        {say('decision.counts', { version: settingsVersion, risk: residualRisk, taken, restored, redacted })}
      </Text>
    </>
  );
}

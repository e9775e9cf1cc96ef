import { Stack } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import { AnswerClock } from './answer-clock';
import { RequestFacts } from './request-facts';

/** The request at a glance. */
export function ContextSummary({ overview }: { readonly overview: RequestOverview }) {
  return (
    <Stack space="space.150">
      <AnswerClock overview={overview} />
      <RequestFacts overview={overview} />
    </Stack>
  );
}

import ForgeReconciler, { Stack } from '@forge/react';
import { call } from './invoke';
import { ContextSummary } from './parts/context-summary';
import { LoadGate } from './parts/load-gate';
import { isOutsideRequests, OutsideRequests } from './parts/outside-requests';
import { Surface } from './parts/surface';
import { useEvery } from './parts/use-every';
import { useLoad } from './parts/use-load';

const refreshMinutes = 5;

/** At the right of the issue, always there: how long the agent has, and why. */
function IssueContext() {
  const load = useLoad(() => call('requestOverview'));
  useEvery(refreshMinutes, load.reload);
  if (load.loaded.state === 'refused' && isOutsideRequests(load.loaded.problem)) return <OutsideRequests />;
  return (
    <Stack>
      <LoadGate load={load}>{(overview) => <ContextSummary overview={overview} />}</LoadGate>
    </Stack>
  );
}

ForgeReconciler.render(
  <Surface>
    <IssueContext />
  </Surface>,
);

import ForgeReconciler, { Stack } from '@forge/react';
import type { RequestOverview } from '../contracts/agent';
import { call } from './invoke';
import { AffectedCustomers } from './parts/affected-customers';
import { AnswerClock } from './parts/answer-clock';
import { CyclesTable } from './parts/cycles-table';
import { IssueNews } from './parts/issue-news';
import { DisclosureDesk } from './parts/disclosure-desk';
import { LoadGate } from './parts/load-gate';
import { OutcomeDesk } from './parts/outcome-desk';
import { OutcomesSoFar } from './parts/outcomes-so-far';
import { Surface } from './parts/surface';
import { useLoad, type Load } from './parts/use-load';
import { WhyDeadline } from './parts/why-deadline';

/** The agent's work area: what was promised and kept, and what the request turns into (clauses O2–O5). */
function IssuePanel() {
  const load = useLoad(() => call('requestOverview'));
  if (load.loaded.state === 'refused' && load.loaded.problem.code === 'not-allowed')
    return <IssueBehindRequests refused={load} />;
  return <LoadGate load={load}>{(overview) => <Desk overview={overview} onChanged={load.reload} />}</LoadGate>;
}

/** An issue outside the service projects: perhaps requests are linked to it. If not, the first refusal says it all. */
function IssueBehindRequests({ refused }: { readonly refused: Load<RequestOverview> }) {
  const load = useLoad(() => call('issueNews'));
  if (load.loaded.state === 'refused') return <LoadGate load={refused}>{() => null}</LoadGate>;
  return (
    <LoadGate load={load}>
      {(news) => (
        <Stack space="space.300">
          <AffectedCustomers affected={news.affected} />
          <IssueNews news={news} />
        </Stack>
      )}
    </LoadGate>
  );
}

function Desk({ overview, onChanged }: { readonly overview: RequestOverview; readonly onChanged: () => void }) {
  return (
    <Stack space="space.300">
      {overview.cycles.length > 0 && <AnswerClock overview={overview} />}
      <CyclesTable overview={overview} />
      <WhyDeadline deadlines={overview.deadlines} />
      <OutcomesSoFar outcomes={overview.outcomes} />
      <OutcomeDesk comments={overview.comments} onPublished={onChanged} />
      <DisclosureDesk />
    </Stack>
  );
}

ForgeReconciler.render(
  <Surface>
    <IssuePanel />
  </Surface>,
);

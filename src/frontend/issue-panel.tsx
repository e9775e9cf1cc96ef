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
import { isOutsideRequests, OutsideRequests } from './parts/outside-requests';
import { Surface } from './parts/surface';
import { useLoad } from './parts/use-load';
import { WhyDeadline } from './parts/why-deadline';

/** The agent's work area: what was promised and kept, and what the request turns into (clauses O2–O5). */
function IssuePanel() {
  const load = useLoad(() => call('requestOverview'));
  if (load.loaded.state === 'refused' && isOutsideRequests(load.loaded.problem)) return <IssueBehindRequests />;
  return <LoadGate load={load}>{(overview) => <Desk overview={overview} onChanged={load.reload} />}</LoadGate>;
}

/** An issue outside the service projects: perhaps requests of the agent's are linked to it. */
function IssueBehindRequests() {
  const load = useLoad(() => call('issueNews'));
  if (load.loaded.state === 'refused' && isOutsideRequests(load.loaded.problem)) return <OutsideRequests />;
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
      <Stack space="space.100">
        <AnswerClock overview={overview} />
        <WhyDeadline cycles={overview.cycles} deadlines={overview.deadlines} />
      </Stack>
      <OutcomesSoFar outcomes={overview.outcomes} />
      <OutcomeDesk comments={overview.comments} outcomes={overview.outcomes} onPublished={onChanged} />
      <DisclosureDesk />
      <CyclesTable cycles={overview.cycles} />
    </Stack>
  );
}

ForgeReconciler.render(
  <Surface>
    <IssuePanel />
  </Surface>,
);

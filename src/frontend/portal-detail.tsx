import ForgeReconciler, { Stack } from '@forge/react';
import type { RequestStatus } from '../contracts/portal';
import { call } from './invoke';
import { DisclosureConsent } from './parts/disclosure-consent';
import { LinkedIssues } from './parts/linked-issues';
import { LoadGate } from './parts/load-gate';
import { ProductLine } from './parts/product-line';
import { PromiseState } from './parts/promise-state';
import { ShareForm } from './parts/share-form';
import { SolutionChoice } from './parts/solution-choice';
import { Surface } from './parts/surface';
import { TermsState } from './parts/terms-state';
import { useLoad } from './parts/use-load';

/** Beside the customer's request (clause H1): where the promise stands, and what became of the request. */
function PortalDetail() {
  const load = useLoad(() => call('requestStatus'));
  return <LoadGate load={load}>{(status) => <Status status={status} onChanged={load.reload} />}</LoadGate>;
}

function Status({ status, onChanged }: { readonly status: RequestStatus; readonly onChanged: () => void }) {
  return (
    <Stack space="space.300">
      <PromiseState promise={status.promise} />
      <SolutionChoice solution={status.solution} isRecordedOnly={isRecordedOnly(status)} onChanged={onChanged} />
      <DisclosureConsent />
      <LinkedIssues issues={status.linkedIssues} />
      <ProductLine product={status.product} onCompleted={onChanged} />
      <ShareForm onShared={onChanged} />
      <TermsState terms={status.terms} onAccepted={onChanged} />
    </Stack>
  );
}

/** Nobody is asked whether it is solved while the issue that counted as the answer is still open (clauses O1, O3). */
function isRecordedOnly({ promise, linkedIssues }: RequestStatus): boolean {
  const states = linkedIssues.map(({ state }) => state);
  return promise.answeredByLinkedIssue && states.some(isUnfinished) && !states.includes('fixed');
}

const isUnfinished = (state: RequestStatus['linkedIssues'][number]['state']): boolean =>
  state === 'open' || state === 'in-progress';

ForgeReconciler.render(
  <Surface>
    <PortalDetail />
  </Surface>,
);

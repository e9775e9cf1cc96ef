import ForgeReconciler, { Stack } from '@forge/react';
import { useEffect, useState } from 'react';
import type { FormOptions, PromiseView } from '../contracts/portal';
import { findSensitiveKinds } from '../rules/warn-sensitive';
import { call } from './invoke';
import { KeepPrivateNotice } from './parts/keep-private-notice';
import { LoadGate } from './parts/load-gate';
import { MissingParts } from './parts/missing-parts';
import { ProductFields } from './parts/product-fields';
import { PromiseNotice } from './parts/promise-notice';
import { useReader } from './parts/reader';
import { emptyDraft, reportDetails, type DetailsDraft } from './parts/report-details';
import { SensitiveWarning } from './parts/sensitive-warning';
import { Surface } from './parts/surface';
import { TermsAcceptance } from './parts/terms-acceptance';
import { useLoad } from './parts/use-load';

/** Below the portal's form (clauses H2, T1, A2): what product, by when an answer, and on which terms. */
function PortalCreate() {
  const load = useLoad(() => call('formOptions'));
  return <LoadGate load={load}>{(options) => <CreateForm options={options} />}</LoadGate>;
}

function CreateForm({ options }: { readonly options: FormOptions }) {
  const [draft, setDraft] = useState<DetailsDraft>(emptyDraft);
  const change = (part: Partial<DetailsDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { locale } = useReader();
  const [isReported, setReported] = useState(true);
  const kinds = findSensitiveKinds(draft.productVersion);
  useEffect(() => {
    reportDetails(draft, options.terms, locale).then(
      () => setReported(true),
      () => setReported(false),
    );
  }, [draft, options.terms, locale]);
  return (
    <Stack space="space.300">
      <PromiseNotice promise={promiseFor(draft, options)} />
      <ProductFields options={options} draft={draft} onChange={change} />
      {kinds.length > 0 && <SensitiveWarning kinds={kinds} />}
      <KeepPrivateNotice />
      <TermsAcceptance terms={options.terms} isAccepted={draft.hasAcceptedTerms} onChange={change} />
      <MissingParts draft={draft} isReported={isReported} />
    </Stack>
  );
}

/** A product may have a goal of its own: what is promised changes with the choice. */
function promiseFor({ productId }: DetailsDraft, { promise, productPromises }: FormOptions): PromiseView {
  return productPromises.find((own) => own.productId === productId)?.promise ?? promise;
}

ForgeReconciler.render(
  <Surface>
    <PortalCreate />
  </Surface>,
);

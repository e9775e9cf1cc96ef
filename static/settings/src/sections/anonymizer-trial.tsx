import { useDeferredValue, useMemo, useState } from 'react';
import { tryOn, type BenchSource } from '../../../../src/rules/regression-sample';
import { sourceOfText, type TypedText } from '../bench/trial-source';
import { useDraft } from '../draft/draft-context';
import { SampleForm } from './sample-form';
import { TrialRequest } from './trial-request';
import { TrialResult } from './trial-result';
import { TrialText } from './trial-text';

const EXAMPLE: TypedText = {
  text: `Page Atlas shows nothing
Hello, this is Carla Ruiz from Northwind.
Since yesterday Page Atlas shows nothing on https://northwind.atlassian.net/wiki/spaces/OPS.
Please call +44 20 7946 0958 or write to carla.ruiz@northwind.example. See BUG-7 and NW-42.`,
  name: 'Carla Ruiz',
  organization: 'Northwind',
  productId: null,
};

/** A bench for the policy: what a text or a request would become in public, and why (clause O4). */
export function AnonymizerTrial() {
  const { settings, page } = useDraft();
  const [typed, setTyped] = useState(EXAMPLE);
  const [read, setRead] = useState<{ key: string; source: BenchSource } | null>(null);
  const { serviceProjectKeys } = page.settings;
  const source = useMemo(
    () => read?.source ?? sourceOfText(typed, serviceProjectKeys),
    [read, typed, serviceProjectKeys],
  );
  const tried = useDeferredValue(source);
  const policy = useDeferredValue(settings);
  const result = useMemo(() => tryOn(tried, policy), [tried, policy]);
  return (
    <>
      <TrialRequest shownKey={read?.key ?? null} onRead={setRead} />
      {read === null ? <TrialText typed={typed} onChange={setTyped} /> : null}
      <TrialResult result={result} />
      <SampleForm key={read?.key ?? ''} source={tried} result={result} proposedName={read?.key ?? ''} />
    </>
  );
}

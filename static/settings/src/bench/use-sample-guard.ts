import { useEffect, useState } from 'react';
import type { Settings } from '../../../../src/rules/settings';
import { isSamePolicy } from './run-samples';
import type { Samples } from './use-samples';

/** Where a wish to save is: not there, waiting for the samples, or waiting for an answer about those that fail. */
export interface SampleGuard {
  readonly step: 'none' | 'trying' | 'asking';
  save(): void;
  confirm(): void;
  cancel(): void;
}

/** Lets a changed policy be saved only after every sample was tried, and with failing ones only when confirmed. */
export function useSampleGuard(
  samples: Samples,
  saved: Settings,
  savable: Settings | null,
  proceed: () => void,
): SampleGuard {
  const [step, setStep] = useState<SampleGuard['step']>('none');
  const isFailing = samples.list.some(({ id }) => samples.results.get(id)?.isPassed === false);
  const isPolicyChanged = savable !== null && !isSamePolicy(savable, saved);
  useEffect(() => {
    if (step !== 'trying' || samples.isRunning) return;
    setStep(isFailing ? 'asking' : 'none');
    if (!isFailing) proceed();
    // `proceed` is new at every drawing; only the end of the trials matters.
  }, [step, samples.isRunning]);
  return {
    step,
    save: () => (isPolicyChanged && samples.list.length > 0 ? setStep('trying') : proceed()),
    confirm: () => {
      setStep('none');
      proceed();
    },
    cancel: () => setStep('none'),
  };
}

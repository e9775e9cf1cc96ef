import { useCallback, useEffect, useState } from 'react';
import type { KeptSample } from '../../../../src/contracts/admin';
import type { Problem } from '../../../../src/contracts/result';
import type { RegressionSample } from '../../../../src/rules/regression-sample';
import type { Settings } from '../../../../src/rules/settings';
import type { AdminBackend } from '../admin-backend';
import { isSamePolicy, runSamples, type SampleResults } from './run-samples';

/** So long the admin must pause before the samples are tried again. */
const PAUSE_MS = 400;
const nothing: SampleResults = new Map();

export interface Samples {
  readonly list: readonly KeptSample[];
  /** With the settings as they stand in the page, and with those that are saved. */
  readonly results: SampleResults;
  readonly before: SampleResults;
  readonly isRunning: boolean;
  readonly problem: Problem | null;
  /** `true` when it was kept. */
  keep(sample: RegressionSample): Promise<boolean>;
  remove(id: string): void;
  removeAll(): void;
}

/** The regression samples, tried again whenever they or the policy change, before anything is saved. */
export function useSamples(backend: AdminBackend, draft: Settings | null, saved: Settings): Samples {
  const [list, setList] = useState<readonly KeptSample[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void backend.listSamples().then((answer) => (answer.ok ? setList(answer.value) : setProblem(answer.problem)));
  }, [backend]);

  const keep = useCallback(
    async (sample: RegressionSample) => {
      const answer = await backend.saveSample(sample);
      setProblem(answer.ok ? null : answer.problem);
      if (answer.ok) setList((before) => [...before, answer.value]);
      return answer.ok;
    },
    [backend],
  );
  const remove = async (id: string | null) => {
    const answer = await (id === null ? backend.deleteAllSamples() : backend.deleteSample({ id }));
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setList((before) => before.filter((sample) => id !== null && sample.id !== id));
  };
  const tried = useTrials(list, draft, saved);
  return { list, ...tried, problem, keep, remove: (id) => void remove(id), removeAll: () => void remove(null) };
}

function useTrials(list: readonly KeptSample[], draft: Settings | null, saved: Settings) {
  const [results, setResults] = useState<SampleResults>(nothing);
  const [before, setBefore] = useState<SampleResults>(nothing);
  const [about, setAbout] = useState<{ list: readonly KeptSample[]; draft: Settings } | null>(null);
  useEffect(() => {
    if (!draft) return undefined;
    let isOutdated = false;
    const timer = setTimeout(() => {
      void runSamples(list, draft, () => isOutdated).then((found) => {
        if (found === null) return;
        setResults(found);
        if (isSamePolicy(draft, saved)) setBefore(found);
        setAbout({ list, draft });
      });
    }, PAUSE_MS);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [list, draft, saved]);
  const isCurrent =
    list.length === 0 || (about !== null && draft !== null && about.list === list && isSamePolicy(about.draft, draft));
  return { results, before, isRunning: !isCurrent };
}

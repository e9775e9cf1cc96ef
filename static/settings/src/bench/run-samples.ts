import type { KeptSample } from '../../../../src/contracts/admin';
import { judgeSample, type SampleResult } from '../../../../src/rules/regression-sample';
import type { Settings } from '../../../../src/rules/settings';
import { isSame } from '../draft/paths';

/** Id of a sample → how it comes out. */
export type SampleResults = ReadonlyMap<string, SampleResult>;

export interface SampleSummary {
  readonly passed: number;
  readonly failed: number;
  /** Samples that came out differently with the saved settings. */
  readonly turned: ReadonlySet<string>;
}

/** Settings a sample's result depends on. */
export function policyOf({ anonymizer, products, outcomes, serviceProjectKeys }: Settings) {
  return { anonymizer, products, outcomes, serviceProjectKeys };
}

/** Would the samples come out the same? */
export function isSamePolicy(one: Settings, other: Settings): boolean {
  return isSame(policyOf(one), policyOf(other));
}

/** How the samples come out, and for which of them an edit is the reason. */
export function summaryOf(results: SampleResults, before: SampleResults): SampleSummary {
  const passed = [...results.values()].filter(({ isPassed }) => isPassed).length;
  const turned = [...results].filter(([id, { isPassed }]) => (before.get(id)?.isPassed ?? isPassed) !== isPassed);
  return { passed, failed: results.size - passed, turned: new Set(turned.map(([id]) => id)) };
}

/**
 * Tries samples one after the other and lets the page breathe in between; ends early, without an answer, once it is
 * outdated.
 */
export async function runSamples(
  samples: readonly KeptSample[],
  settings: Settings,
  isOutdated: () => boolean,
): Promise<SampleResults | null> {
  const results = new Map<string, SampleResult>();
  for (const { id, savedAt: _savedAt, ...sample } of samples) {
    await new Promise((resolve) => setTimeout(resolve));
    if (isOutdated()) return null;
    results.set(id, judgeSample(sample, settings));
  }
  return results;
}

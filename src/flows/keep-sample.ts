import type { Ports } from '../ports';
import type { StoredSample } from '../ports/bench';
import { MOST_SAMPLES, type RegressionSample } from '../rules/regression-sample';

/** Keeps a sample of the test bench; `full` when there are as many as can be kept. */
export async function keepSample(
  ports: Ports,
  sample: RegressionSample,
): Promise<{ kind: 'kept'; sample: StoredSample } | { kind: 'full' }> {
  if ((await ports.samples.list()).length >= MOST_SAMPLES) return { kind: 'full' };
  const kept = { ...sample, id: ports.newId(), savedAt: ports.now().toISOString() };
  await ports.samples.save(kept);
  return { kind: 'kept', sample: kept };
}

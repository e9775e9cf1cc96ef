import { describeFault } from '../flows/describe-fault';
import type { LogFacts, Ports } from '../ports';
import { placeOf } from './guard';
import { wirePorts } from './wiring';

/**
 * A scheduled function: reports in one line. Platform facts: a throw is not tried again, and without a status the
 * platform records a failure.
 */
export function scheduled(
  name: string,
  run: (ports: Ports) => Promise<object>,
  wire: () => Ports = wirePorts,
): () => Promise<{ statusCode: number }> {
  return async () => {
    const ports = wire();
    try {
      const report = await run(ports);
      ports.log.info(`${name} done`, { ...report } as LogFacts);
      return { statusCode: 204 };
    } catch (fault) {
      ports.log.error(`${name} failed`, { at: placeOf(fault), ...describeFault(fault) });
      return { statusCode: 500 };
    }
  };
}

import type { Ports } from '../ports';
import type { SupportRequest } from '../rules/request';
import { planCycles, type PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { withVersionsOf } from './earlier-versions';
import { readHistory } from './read-history';

/**
 * The stored cycles; before the created event has arrived (platform fact: up to three minutes), what they are going to
 * be. Stores nothing.
 */
export async function readCycles(
  ports: Ports,
  policy: PolicyContext,
  request: SupportRequest,
): Promise<readonly SlaCycle[]> {
  const stored = await ports.cycles.of(request.id);
  if (stored.length > 0) return stored;
  const history = await readHistory(ports, request);
  return planCycles([], history, await withVersionsOf(ports, policy, [], history));
}

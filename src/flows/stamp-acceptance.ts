import type { Ports } from '../ports';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { decideAcceptance } from '../rules/terms';

/**
 * The browser asserted acceptance at create; this is the server's stamp (clause T1, design decision 13): account and
 * instant are Jira's own. Requests that assert nothing, or older terms, stay pending.
 */
export async function stampAcceptance(ports: Ports, request: SupportRequest, settings: Settings): Promise<void> {
  const asserted = request.details?.terms;
  if (!asserted || (await ports.acceptances.of(request.id)).length > 0) return;
  const decision = decideAcceptance(asserted, settings.terms);
  if (decision.kind === 'pending') {
    ports.log.info('terms pending', { requestId: request.id });
    return;
  }
  await ports.acceptances.stamp({
    requestId: request.id,
    accountId: request.reporter.accountId,
    version: asserted.version,
    hash: asserted.hash,
    acceptedAt: request.createdAt,
    locale: null,
    given: 'at-create',
  });
}

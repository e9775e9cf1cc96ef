import type { Ports } from '../ports';
import type { SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { decideAcceptance } from '../rules/terms';

/** Events are up to three minutes late and a worker may have to wait for Jira; after that, whoever can edit could have written it. */
const windowMs = 10 * 60_000;

/**
 * The browser asserted acceptance at create; this is the server's stamp (clause T1, design decision 13): account and
 * instant are Jira's own. What asserts nothing, older terms, or what somebody else may have written into the request's
 * property (decision 15) stays pending, and the customer is asked in the portal.
 */
export async function stampAcceptance(
  ports: Ports,
  request: SupportRequest,
  { settings, now }: { settings: Settings; now: Date },
): Promise<void> {
  const asserted = request.details?.terms;
  if (!asserted || (await ports.acceptances.of(request.id)).length > 0) return;
  const because = doubtAbout(request, now) ?? mismatch(asserted, settings);
  if (because !== null) {
    ports.log.info('terms pending', { requestId: request.id, because });
    return;
  }
  await ports.acceptances.stamp({
    requestId: request.id,
    accountId: request.reporter.accountId,
    version: asserted.version,
    hash: asserted.hash,
    acceptedAt: request.createdAt,
    locale: request.details?.locale ?? null,
    given: 'at-create',
  });
}

/** Why the assertion may not be the reporter's own; `null` when nothing speaks against it. */
function doubtAbout({ reporter, creatorAccountId, createdAt }: SupportRequest, now: Date): string | null {
  if (creatorAccountId !== reporter.accountId) return 'created-by-another';
  if (reporter.accountType !== 'customer') return 'not-a-customer-account';
  return now.getTime() - Date.parse(createdAt) > windowMs ? 'seen-too-late' : null;
}

function mismatch(asserted: { version: string; hash: string }, settings: Settings): string | null {
  return decideAcceptance(asserted, settings.terms).kind === 'accepted' ? null : 'other-terms';
}

import { makeResolver } from '@forge/resolver';
import { acceptTermsPayload, type FormOptions, type PortalCalls, type RequestStatus } from '../contracts/portal';
import type { Result } from '../contracts/result';
import { acceptTerms, type AcceptanceAnswer } from '../flows/accept-terms';
import { formOptions } from '../flows/form-options';
import { readRequestStatus } from '../flows/read-request-status';
import type { Ports } from '../ports';
import { formCaller, portalCaller } from './callers';
import { disclosureAnswers } from './disclosure-answers';
import { guarded, noPayload } from './guard';
import { notServed, notTheCustomer, portalAnswers } from './portal-answers';
import { customerProblemOf, refusedBecause, solved } from './problems';
import { wirePorts } from './wiring';

/** The customer's side (manifest function `portal`). */
export function portalResolver(wire: () => Ports = wirePorts) {
  return makeResolver<PortalCalls>({
    formOptions: guarded(wire, {
      name: 'portal.formOptions',
      authorise: formCaller,
      explain: customerProblemOf,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<FormOptions>> =>
        solved(await formOptions(ports, caller.requestTypeId)),
    }),

    requestStatus: guarded(wire, {
      name: 'portal.requestStatus',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<RequestStatus>> => {
        const answer = await readRequestStatus(ports, caller.requestKey);
        return answer.kind === 'status' ? solved(answer.status) : notServed();
      },
    }),

    acceptTerms: guarded(wire, {
      name: 'portal.acceptTerms',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: acceptTermsPayload,
      run: async ({ ports, caller, payload }) =>
        acceptanceResult(await acceptTerms(ports, caller.requestKey, { ...payload, ...caller })),
    }),

    ...portalAnswers(wire),
    ...disclosureAnswers(wire),
  });
}

export const handler = portalResolver();

function acceptanceResult(answer: AcceptanceAnswer): Result<{ acceptedAt: string }> {
  switch (answer.kind) {
    case 'accepted':
      return solved({ acceptedAt: answer.acceptedAt });
    case 'outdated':
      return refusedBecause(
        'terms-changed',
        'conflict',
        'The terms have changed meanwhile. Reload the page to read them as they are now.',
      );
    case 'not-the-customer':
      return notTheCustomer();
    case 'not-found':
      return notServed();
  }
}

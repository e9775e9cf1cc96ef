import { makeResolver } from '@forge/resolver';
import {
  acceptTermsPayload,
  askForHelpPayload,
  type FormOptions,
  type PortalCalls,
  type RequestStatus,
} from '../contracts/portal';
import type { Result } from '../contracts/result';
import { acceptTerms, type AcceptanceAnswer } from '../flows/accept-terms';
import { acceptSolution, type SolutionAnswer } from '../flows/accept-solution';
import { askForHelp } from '../flows/ask-for-help';
import { formOptions } from '../flows/form-options';
import { readRequestStatus } from '../flows/read-request-status';
import type { Ports } from '../ports';
import { formCaller, portalCaller } from './callers';
import { guarded, noPayload } from './guard';
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

    acceptSolution: guarded(wire, {
      name: 'portal.acceptSolution',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: noPayload,
      run: async ({ ports, caller }) =>
        solutionResult(await acceptSolution(ports, caller.requestKey, caller.accountId)),
    }),

    askForHelp: guarded(wire, {
      name: 'portal.askForHelp',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: askForHelpPayload,
      run: async ({ ports, caller, payload }) => {
        const answer = await askForHelp(ports, caller.requestKey, { message: payload.message, ...caller });
        return answer.kind === 'asked' ? solved({ answerBy: answer.answerBy }) : notServed();
      },
    }),
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

function solutionResult(answer: SolutionAnswer): Result<{ acceptedAt: string }> {
  switch (answer.kind) {
    case 'accepted':
      return solved({ acceptedAt: answer.acceptedAt });
    case 'no-solution':
      return refusedBecause('no-solution', 'conflict', 'There is no answer yet that could be accepted.');
    case 'not-the-customer':
      return notTheCustomer();
    case 'not-found':
      return notServed();
  }
}

const notTheCustomer = () =>
  refusedBecause(
    'not-the-customer',
    'refused',
    'Only the person who sent the request, or somebody it is shared with, can do this.',
  );

const notServed = () => refusedBecause('not-served', 'not-found', 'The support terms do not apply to this request.');

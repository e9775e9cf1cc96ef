import { askForHelpPayload, completeDetailsPayload, shareRequestPayload } from '../contracts/portal';
import type { Result } from '../contracts/result';
import { acceptSolution, type SolutionAnswer } from '../flows/accept-solution';
import { askForHelp } from '../flows/ask-for-help';
import { completeDetails } from '../flows/complete-details';
import { shareRequest } from '../flows/share-request';
import type { Ports } from '../ports';
import { portalCaller } from './callers';
import { guarded, noPayload } from './guard';
import { customerProblemOf, refusedBecause, solved } from './problems';

/** What the customer says on a request that is there: what was missing, that it is solved, that it is not. */
export function portalAnswers(wire: () => Ports) {
  return {
    completeDetails: guarded(wire, {
      name: 'portal.completeDetails',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: completeDetailsPayload,
      run: async ({ ports, caller, payload }): Promise<Result<null>> => {
        const asked = { accountId: caller.accountId, told: payload };
        const { kind } = await completeDetails(ports, caller.requestKey, asked);
        if (kind === 'not-the-customer') return notTheCustomer();
        return kind === 'completed' ? solved(null) : notServed();
      },
    }),

    shareRequest: guarded(wire, {
      name: 'portal.shareRequest',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: shareRequestPayload,
      run: async ({ ports, caller, payload }): Promise<Result<null>> => {
        const asked = { accountId: caller.accountId, email: payload.email };
        const { kind } = await shareRequest(ports, caller.requestKey, asked);
        if (kind === 'not-the-customer') return notTheCustomer();
        return kind === 'taken-note' ? solved(null) : notServed();
      },
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
  };
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

export const notTheCustomer = () =>
  refusedBecause(
    'not-the-customer',
    'refused',
    'Only the person who sent the request, or somebody it is shared with, can do this.',
  );

export const notServed = () =>
  refusedBecause('not-served', 'not-found', 'The support terms do not apply to this request.');

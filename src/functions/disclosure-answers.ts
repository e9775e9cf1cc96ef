import { answerDisclosurePayload, type DisclosureQuestions } from '../contracts/disclosure';
import type { Result } from '../contracts/result';
import { answerDisclosure, type DisclosureAnswer } from '../flows/answer-disclosure';
import { readQuestions } from '../flows/read-disclosures';
import type { Ports } from '../ports';
import { portalCaller } from './callers';
import { disclosureView } from './disclosure-view';
import { guarded, noPayload } from './guard';
import { notServed, notTheCustomer } from './portal-answers';
import { customerProblemOf, refusedBecause, solved } from './problems';

/** The customer's calls: what is asked, and what they say to it (clauses A4, P2). */
export function disclosureAnswers(wire: () => Ports) {
  return {
    disclosureQuestions: guarded(wire, {
      name: 'portal.disclosureQuestions',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<DisclosureQuestions>> => {
        const read = await readQuestions(ports, caller.requestKey, caller.accountId);
        if (!read) return notServed();
        const questions = read.disclosures.map((one) => disclosureView(one, read.now));
        return solved({ questions, mayAnswer: read.mayAnswer, mayApprove: read.mayApprove });
      },
    }),

    answerDisclosure: guarded(wire, {
      name: 'portal.answerDisclosure',
      authorise: portalCaller,
      explain: customerProblemOf,
      payload: answerDisclosurePayload,
      run: async ({ ports, caller, payload }) => {
        const said = { ...payload, accountId: caller.accountId };
        return answerResult(await answerDisclosure(ports, caller.requestKey, said));
      },
    }),
  };
}

function answerResult({ kind }: DisclosureAnswer): Result<null> {
  switch (kind) {
    case 'noted':
      return solved(null);
    case 'too-late':
      return refusedBecause('question-over', 'conflict', 'This question has been answered already, or has ended.');
    case 'not-the-owner':
      return refusedBecause(
        'not-the-owner',
        'refused',
        'Only the person who sent the request, or somebody of the same organization, can approve this.',
      );
    case 'not-the-customer':
      return notTheCustomer();
    case 'not-found':
      return notServed();
  }
}

import type { Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import type { Entitlement } from '../rules/entitlement';
import type { SupportRequest } from '../rules/request';
import type { PolicyContext } from '../rules/sla';
import type { SlaCycle } from '../rules/sla-cycle';
import { customerDeadline, explainCycles } from './explain-cycles';
import { policyOf } from './policy';
import { productName } from './product-name';
import { promiseView } from './promise-view';
import { readSolution, type Solution } from './read-solution';
import { readCycles } from './read-cycles';
import { termsView } from './terms-view';
import { viewLinkedIssues } from './view-linked-issues';

/** Everything the customer may know about the request (clause H1). The caller is known to see the request. */
export async function readRequestStatus(ports: Ports, requestKey: string) {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' as const };
  const { request } = read;
  if (!policy.settings.serviceProjectKeys.includes(request.projectKey)) return { kind: 'not-ours' as const };

  const [cycles, receipts, outcomes] = await Promise.all([
    readCycles(ports, policy, request),
    ports.acceptances.of(request.id),
    ports.outcomes.of(request.id),
  ]);
  const solution = solutionView(await readSolution(ports, policy, request, cycles), request);
  const parts = { request, cycles, outcomes, receipts };
  return { kind: 'status' as const, status: { ...(await statusOf(ports, policy, parts)), solution } };
}

interface Parts {
  readonly request: SupportRequest;
  readonly cycles: readonly SlaCycle[];
  readonly outcomes: readonly OutcomeEntry[];
  readonly receipts: Awaited<ReturnType<Ports['acceptances']['of']>>;
}

async function statusOf(ports: Ports, policy: PolicyContext, { request, cycles, outcomes, receipts }: Parts) {
  const { details, key } = request;
  return {
    requestKey: key,
    promise: await promiseOf(ports, policy, { request, cycles }),
    product: details && {
      id: details.productId,
      name: productName(details, policy.settings),
      version: details.productVersion ?? null,
      hosting: details.hosting ?? null,
    },
    terms: termsView(receipts, policy.settings.terms),
    linkedIssues: await viewLinkedIssues(ports, policy.settings, request, outcomes),
  };
}

function solutionView({ record, offer }: Solution, { resolvedAt }: SupportRequest) {
  const acceptedAt = record?.acceptedAt ?? null;
  const state = acceptedAt !== null ? 'accepted' : offer ? 'offered' : 'none';
  return { state, acceptedAt, isClosed: resolvedAt !== null } as const;
}

async function promiseOf(ports: Ports, policy: PolicyContext, { request, cycles }: Pick<Parts, 'request' | 'cycles'>) {
  const latest = cycles.at(-1);
  const requestTypeName = request.requestType?.name ?? null;
  if (!latest) return { ...promiseView(undecided, { answerBy: null, requestTypeName }, policy), ...nothingYet };
  return {
    ...promiseView(latest.entitlement, { answerBy: latest.dueAt, requestTypeName }, policy),
    deadline: latest.answeredAt === null ? await deadlineOf(ports, policy, latest) : null,
    state: latest.state,
    answeredAt: latest.answeredAt,
    answeredByLinkedIssue: latest.answeredBy?.kind === 'linked-issue',
  };
}

const undecided: Entitlement = { verdict: 'unknown', reasons: [] };
const nothingYet = { deadline: null, state: 'none', answeredAt: null, answeredByLinkedIssue: false } as const;

async function deadlineOf(ports: Ports, policy: PolicyContext, cycle: SlaCycle) {
  const [explained] = await explainCycles(ports, policy, [cycle]);
  // Rows that do not lead to the time that was promised explain nothing to a customer.
  if (!explained?.dueAt || !explained.addsUp || explained.judgedBy === 'lost') return null;
  const { cycleNumber: _number, settingsVersion: _version, judgedBy: _judge, ...deadline } = explained;
  return customerDeadline(deadline);
}

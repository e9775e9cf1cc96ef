import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { decideEntitlement, type Entitlement } from '../rules/entitlement';
import { dueFor } from '../rules/promise';
import type { Hosting, RequestType } from '../rules/request';
import type { Settings } from '../rules/settings';
import type { PolicyContext } from '../rules/sla';
import { goalFor, isSameGoal, type SlaGoal } from '../rules/sla-goal';
import { termsHash } from '../rules/terms';
import { customerDeadline, viewDeadline } from './explain-cycles';
import { policyOf } from './policy';
import { isHeld, promiseView } from './promise-view';

/** `null`: Jira cannot tell; `elsewhere`: a portal the terms do not apply to. */
type Asked = RequestType | 'elsewhere' | null;

const hostings: readonly Hosting[] = ['cloud', 'data-center', 'server'];

/**
 * What the create form offers and promises before anything is sent (clauses T1, H2, L1–L3). Jira shows the form in
 * every portal of the site; where the terms do not apply, nothing is promised.
 */
export async function formOptions(ports: Ports, requestTypeId: string | null) {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const { settings } = policy;
  const requestType = requestTypeId === null ? null : await findRequestType(ports, settings, requestTypeId);
  const { version, text, eulaUrl } = settings.terms;
  return {
    // What the admin decides about a product beyond the form is not the customers' business.
    products: settings.products.map(({ id, name, versions, hint }) => ({ id, name, versions, hint })),
    hostings,
    terms: { version, hash: termsHash(settings.terms), text, eulaUrl },
    promise: promiseNow(requestType, null, policy),
    productPromises: productGoals(requestType, settings).map((productId) => ({
      productId,
      promise: promiseNow(requestType, productId, policy),
    })),
  };
}

/** The products whose goal is another than the one without a product. */
function productGoals(requestType: Asked, settings: Settings): readonly string[] {
  const usual = goalOf(requestType, null, settings);
  return settings.products
    .filter(({ id }) => !isSameGoal(goalOf(requestType, id, settings), usual))
    .map(({ id }) => id);
}

function goalOf(requestType: Asked, productId: string | null, settings: Settings): SlaGoal {
  const requestTypeName = requestType === 'elsewhere' ? null : (requestType?.name ?? null);
  return goalFor({ priorityName: null, productId, requestTypeName }, settings);
}

/** What a request created this very moment would be promised. */
function promiseNow(requestType: Asked, productId: string | null, policy: PolicyContext) {
  const { settings, calendar, now } = policy;
  const entitlement = requestType === 'elsewhere' ? notServed : decideEntitlement(requestType, settings);
  const goal = goalOf(requestType, productId, settings);
  const answerBy = isHeld(entitlement, policy) ? null : (dueFor(now, goal, calendar)?.toISOString() ?? null);
  const requestTypeName = requestType === 'elsewhere' ? null : (requestType?.name ?? null);
  const asked = { startedAt: now.toISOString(), dueAt: answerBy, answeredAt: null, state: 'running' as const, goal };
  const view = promiseView(entitlement, { answerBy, requestTypeName }, policy);
  const deadline = view.answerBy === null ? null : viewDeadline(asked, policy, now);
  return { ...view, deadline: deadline && customerDeadline(deadline) };
}

const notServed: Entitlement = {
  verdict: 'not-entitled',
  reasons: [{ rule: 'request-type', text: 'The support terms do not apply to requests of this portal.' }],
};

/** `null` while Jira cannot tell: that must not keep anybody from asking for help, and honours the promise. */
async function findRequestType(ports: Ports, settings: Settings, requestTypeId: string): Promise<Asked> {
  try {
    const types = await ports.projects.requestTypes(settings.serviceProjectKeys);
    return types.find(({ id }) => id === requestTypeId) ?? 'elsewhere';
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('request types are unreadable', { status: fault.status, operation: fault.operation });
    return null;
  }
}

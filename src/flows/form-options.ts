import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { decideEntitlement, type Entitlement } from '../rules/entitlement';
import { promiseFor } from '../rules/promise';
import type { Hosting, RequestType } from '../rules/request';
import type { Settings } from '../rules/settings';
import { termsHash } from '../rules/terms';
import { viewDeadline } from './explain-cycles';
import { policyOf } from './policy';
import { promiseView } from './promise-view';

const hostings: readonly Hosting[] = ['cloud', 'data-center', 'server'];

/**
 * What the create form offers and promises before anything is sent (clauses T1, H2, L1–L3). Jira shows the form in
 * every portal of the site; where the terms do not apply, nothing is promised.
 */
export async function formOptions(ports: Ports, requestTypeId: string | null) {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const { settings, calendar, now } = policy;
  const requestType = requestTypeId === null ? null : await findRequestType(ports, settings, requestTypeId);
  const entitlement = requestType === 'elsewhere' ? notServed : decideEntitlement(requestType, settings);
  const answerBy = promiseFor(now, settings, calendar)?.toISOString() ?? null;
  const requestTypeName = requestType === 'elsewhere' ? null : (requestType?.name ?? null);
  const isOwed = answerBy !== null && entitlement.verdict !== 'not-entitled';
  const asked = { startedAt: now.toISOString(), dueAt: answerBy, answeredAt: null, state: 'running' as const };
  const deadline = isOwed ? viewDeadline(asked, policy, now) : null;
  const { version, text, eulaUrl } = settings.terms;
  return {
    products: settings.products,
    hostings,
    terms: { version, hash: termsHash(settings.terms), text, eulaUrl },
    promise: { ...promiseView(entitlement, { answerBy, requestTypeName }, policy), deadline },
  };
}

const notServed: Entitlement = {
  verdict: 'not-entitled',
  reasons: [{ rule: 'request-type', text: 'The support terms do not apply to requests of this portal.' }],
};

/** `null` while Jira cannot tell: that must not keep anybody from asking for help, and honours the promise. */
async function findRequestType(
  ports: Ports,
  settings: Settings,
  requestTypeId: string,
): Promise<RequestType | 'elsewhere' | null> {
  try {
    const types = await ports.projects.requestTypes(settings.serviceProjectKeys);
    return types.find(({ id }) => id === requestTypeId) ?? 'elsewhere';
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('request types are unreadable', { status: fault.status, operation: fault.operation });
    return null;
  }
}

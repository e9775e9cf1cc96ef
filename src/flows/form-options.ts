import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { decideEntitlement } from '../rules/entitlement';
import { promiseFor } from '../rules/promise';
import type { Hosting, RequestType } from '../rules/request';
import type { Settings } from '../rules/settings';
import { termsHash } from '../rules/terms';
import { policyOf } from './policy';
import { promiseView } from './promise-view';

const hostings: readonly Hosting[] = ['cloud', 'data-center', 'server'];

/**
 * What the create form offers and promises before anything is sent (clauses T1, H2, L1–L3). A request type of no
 * service project of ours is unknown, and what is not known honours the promise.
 */
export async function formOptions(ports: Ports, requestTypeId: string | null) {
  const policy = policyOf(await ports.settings.read(), ports.now());
  const { settings, calendar, now } = policy;
  const requestType = requestTypeId === null ? null : await findRequestType(ports, settings, requestTypeId);
  const answerBy = promiseFor(now, settings, calendar)?.toISOString() ?? null;
  const { version, text, eulaUrl } = settings.terms;
  return {
    products: settings.products,
    hostings,
    terms: { version, hash: termsHash(settings.terms), text, eulaUrl },
    promise: promiseView(decideEntitlement(requestType, settings), answerBy, policy),
  };
}

/** Not knowing the type must not keep anybody from asking for help. */
async function findRequestType(ports: Ports, settings: Settings, requestTypeId: string): Promise<RequestType | null> {
  try {
    const types = await ports.projects.requestTypes(settings.serviceProjectKeys);
    return types.find(({ id }) => id === requestTypeId) ?? null;
  } catch (fault) {
    if (!(fault instanceof JiraError)) throw fault;
    ports.log.warn('request types are unreadable', { status: fault.status, operation: fault.operation });
    return null;
  }
}

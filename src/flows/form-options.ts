import type { Ports } from '../ports';
import { decideEntitlement } from '../rules/entitlement';
import { promiseFor } from '../rules/promise';
import type { Hosting } from '../rules/request';
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
  const types = await ports.projects.requestTypes(settings.serviceProjectKeys);
  const requestType = types.find(({ id }) => id === requestTypeId) ?? null;
  const answerBy = promiseFor(now, settings, calendar)?.toISOString() ?? null;
  const { version, text, eulaUrl } = settings.terms;
  return {
    products: settings.products,
    hostings,
    terms: { version, hash: termsHash(settings.terms), text, eulaUrl },
    promise: promiseView(decideEntitlement(requestType, settings), answerBy, policy),
  };
}

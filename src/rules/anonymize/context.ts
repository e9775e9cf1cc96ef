import { buildDictionary } from './dictionary';
import type { ScanContext } from './scan';
import type { AnonymizerPolicy, Identities } from './verdict';

/** What every recognizer is told about the request and the policy. */
export function contextOf(identities: Identities, policy: AnonymizerPolicy): ScanContext {
  return { dictionary: buildDictionary(identities, policy), policy, privateProjectKeys: identities.privateProjectKeys };
}

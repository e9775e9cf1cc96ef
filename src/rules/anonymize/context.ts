import { buildDictionary } from './dictionary';
import type { ScanContext } from './scan';
import type { AnonymizerPolicy, Identities } from './verdict';

const known = new WeakMap<Identities, WeakMap<AnonymizerPolicy, ScanContext>>();

/**
 * What every recognizer is told about the request and the policy. The same people and policy come again with each
 * draft, its last look and each sample, and to spell out all their names costs as much as to read a short request.
 */
export function contextOf(identities: Identities, policy: AnonymizerPolicy): ScanContext {
  const ofPeople = known.get(identities) ?? new WeakMap<AnonymizerPolicy, ScanContext>();
  known.set(identities, ofPeople);
  const before = ofPeople.get(policy);
  if (before) return before;
  const dictionary = buildDictionary(identities, policy);
  const context = { dictionary, policy, privateProjectKeys: identities.privateProjectKeys };
  ofPeople.set(policy, context);
  return context;
}

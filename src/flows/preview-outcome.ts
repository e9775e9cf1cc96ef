import type { Ports } from '../ports';
import type { OutcomeRequest } from '../rules/plan-outcome';
import { draftOutcome, type OutcomeDraft } from './draft-outcome';

/** What the agent would publish, with every finding; creates nothing (design decision 10). */
export async function previewOutcome(
  ports: Ports,
  requestKey: string,
  asked: OutcomeRequest,
): Promise<{ kind: 'preview'; draft: OutcomeDraft } | { kind: 'not-found' } | { kind: 'not-ours' }> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' };
  if (!settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-ours' };
  return { kind: 'preview', draft: await draftOutcome(ports, read, { ...asked, reviewed: true }, settings) };
}

import type { Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import { removeDisclosed } from './remove-disclosed';

export type Erased =
  | { readonly kind: 'erased'; readonly issues: number; readonly records: number }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Deletes a request for good: first the private issues that were made of it alone, then the request, then what this app
 * recorded. A public issue stays: it was published without the customer's data (clause O4). Can be done again.
 */
export async function eraseRequest(ports: Ports, requestId: string): Promise<Erased> {
  const outcomes = await ports.outcomes.of(requestId);
  const behind = new Set(outcomes.flatMap(({ issueId }) => issueId ?? []));
  const made = outcomes.filter(({ kind }) => kind !== 'known-issue');
  if (!(await takeBackCopies(ports, requestId)))
    return { kind: 'refused', because: 'This app may not delete a file that it copied to another issue.' };
  let issues = 0;
  for (const entry of made) {
    const removed = await removePrivateIssue(ports, entry);
    if (removed === 'refused')
      return { kind: 'refused', because: `This app may not delete the private issue ${entry.issueKey ?? ''}.` };
    if (removed === 'deleted') issues += 1;
  }
  const samples = await forgetSamples(ports, requestId);
  if ((await ports.issues.remove(requestId)) === 'refused')
    return { kind: 'refused', because: 'This app may not delete issues in its project.' };
  for (const issueId of behind) await ports.affectedCustomers.forgetCount(issueId);
  const records = samples + (await ports.erasure.forgetRequest(requestId));
  for (const { issueId } of made)
    if (issueId !== null && (await ports.outcomes.ofIssue(issueId)).length === 0)
      await ports.erasure.forgetIssue(issueId);
  return { kind: 'erased', issues, records };
}

/** What the customer once approved goes as well (clause P2); `false` when some of it has to stay. */
async function takeBackCopies(ports: Ports, requestId: string): Promise<boolean> {
  const out = (await ports.disclosures.of(requestId)).filter(
    ({ copy }) => copy?.step === 'intended' || copy?.step === 'copied',
  );
  const steps = await Promise.all(out.map(async (one) => (await removeDisclosed(ports, one)).copy?.step));
  return steps.every((step) => step === 'removed');
}

async function forgetSamples(ports: Ports, requestId: string): Promise<number> {
  const request = (await ports.requests.read(requestId))?.request;
  return request ? ports.erasure.forgetSamplesOf([request.reporter.accountId]) : 0;
}

async function removePrivateIssue(
  ports: Ports,
  { issueId, issueKey, requestId, visibility }: OutcomeEntry,
): Promise<'deleted' | 'stays' | 'refused'> {
  if (issueId === null || issueKey === null) return 'stays';
  const others = (await ports.outcomes.ofIssue(issueId)).filter((one) => one.requestId !== requestId);
  if (others.length > 0) return 'stays';
  // A public issue that gave something away later has a level now, and its history still says it (decision 26).
  const isPrivate = visibility === 'private' || (await ports.issues.read(issueKey))?.hasSecurityLevel === true;
  if (!isPrivate) return 'stays';
  const removed = await ports.issues.remove(issueId);
  return removed === 'gone' ? 'stays' : removed;
}

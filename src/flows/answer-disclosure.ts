import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import { isOfTheCustomer } from '../rules/answered';
import { afterWord, attentionOf, type CustomerWord, type Disclosure } from '../rules/disclosure';
import { mayApprove } from './may-approve';

export interface DisclosureAnswer {
  readonly kind: 'noted' | 'not-found' | 'not-the-customer' | 'not-the-owner' | 'too-late';
}

const tries = 3;

/**
 * The customer's word about a disclosure (clauses A4, P2): a no, or an end, of who reported the request or takes part in
 * it; a yes only of whose request it is; and none of an agent, who would otherwise answer the team's own question. It is
 * noted first; copying and deleting come after it.
 */
export async function answerDisclosure(
  ports: Ports,
  requestKey: string,
  said: { readonly id: string; readonly word: CustomerWord; readonly accountId: string },
): Promise<DisclosureAnswer> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return { kind: 'not-found' };
  const { id: requestId, key } = read.request;
  if (!isOfTheCustomer(said.accountId, read.request) || (await ports.accounts.callerMay('SERVICEDESK_AGENT', key)))
    return { kind: 'not-the-customer' };
  if (said.word === 'approve' && !(await mayApprove(ports, read.request, said.accountId)))
    return { kind: 'not-the-owner' };

  for (let turn = 0; turn < tries; turn += 1) {
    const before = (await ports.disclosures.of(requestId)).find(({ id }) => id === said.id);
    if (!before) return { kind: 'not-found' };
    const after = wordNoted(before, said, ports.now());
    if (!after) return { kind: 'too-late' };
    if ((await ports.disclosures.save(after, before, attentionOf(after, ports.now()))) === 'conflict') continue;
    const facts = { disclosure: said.id, by: said.accountId, word: said.word };
    const entry = { requestId, at: ports.now().toISOString(), what: 'disclosure-answered', facts };
    await ports.audit.append(entry, `${said.id}-${said.word}`);
    await ports.queue.push([{ kind: 'disclosures-due', issueId: requestId, eventType: 'disclosure-answered' }]);
    return { kind: 'noted' };
  }
  throw new BusyError('This is being changed.', 5);
}

function wordNoted(
  before: Disclosure,
  { word, accountId }: { readonly word: CustomerWord; readonly accountId: string },
  at: Date,
): Disclosure | null {
  const after = afterWord(before, word, { at, by: accountId });
  return after && { ...after, revision: before.revision + 1 };
}

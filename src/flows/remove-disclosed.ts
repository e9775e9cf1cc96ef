import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { Disclosure } from '../rules/disclosure';
import { noteOnce } from './internal-note';

/**
 * Takes back what does not hold any more (clause P2): every file of the copy's name that the app put there. Where Jira
 * does not let the app delete it, the team is told, and the app tries again every hour.
 */
export async function removeDisclosed(ports: Ports, disclosure: Disclosure): Promise<Disclosure> {
  const { copy, recipient, requestId, id } = disclosure;
  if (!copy || recipient.kind !== 'issue') return disclosure;
  const appAccountId = await ports.accounts.appAccountId();
  const files = (await ports.attachments.of(recipient.issueId)) ?? [];
  const ours = files.filter(
    ({ fileName, authorId }) => fileName === copy.fileName && (authorId === appAccountId || authorId === null),
  );
  try {
    for (const { id: attachmentId } of ours) await ports.attachments.remove(attachmentId);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    const sentence = `The customer’s approval has ended, but Jira does not let this app delete ${copy.fileName} from ${recipient.issueKey}. Please delete it by hand, and give the app the permission Delete Own Attachments.`;
    await noteOnce(ports, requestId, `disclosure-left-${id}`, { sentence, since: disclosure.askedAt });
    return copy.because === 'delete-refused'
      ? disclosure
      : { ...disclosure, copy: { ...copy, because: 'delete-refused' } };
  }
  const entry = { requestId, at: ports.now().toISOString(), what: 'disclosure-removed' };
  await ports.audit.append({ ...entry, facts: { disclosure: id, issueKey: recipient.issueKey } }, `${id}-removed`);
  return { ...disclosure, copy: { ...copy, step: 'removed', because: null } };
}

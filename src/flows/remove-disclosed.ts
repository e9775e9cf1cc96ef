import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { Disclosure } from '../rules/disclosure';
import { deletedAt } from './deleted-outcome';
import { noteOnce } from './internal-note';

/**
 * Takes back what does not hold any more (clause P2): every file of the copy's name that the app put there. Where Jira
 * does not let the app delete it, or does not show it the issue, the team is told, and the app tries again every hour:
 * only what Jira reported as deleted is gone (decision 37).
 */
export async function removeDisclosed(ports: Ports, disclosure: Disclosure): Promise<Disclosure> {
  const { copy, recipient, requestId, id } = disclosure;
  if (!copy || recipient.kind !== 'issue') return disclosure;
  const files = await ports.attachments.of(recipient.issueId);
  if (files === null && (await deletedAt(ports, recipient.issueId)) === null)
    return left(ports, disclosure, 'issue-gone');
  const appAccountId = await ports.accounts.appAccountId();
  const ours = (files ?? []).filter(
    ({ fileName, authorId }) => fileName === copy.fileName && (authorId === appAccountId || authorId === null),
  );
  try {
    for (const { id: attachmentId } of ours) await ports.attachments.remove(attachmentId);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    return left(ports, disclosure, 'delete-refused');
  }
  const entry = { requestId, at: ports.now().toISOString(), what: 'disclosure-removed' };
  await ports.audit.append({ ...entry, facts: { disclosure: id, issueKey: recipient.issueKey } }, `${id}-removed`);
  return { ...disclosure, copy: { ...copy, step: 'removed', because: null } };
}

const leftWords = {
  'issue-gone': 'does not show this app the issue any more',
  'delete-refused': 'does not let this app delete it',
} as const;

/** Still out: told once, tried again every hour. */
async function left(ports: Ports, disclosure: Disclosure, because: keyof typeof leftWords): Promise<Disclosure> {
  const { copy, recipient, requestId, id, askedAt } = disclosure;
  if (!copy || recipient.kind !== 'issue') return disclosure;
  const sentence = `${copy.fileName} has to go from ${recipient.issueKey}, for the customer’s approval does not cover it any more, but Jira ${leftWords[because]}. Please delete it by hand, and see that this app may see the issue and has the permission Delete Own Attachments.`;
  await noteOnce(ports, requestId, `disclosure-left-${id}-${because}`, { sentence, since: askedAt });
  return copy.because === because ? disclosure : { ...disclosure, copy: { ...copy, because } };
}

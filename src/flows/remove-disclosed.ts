import type { Ports } from '../ports';
import type { AttachedFile } from '../ports/disclosures';
import { JiraError } from '../ports/faults';
import type { Disclosure, DisclosureCopy, DisclosureRecipient } from '../rules/disclosure';
import { clonesOf } from './clones-of';
import { deletedAt } from './deleted-outcome';
import { noteOnce } from './internal-note';

/**
 * Takes back what does not hold any more (clause P2): every file of the copy's name that the app put there, and what
 * clones of the issue took along. Where Jira does not let the app delete it, or does not show it the issue, the team is
 * told, and the app tries again every hour: only what Jira reported as deleted is gone (decisions 37 and 42).
 */
export async function removeDisclosed(ports: Ports, disclosure: Disclosure): Promise<Disclosure> {
  const { copy, recipient, requestId, id } = disclosure;
  if (!copy || recipient.kind !== 'issue') return disclosure;
  const stays = await leftOnIssue(ports, disclosure, { copy, recipient });
  const isOnClones = await leftOnClones(ports, disclosure, { copy, recipient });
  const because = stays ?? (isOnClones ? 'delete-refused' : null);
  if (because !== null) return copy.because === because ? disclosure : { ...disclosure, copy: { ...copy, because } };
  const entry = { requestId, at: ports.now().toISOString(), what: 'disclosure-removed' };
  await ports.audit.append({ ...entry, facts: { disclosure: id, issueKey: recipient.issueKey } }, `${id}-removed`);
  return { ...disclosure, copy: { ...copy, step: 'removed', because: null } };
}

interface Copied {
  readonly copy: DisclosureCopy;
  readonly recipient: Extract<DisclosureRecipient, { kind: 'issue' }>;
}

const leftWords = {
  'issue-gone': 'does not show this app the issue any more',
  'delete-refused': 'does not let this app delete it',
} as const;

/** Still out: told once, tried again every hour. `null`: it is gone. */
async function leftOnIssue(
  ports: Ports,
  { requestId, id, askedAt }: Disclosure,
  { copy, recipient }: Copied,
): Promise<keyof typeof leftWords | null> {
  const because = await obstacleOn(ports, copy, recipient.issueId);
  if (because === null) return null;
  const sentence = `${copy.fileName} has to go from ${recipient.issueKey}, for the customer’s approval does not cover it any more, but Jira ${leftWords[because]}. Please delete it by hand, and see that this app may see the issue and has the permission Delete Own Attachments.`;
  await noteOnce(ports, requestId, `disclosure-left-${id}-${because}`, { sentence, since: askedAt });
  return because;
}

async function obstacleOn(ports: Ports, copy: DisclosureCopy, issueId: string): Promise<keyof typeof leftWords | null> {
  const files = await ports.attachments.of(issueId);
  if (files === null && (await deletedAt(ports, issueId)) === null) return 'issue-gone';
  const appAccountId = await ports.accounts.appAccountId();
  const ours = (files ?? []).filter(
    ({ fileName, authorId }) => fileName === copy.fileName && (authorId === appAccountId || authorId === null),
  );
  return (await areDeleted(ports, ours)) ? null : 'delete-refused';
}

/** On a clone the file is whose Jira says; its name, which nobody guesses, says that it is the copy. */
async function leftOnClones(
  ports: Ports,
  { requestId, id, askedAt }: Disclosure,
  { copy, recipient }: Copied,
): Promise<boolean> {
  let isLeft = false;
  for (const clone of await clonesOf(ports, recipient.issueId)) {
    const files = (await ports.attachments.of(clone.id)) ?? [];
    const copies = files.filter(({ fileName }) => fileName === copy.fileName);
    if (await areDeleted(ports, copies)) continue;
    isLeft = true;
    const sentence = `${copy.fileName} came along to ${clone.key}, a clone of ${recipient.issueKey}, and has to go from there as well, for the customer’s approval does not cover it any more, but Jira does not let this app delete it. Please delete it by hand.`;
    await noteOnce(ports, requestId, `disclosure-left-${id}-clone-${clone.id}`, { sentence, since: askedAt });
  }
  return isLeft;
}

async function areDeleted(ports: Ports, files: readonly AttachedFile[]): Promise<boolean> {
  try {
    for (const { id } of files) await ports.attachments.remove(id);
    return true;
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    return false;
  }
}

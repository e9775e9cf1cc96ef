import type { Ports } from '../ports';
import type { Disclosure } from '../rules/disclosure';
import { noteOnce } from './internal-note';
import { removeDisclosed } from './remove-disclosed';
import { isPublic } from './what-all-see';

/**
 * A file on an issue that was private when the customer was asked: as soon as everybody reads the issue the file goes,
 * for the customer approved of the team alone (clauses A4, P2).
 */
export async function watchDisclosed(ports: Ports, disclosure: Disclosure): Promise<Disclosure> {
  const { recipient, requestId, id, askedAt } = disclosure;
  if (recipient.kind !== 'issue') return disclosure;
  const [{ settings }, [issue]] = await Promise.all([
    ports.settings.read(),
    ports.issues.readTracked([recipient.issueId]),
  ]);
  if (!issue || !isPublic(issue, settings)) return disclosure;
  const removed = await removeDisclosed(ports, disclosure);
  if (removed.copy?.step !== 'removed') return removed;
  const sentence = `${removed.copy.fileName} was deleted from ${issue.key}: the customer approved of it for the team alone, and everybody reads that issue now.`;
  await noteOnce(ports, requestId, `disclosure-opened-${id}`, { sentence, since: askedAt });
  return { ...removed, copy: { ...removed.copy, step: 'stuck', because: 'issue-public' } };
}

import type { Ports } from '../ports';
import type { OutcomeEntry } from '../ports/records';
import { noteOnce } from './internal-note';
import { whyPrivateNote } from './tell-why-private';

/**
 * A project's security scheme may give new issues a level of its own, which nobody but its admins can foresee. An
 * issue made to be public that has one is private from here on (clause O4: public means public): the customer is told
 * so, and the team why. Asked before anything points at the issue.
 * @throws JiraError for a fault that may pass
 */
export async function recogniseHidden(ports: Ports, entry: OutcomeEntry): Promise<OutcomeEntry> {
  const { kind, step, visibility, issueKey, requestId } = entry;
  if (visibility === 'private' || kind === 'known-issue' || step !== 'created' || issueKey === null) return entry;
  const issue = await ports.issues.read(issueKey);
  if (issue && !issue.hasSecurityLevel) return entry;
  const hidden: OutcomeEntry = { ...entry, visibility: 'private' };
  await ports.outcomes.save(hidden);
  ports.log.warn('a public issue got a security level by itself', { issueKey });
  await noteOnce(ports, requestId, whyPrivateNote(hidden), {
    sentence: `${issueKey} was made to be public, but Jira gave it a security level by itself, so it is private and the customer is told so. Ask an admin whether its project should have a default security level.`,
  });
  return hidden;
}

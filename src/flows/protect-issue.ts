import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import type { OutcomeEntry } from '../ports/records';
import { targetIn, targetNameOf } from '../rules/outcome-targets';
import type { OutcomeTarget, Settings } from '../rules/settings';
import { noteOnce } from './internal-note';

/**
 * Whether a created issue is as private as it was meant to be (clause O4, fail closed). Jira takes the level in the
 * create call; should it not be there, it is set and looked for again. Asked before anything points at the issue and
 * whenever an interrupted outcome goes on, so that neither link nor comment follows where it is open to everybody.
 * An issue the app itself cannot see (404) is none that everybody sees.
 * @throws JiraError for a fault that may pass
 */
export async function isProtected(ports: Ports, settings: Settings, entry: OutcomeEntry): Promise<boolean> {
  if (entry.visibility === 'public' || entry.issueKey === null) return true;
  if (await hasLevel(ports, entry.issueKey)) return true;
  ports.log.error('a private issue has no security level', { issueKey: entry.issueKey });
  if (await makePrivate(ports, entry.issueKey, targetOf(entry, settings))) return true;
  await noteOnce(ports, entry.requestId, `unprotected:${entry.outcomeId}`, {
    sentence: `Act now: ${entry.issueKey} has to be private, but Jira shows it without a security level and does not let this app set one. Nothing was linked and the customer was not told. Restrict or delete it, then tell an admin.`,
  });
  return false;
}

async function hasLevel(ports: Ports, issueKey: string): Promise<boolean> {
  const issue = await ports.issues.read(issueKey);
  return issue === null || issue.hasSecurityLevel;
}

/** Sets the level and looks for it; `false` when there is no such level, or Jira refuses it for good. */
export async function makePrivate(
  ports: Ports,
  issueKey: string,
  { projectKey, privateLevelName }: Pick<OutcomeTarget, 'projectKey' | 'privateLevelName'>,
): Promise<boolean> {
  const levelId = privateLevelName === '' ? null : await ports.issues.securityLevelId(projectKey, privateLevelName);
  if (levelId === null) return false;
  try {
    await ports.issues.protect(issueKey, levelId);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    ports.log.error('a security level was refused', { issueKey, status: fault.status, operation: fault.operation });
    return false;
  }
  return hasLevel(ports, issueKey);
}

/** By what the issue is protected where it lies now; in a project no target leads to, as outcomes of its kind are. */
export function targetOf({ kind, issueKey }: OutcomeEntry, settings: Settings): OutcomeTarget {
  const projectKey = issueKey?.slice(0, issueKey.lastIndexOf('-')) ?? '';
  const ofKind = settings.outcomes[kind === 'known-issue' ? 'bug' : targetNameOf[kind]];
  return targetIn(projectKey, kind, settings) ?? ofKind;
}

import type { Ports } from '../ports';
import { isDeleted } from '../rules/outcome-round';
import type { Settings } from '../rules/settings';
import { isPublic } from './what-all-see';

export interface DisclosureIssue {
  readonly issueId: string;
  readonly issueKey: string;
  readonly isPublic: boolean;
}

/** The Bugs and Change requests a request became or was linked to (clauses O3, O5): where its files may be wanted. */
export async function disclosureIssues(
  ports: Ports,
  settings: Settings,
  requestId: string,
): Promise<readonly DisclosureIssue[]> {
  const entries = (await ports.outcomes.of(requestId)).filter((one) => one.kind !== 'development' && !isDeleted(one));
  const issues = await Promise.all(
    entries.map(({ issueKey }) => (issueKey === null ? null : ports.issues.read(issueKey))),
  );
  return issues.flatMap((issue) =>
    issue ? [{ issueId: issue.id, issueKey: issue.key, isPublic: isPublic(issue, settings) }] : [],
  );
}

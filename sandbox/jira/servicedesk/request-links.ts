import type { IssueRow } from '../issue/issue-row.ts';
import type { Site } from '../site.ts';

export function requestLinks(site: Site, issue: IssueRow, deskId: number): Record<string, string> {
  const base = site.baseUrl();
  return {
    self: `${base}/rest/servicedeskapi/request/${issue.id}`,
    jiraRest: `${base}/rest/api/2/issue/${issue.id}`,
    web: `${base}/servicedesk/customer/portal/${deskId}/${issue.key}`,
    agent: `${base}/browse/${issue.key}`,
  };
}

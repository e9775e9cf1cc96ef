import { getAppContext } from '@forge/api';
import { jiraAccounts } from '../jira/accounts';
import { jiraAttachments } from '../jira/attachments';
import { jiraComments } from '../jira/comments';
import { jiraIssues } from '../jira/issues';
import { jiraOrganizations } from '../jira/organizations';
import { jiraPermissionSchemes } from '../jira/permission-schemes';
import { jiraProjects } from '../jira/projects';
import { jiraRequests } from '../jira/requests';
import type { Ports } from '../ports';
import { storedAcceptances } from '../storage/acceptances';
import { storedAffectedCustomers } from '../storage/affected-customers';
import { storedAudit } from '../storage/audit';
import { storedCollaborations } from '../storage/collaborations';
import { storedCycles } from '../storage/cycles';
import { storedDisclosures } from '../storage/disclosures';
import { storedErasure } from '../storage/erasure';
import { storedImpact } from '../storage/impact';
import { storedKeepSuggestions } from '../storage/keep-suggestions';
import { storedLeaks } from '../storage/leaks';
import { storedIssueNews } from '../storage/issue-news';
import { storedLeases } from '../storage/leases';
import { cachedOrganizations } from '../storage/organization-names';
import { storedLicences } from '../storage/licences';
import { storedOpenness } from '../storage/openness';
import { storedOutcomes } from '../storage/outcomes';
import { storedProgress } from '../storage/progress';
import { storedReceipts } from '../storage/receipts';
import { storedSamples } from '../storage/samples';
import { storedSharedRequests } from '../storage/shared-requests';
import { storedSolutions } from '../storage/solutions';
import { storedSettings } from '../storage/settings';
import { forgeLog } from './log';
import { requestWorkQueue } from './work-queue';

/**
 * The real ports, new for every invocation: a warm process may serve several sites (platform fact), so nothing read
 * for one may be remembered for the next.
 */
export function wirePorts(): Ports {
  const newId = () => globalThis.crypto.randomUUID();
  const now = () => new Date();
  return {
    requests: jiraRequests,
    comments: jiraComments,
    attachments: jiraAttachments,
    issues: jiraIssues,
    organizations: cachedOrganizations(jiraOrganizations, now),
    accounts: jiraAccounts(),
    projects: jiraProjects,
    permissionSchemes: jiraPermissionSchemes,
    knownOpenness: storedOpenness,
    cycles: storedCycles(newId, (requestId) => forgeLog.error('a stored cycle is unreadable', { requestId })),
    outcomes: storedOutcomes,
    acceptances: storedAcceptances,
    solutions: storedSolutions,
    issueNews: storedIssueNews,
    affectedCustomers: storedAffectedCustomers,
    disclosures: storedDisclosures,
    sharedRequests: storedSharedRequests,
    settings: storedSettings,
    samples: storedSamples,
    keepSuggestions: storedKeepSuggestions,
    receipts: storedReceipts,
    leases: storedLeases,
    leaks: storedLeaks,
    progress: storedProgress,
    impact: storedImpact,
    audit: storedAudit(newId),
    licences: storedLicences,
    collaborations: storedCollaborations,
    erasure: storedErasure,
    queue: requestWorkQueue,
    log: forgeLog,
    now,
    newId,
    remainingMs: () => getAppContext().invocationRemainingTimeInMillis(),
  };
}

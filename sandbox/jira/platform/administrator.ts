import type { Call } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';

/** @throws RestError 401 for anonymous, 403 without the global permission ADMINISTER */
export function administrator(call: Call): void {
  signedIn(call);
  if (!call.access.hasGlobal('ADMINISTER'))
    throw jiraError(403, ['Only Jira administrators can perform this operation.']);
}

/** @throws RestError 403 unless the caller administers the project or all of Jira */
export function projectAdministrator(call: Call, projectId: number): void {
  signedIn(call);
  if (call.access.has('ADMINISTER_PROJECTS', projectId) || call.access.hasGlobal('ADMINISTER')) return;
  throw jiraError(403, ['You do not have permission to administer this project.']);
}

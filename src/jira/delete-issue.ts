import api, { route } from '@forge/api';
import { JiraError } from '../ports/faults';
import { accepted } from './rest';

/**
 * Deletes an issue with its attachments, comments and sub-tasks for good. The app's account needs _Delete issues_ in the
 * project; `gone`: it was not there any more.
 */
export async function deleteIssue(idOrKey: string): Promise<'deleted' | 'gone' | 'refused'> {
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/issue/${idOrKey}?deleteSubtasks=${'true'}`, { method: 'DELETE' });
  try {
    await accepted('DELETE /rest/api/3/issue/{issueIdOrKey}', answer);
    return 'deleted';
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return 'gone';
    if (error instanceof JiraError && [400, 401, 403].includes(error.status)) return 'refused';
    throw error;
  }
}

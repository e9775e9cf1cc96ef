import api, { route } from '@forge/api';
import { accepted, jsonHeaders } from './rest';

export async function addParticipant(requestId: string, accountId: string): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/servicedeskapi/request/${requestId}/participant`, {
    method: 'POST',
    headers: jsonHeaders,
    body: JSON.stringify({ accountIds: [accountId] }),
  });
  await accepted('POST /rest/servicedeskapi/request/{issueIdOrKey}/participant', answer);
}

export async function removeParticipant(requestId: string, accountId: string): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/servicedeskapi/request/${requestId}/participant`, {
    method: 'DELETE',
    headers: jsonHeaders,
    body: JSON.stringify({ accountIds: [accountId] }),
  });
  await accepted('DELETE /rest/servicedeskapi/request/{issueIdOrKey}/participant', answer);
}

import type { ChangeItem } from '../issue/change-item.ts';
import { recordChange } from '../issue/change-item.ts';
import type { AttachmentRow } from '../issue/attachment-row.ts';
import { issueOf } from '../issue/issue-row.ts';
import { callerId } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';
import { emitUpdated } from './issue-events.ts';

/** `fileName` and `createDate`, where REST says `filename` and `created` (events.md 2). */
export function emitAttachment(call: Call, what: 'created' | 'deleted', attachment: AttachmentRow): void {
  const side = [String(attachment.id), attachment.file_name] as const;
  const [from, to] = what === 'created' ? ([[null, null], side] as const) : ([side, [null, null]] as const);
  const item: ChangeItem = {
    field: 'Attachment',
    field_id: 'attachment',
    field_type: 'jira',
    from_id: from[0],
    from_string: from[1],
    to_id: to[0],
    to_string: to[1],
  };
  const changelogId = recordChange(call, attachment.issue_id, [item]);
  const actor = callerId(call.caller);
  call.emit({
    eventType: `avi:jira:${what}:attachment`,
    ...(actor === null ? {} : { atlassianId: actor }),
    attachment: {
      id: String(attachment.id),
      issueId: String(attachment.issue_id),
      projectId: String(issueOf(call.site.db, attachment.issue_id).project_id),
      fileName: attachment.file_name,
      createDate: jiraInstant(attachment.created_ms),
      size: attachment.size,
      mimeType: attachment.mime_type,
      author: { accountId: attachment.author_id },
    },
  });
  emitUpdated(call, attachment.issue_id, changelogId, [item]);
}

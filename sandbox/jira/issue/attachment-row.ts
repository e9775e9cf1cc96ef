import { rows } from '../../db/database.ts';
import { userShape } from '../account/user-shape.ts';
import type { Call } from '../rest/call.ts';
import { jiraInstant } from '../rest/instant.ts';

/** A row of `attachment` without its content. */
export interface AttachmentRow {
  readonly id: number;
  readonly issue_id: number;
  readonly author_id: string;
  readonly file_name: string;
  readonly mime_type: string;
  readonly size: number;
  readonly is_public: number;
  readonly created_ms: number;
}

export const attachmentColumns = 'id, issue_id, author_id, file_name, mime_type, size, is_public, created_ms';

export function attachmentsOfIssues(call: Call, ids: readonly number[]): Map<number, AttachmentRow[]> {
  const sql = `SELECT ${attachmentColumns} FROM attachment WHERE issue_id IN (SELECT value FROM json_each(?)) ORDER BY id`;
  const found = new Map<number, AttachmentRow[]>(ids.map((id) => [id, []]));
  for (const attachment of rows<AttachmentRow>(call.site.db, sql, JSON.stringify(ids))) {
    found.get(attachment.issue_id)?.push(attachment);
  }
  return found;
}

export function attachmentShape(call: Call, attachment: AttachmentRow): Record<string, unknown> {
  const base = call.site.baseUrl();
  return {
    self: `${base}/rest/api/3/attachment/${attachment.id}`,
    id: String(attachment.id),
    filename: attachment.file_name,
    author: userShape(call, attachment.author_id),
    created: jiraInstant(attachment.created_ms),
    size: attachment.size,
    mimeType: attachment.mime_type,
    content: `${base}/rest/api/3/attachment/content/${attachment.id}`,
  };
}

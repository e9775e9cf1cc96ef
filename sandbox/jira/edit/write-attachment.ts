import { row, run } from '../../db/database.ts';
import { emitAttachment } from '../event/attachment-events.ts';
import type { AttachmentRow } from '../issue/attachment-row.ts';
import { attachmentColumns } from '../issue/attachment-row.ts';
import type { Call, FilePart } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer } from '../rest/route.ts';

/** What one file may weigh here; Jira's own limit, which an admin sets, is ten times that. */
export const mostBytes = 100 * 1024 * 1024;

/** Stores a file with the issue and reports it. `isPublic`: customers see it in the portal. */
export function addAttachment(call: Call, issueId: number, file: FilePart, isPublic: boolean): AttachmentRow {
  if (file.content.byteLength > mostBytes) throw jiraError(413, [`The file '${file.fileName}' is larger than 100 MB.`]);
  const { id } = run(
    call.site.db,
    `INSERT INTO attachment (issue_id, author_id, file_name, mime_type, size, is_public, created_ms, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[issueId, signedIn(call), file.fileName, file.mimeType, file.content.byteLength, isPublic ? 1 : 0],
    ...[call.site.clock.now(), file.content],
  );
  const attachment = attachmentOf(call, id) as AttachmentRow;
  emitAttachment(call, 'created', attachment);
  return attachment;
}

export function attachmentOf(call: Call, id: number): AttachmentRow | undefined {
  return row<AttachmentRow>(call.site.db, `SELECT ${attachmentColumns} FROM attachment WHERE id = ?`, id);
}

/** A file as it goes out: kept by the browser, never shown in the site's own origin. */
export function fileAnswer(call: Call, attachment: AttachmentRow): Answer {
  const sql = 'SELECT content FROM attachment WHERE id = ?';
  const found = row<{ content: Uint8Array }>(call.site.db, sql, attachment.id);
  const name = encodeURIComponent(attachment.file_name).replaceAll("'", '%27');
  return {
    status: 200,
    body: found?.content ?? new Uint8Array(),
    headers: {
      'content-type': attachment.mime_type,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    },
  };
}

export function removeAttachment(call: Call, attachment: AttachmentRow): void {
  run(call.site.db, 'DELETE FROM attachment WHERE id = ?', attachment.id);
  emitAttachment(call, 'deleted', attachment);
}

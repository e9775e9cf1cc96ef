import type { LinkRow } from '../issue/link-shape.ts';
import { linkTypeOf } from '../issue/link-shape.ts';
import { issueOf } from '../issue/issue-row.ts';
import { callerId } from '../rest/call.ts';
import type { Call } from '../rest/call.ts';

/** Flat, with ids only (events.md 2): the handler has to read the issues. */
export function emitLink(
  call: Call,
  eventType: 'avi:jira:created:issuelink' | 'avi:jira:deleted:issuelink',
  link: LinkRow,
): void {
  const { db } = call.site;
  const { id, name, inward, outward } = linkTypeOf(call.site, link.type_id);
  const actor = callerId(call.caller);
  call.emit({
    eventType,
    ...(actor === null ? {} : { atlassianId: actor }),
    id: String(link.id),
    sourceIssueId: String(link.source_id),
    destinationIssueId: String(link.destination_id),
    sourceProjectId: String(issueOf(db, link.source_id).project_id),
    destinationProjectId: String(issueOf(db, link.destination_id).project_id),
    issueLinkType: { id: String(id), name, inward, outward },
  });
}

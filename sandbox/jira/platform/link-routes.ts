import { row } from '../../db/database.ts';
import { addComment, commentInput } from '../edit/write-comment.ts';
import { issueInputRef, linkIssues, linkTypeInput, removeLink } from '../edit/write-link.ts';
import { issueOf, visibleIssue } from '../issue/issue-row.ts';
import type { LinkRow } from '../issue/link-shape.ts';
import { linkTypeOf, linkTypeShape, linkedIssueShape } from '../issue/link-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';

/** 201 without a body; linking again is no error. The link's id is read back from `fields.issuelinks`. */
function post(call: Call): Answer {
  signedIn(call);
  const { type, inwardIssue, outwardIssue, comment } = bodyObject(call);
  const source = issueInputRef(call, inwardIssue);
  linkIssues(call, linkTypeInput(call, type), source, issueInputRef(call, outwardIssue));
  if (comment !== undefined) addComment(call, source, commentInput(call, source, comment));
  return created();
}

function get(call: Call): Answer {
  const link = visibleLink(call);
  const { site } = call;
  return ok({
    id: String(link.id),
    self: `${site.baseUrl()}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeShape(site.baseUrl(), linkTypeOf(site, link.type_id)),
    inwardIssue: linkedIssueShape(site, issueOf(site.db, link.source_id)),
    outwardIssue: linkedIssueShape(site, issueOf(site.db, link.destination_id)),
  });
}

function remove(call: Call): Answer {
  signedIn(call);
  const link = visibleLink(call);
  const source = issueOf(call.site.db, link.source_id);
  if (!call.access.has('LINK_ISSUES', source.project_id)) throw jiraError(401, ['No Link Issue Permission for issue.']);
  removeLink(call, link);
  return noContent;
}

/** @throws RestError 404 unless the caller sees both ends */
function visibleLink(call: Call): LinkRow {
  const id = Number(param(call, 'linkId'));
  if (!Number.isInteger(id)) throw jiraError(400, ['The issue link ID is invalid.']);
  const link = row<LinkRow>(call.site.db, 'SELECT * FROM issue_link WHERE id = ?', id);
  if (!link) throw jiraError(404, [`No issue link with id '${id}' exists.`]);
  visibleIssue(call, String(link.source_id));
  visibleIssue(call, String(link.destination_id));
  return link;
}

export const linkRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issueLink',
    scopes: scopes('write:jira-work', 'write:comment:jira write:issue:jira write:issue-link:jira'),
    handle: post,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issueLink/{linkId}',
    scopes: scopes(
      'read:jira-work',
      'read:field:jira read:issue-link-type:jira read:issue:jira read:issue-type:jira read:priority:jira read:status:jira read:avatar:jira read:issue.time-tracking:jira read:project-category:jira read:project:jira read:user:jira',
    ),
    handle: get,
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issueLink/{linkId}',
    scopes: scopes('write:jira-work', 'delete:issue-link:jira'),
    handle: remove,
  },
];

import { row, rows, run } from '../../db/database.ts';
import { addComment, commentInput } from '../edit/write-comment.ts';
import { issueInputRef, linkIssues, linkTypeInput, removeLink } from '../edit/write-link.ts';
import { issueOf, visibleIssue } from '../issue/issue-row.ts';
import type { LinkRow, LinkTypeRow } from '../issue/link-shape.ts';
import { linkTypeOf, linkTypeShape, linkedIssueShape } from '../issue/link-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

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

function types(call: Call): Answer {
  const found = rows<LinkTypeRow>(call.site.db, 'SELECT * FROM issue_link_type ORDER BY name');
  return ok({ issueLinkTypes: found.map((type) => linkTypeShape(call.site.baseUrl(), type)) });
}

function oneType(call: Call): Answer {
  return ok(linkTypeShape(call.site.baseUrl(), linkTypeInput(call, { id: param(call, 'issueLinkTypeId') })));
}

function postType(call: Call): Answer {
  administrator(call);
  const { name, inward, outward } = bodyObject(call);
  if (typeof name !== 'string' || typeof inward !== 'string' || typeof outward !== 'string') {
    throw jiraError(400, ['An issue link type needs name, inward and outward.']);
  }
  if (row(call.site.db, 'SELECT 1 AS yes FROM issue_link_type WHERE name = ?', name)) {
    throw jiraError(400, [`An issue link type with the name '${name}' exists already.`]);
  }
  const sql = 'INSERT INTO issue_link_type (name, inward, outward) VALUES (?, ?, ?)';
  const { id } = run(call.site.db, sql, name, inward, outward);
  return created(linkTypeShape(call.site.baseUrl(), { id, name, inward, outward }));
}

const readType = scopes('read:jira-work', 'read:issue-link-type:jira');

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
  { method: 'GET', path: '/rest/api/3/issueLinkType', scopes: readType, handle: types },
  {
    method: 'POST',
    path: '/rest/api/3/issueLinkType',
    scopes: scopes('manage:jira-configuration', 'write:issue-link-type:jira'),
    handle: postType,
  },
  { method: 'GET', path: '/rest/api/3/issueLinkType/{issueLinkTypeId}', scopes: readType, handle: oneType },
];

import { historiesOf } from '../issue/changelog-shape.ts';
import { findIssue, visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

const everything = { startAt: 0, maxResults: Number.MAX_SAFE_INTEGER };
const mostIssues = 1000;

function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const wish = pageWish(call, 100, 100);
  const { histories, total } = historiesOf(call, issue, wish);
  return ok(pageBean(call, wish, total, histories));
}

/** The histories of one issue with the given ids. */
function byIds(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const { changelogIds } = bodyObject(call);
  if (!Array.isArray(changelogIds)) throw jiraError(400, ["'changelogIds' must be a list."]);
  const wanted = new Set(changelogIds.map(String));
  const histories = historiesOf(call, issue, everything).histories.filter(({ id }) => wanted.has(String(id)));
  return ok({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
}

/** The histories of many issues, in one page; `fieldIds` keeps those that changed one of these fields. */
function bulkFetch(call: Call): Answer {
  const { issueIdsOrKeys, fieldIds } = bodyObject(call);
  if (!Array.isArray(issueIdsOrKeys) || issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > mostIssues) {
    throw jiraError(400, [`'issueIdsOrKeys' must name 1 to ${mostIssues} issues.`]);
  }
  const fields = Array.isArray(fieldIds) ? fieldIds.map(String) : [];
  const issues = issueIdsOrKeys.flatMap((idOrKey) => {
    const issue = findIssue(call.site.db, String(idOrKey));
    return issue && call.access.canSee(issue) ? [issue] : [];
  });
  const issueChangeLogs = issues.map((issue) => ({
    issueId: String(issue.id),
    changeHistories: historiesOf(call, issue, everything).histories.filter((history) => touches(history, fields)),
  }));
  return ok({ issueChangeLogs: issueChangeLogs.filter(({ changeHistories }) => changeHistories.length > 0) });
}

function touches({ items }: Record<string, unknown>, fields: readonly string[]): boolean {
  const changed = items as readonly { fieldId?: string }[];
  return fields.length === 0 || changed.some(({ fieldId }) => fieldId !== undefined && fields.includes(fieldId));
}

const read = scopes('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:issue.changelog:jira');
const ofIssue = '/rest/api/3/issue/{issueIdOrKey}/changelog';

export const changelogRoutes: readonly Route[] = [
  { method: 'GET', path: ofIssue, scopes: read, handle: list },
  { method: 'POST', path: `${ofIssue}/list`, scopes: read, handle: byIds },
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', scopes: read, handle: bulkFetch },
];

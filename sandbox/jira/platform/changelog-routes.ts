import { historiesOf } from '../issue/changelog-shape.ts';
import { visibleIssue } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

function list(call: Call): Answer {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const wish = pageWish(call, 100, 100);
  const { histories, total } = historiesOf(call, issue, wish);
  return ok(pageBean(call, wish, total, histories));
}

export const changelogRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/changelog',
    scopes: scopes('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:issue.changelog:jira'),
    handle: list,
  },
];

import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Page } from '../ports/page';
import type { ChangedRequest, ReadRequest, Requests, SlaProperty } from '../ports/jira';
import type { SupportRequest } from '../rules/request';
import { nobody } from './accounts';
import { readAdf } from './adf';
import { readFormerPeople } from './former-people';
import { issueSchema, linkedKeys, organizationsOf, shownRequestType, type IssueAnswer } from './issue-answer';
import { createPanelPropertyKey, readDetails, readSlaProperty, slaPropertyKey } from './properties';
import { readPortalSide, type PortalSide } from './portal-side';
import { accepted, answerOf, answerOrNull, answerUnlessRefused, instant, jsonHeaders } from './rest';

export const jiraRequests: Requests = {
  read: readRequest,
  isVisibleToCaller,
  writeSla,
  changedWithin,
  inProjects,
  formerPeople: readFormerPeople,
};

async function readRequest(idOrKey: string): Promise<ReadRequest | null> {
  const properties = `${createPanelPropertyKey()},${slaPropertyKey}`;
  const answer = api
    .asApp()
    .requestJira(
      route`/rest/api/3/issue/${idOrKey}?fields=${'*all,-comment,-worklog'}&expand=schema&properties=${properties}`,
    );
  const issue = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}', answer, issueSchema);
  if (!issue) return null;
  const portal = await readPortalSide(issue.id, shownRequestType(issue));
  return { request: toRequest(issue, portal), sla: readSlaProperty(issue.properties[slaPropertyKey]) };
}

function toRequest(issue: IssueAnswer, portal: PortalSide): SupportRequest {
  const { fields } = issue;
  return {
    id: issue.id,
    key: issue.key,
    projectKey: fields.project.key,
    createdAt: fields.created,
    summary: fields.summary,
    description: readAdf(fields.description),
    reporter: fields.reporter ?? nobody,
    creatorAccountId: fields.creator?.accountId ?? null,
    participants: portal.participants,
    organizations: organizationsOf(issue),
    requestType: portal.requestType,
    isPortalSideKnown: portal.isKnown,
    assignee: fields.assignee,
    labels: fields.labels,
    statusName: fields.status.name,
    priorityName: fields.priority?.name ?? null,
    isResolved: fields.resolution !== null || fields.status.statusCategory.key === 'done',
    attachmentCount: fields.attachment.length,
    details: readDetails(issue.properties[createPanelPropertyKey()]),
    linkedIssueKeys: linkedKeys(issue),
  };
}

const visible = v.object({ issueKey: v.string() });

async function isVisibleToCaller(key: string): Promise<boolean> {
  const answer = api.asUser().requestJira(route`/rest/servicedeskapi/request/${key}`);
  const request = await answerUnlessRefused('GET /rest/servicedeskapi/request/{issueIdOrKey}', answer, visible);
  return request?.issueKey === key;
}

async function writeSla(requestId: string, value: SlaProperty): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${requestId}/properties/${slaPropertyKey}`, {
    method: 'PUT',
    headers: jsonHeaders,
    body: JSON.stringify(value),
  });
  await accepted('PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', answer);
}

const changed = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.pipe(v.string(), v.regex(/-\d+$/)),
      fields: v.object({ updated: instant }),
    }),
  ),
  nextPageToken: v.fallback(v.nullish(v.string()), null),
});

/** Relative minutes, because JQL reads absolute times in the searching account's own zone. */
async function changedWithin(
  projectKeys: readonly string[],
  minutes: number,
  page: string | null,
): Promise<Page<ChangedRequest>> {
  if (projectKeys.length === 0) return { items: [], next: null };
  const body = {
    jql: `project in (${quoted(projectKeys)}) AND updated >= -${Math.ceil(minutes)}m ORDER BY updated ASC, key ASC`,
    fields: ['updated'],
    maxResults: 100,
    ...(page ? { nextPageToken: page } : {}),
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  const { issues, nextPageToken } = await answerOf('POST /rest/api/3/search/jql', answer, changed);
  const items = issues.map(({ id, key, fields }) => ({
    id,
    number: Number(key.slice(key.lastIndexOf('-') + 1)),
    changedAt: fields.updated,
  }));
  return { items, next: nextPageToken ?? null };
}

const found = v.object({ issues: v.array(v.object({ id: v.string() })) });

async function inProjects(projectKeys: readonly string[], issueIds: readonly string[]): Promise<readonly string[]> {
  if (projectKeys.length === 0) return [];
  const body = {
    jql: `project in (${quoted(projectKeys)}) AND id in (${issueIds.map(Number).join(', ')})`,
    fields: ['id'],
    maxResults: 50,
    reconcileIssues: issueIds.map(Number),
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  const { issues } = await answerOf('POST /rest/api/3/search/jql', answer, found);
  return issues.map((issue) => issue.id);
}

const quoted = (keys: readonly string[]) => keys.map((key) => `"${key}"`).join(', ');

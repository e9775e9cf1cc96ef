import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Page } from '../ports/page';
import type { ChangedRequest, ReadRequest, Requests, SlaProperty } from '../ports/jira';
import type { PseudonymKey } from '../rules/anonymize/pseudonym-key';
import type { RequestDetails, SupportRequest } from '../rules/request';
import { nobody } from './accounts';
import { readAdf } from './adf';
import { readFormerPeople } from './former-people';
import {
  duplicateOf,
  issueSchema,
  organizationsOf,
  resolvedAtOf,
  shownRequestType,
  type IssueAnswer,
} from './issue-answer';
import { toIssueLinks } from './issue-links';
import {
  createPanelPropertyKey,
  pseudonymsPropertyKey,
  readDetails,
  readPseudonyms,
  readSlaProperty,
  slaPropertyKey,
} from './properties';
import { labelSetAt } from './label-set-at';
import { readNewsReaders } from './news-readers';
import { readRequestCustomers } from './request-customers';
import { readPortalSide, type PortalSide } from './portal-side';
import { accepted, answerOf, answerOrNull, answerUnlessRefused, jsonHeaders } from './rest';
import { searchChanged } from './search-changed';
import { searchCollaboration } from './search-collaboration';
import { addParticipant, removeParticipant } from './participants';
import { takeWay, readWaysOut } from './ways-out';
import { readWatchers } from './watchers';

export const jiraRequests: Requests = {
  read: readRequest,
  isVisibleToCaller,
  writeSla,
  writePseudonyms,
  writeDetails,
  changedWithin,
  inProjects,
  newsReaders: readNewsReaders,
  customersOf: readRequestCustomers,
  formerPeople: readFormerPeople,
  labelSetAt,
  watchers: readWatchers,
  addParticipant,
  removeParticipant,
  ofCollaboration: searchCollaboration,
  waysOut: readWaysOut,
  take: takeWay,
};

async function readRequest(idOrKey: string): Promise<ReadRequest | null> {
  const properties = `${createPanelPropertyKey()},${slaPropertyKey},${pseudonymsPropertyKey}`;
  const answer = api
    .asApp()
    .requestJira(
      route`/rest/api/3/issue/${idOrKey}?fields=${'*all,-comment,-worklog'}&expand=schema&properties=${properties}`,
    );
  const issue = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}', answer, issueSchema);
  if (!issue) return null;
  const portal = await readPortalSide(issue.id, shownRequestType(issue));
  return {
    request: toRequest(issue, portal),
    sla: readSlaProperty(issue.properties[slaPropertyKey]),
    pseudonyms: readPseudonyms(issue.properties[pseudonymsPropertyKey]),
  };
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
    resolvedAt: resolvedAtOf(issue),
    duplicateOf: duplicateOf(issue),
    attachmentCount: fields.attachment.length,
    details: readDetails(issue.properties[createPanelPropertyKey()]),
    links: toIssueLinks(fields.issuelinks),
  };
}

const visible = v.object({ issueKey: v.string() });

async function isVisibleToCaller(key: string): Promise<boolean> {
  const answer = api.asUser().requestJira(route`/rest/servicedeskapi/request/${key}`);
  const request = await answerUnlessRefused('GET /rest/servicedeskapi/request/{issueIdOrKey}', answer, visible);
  return request?.issueKey === key;
}

async function writeSla(requestId: string, value: SlaProperty): Promise<void> {
  await writeProperty(requestId, slaPropertyKey, value);
}

async function writePseudonyms(requestId: string, key: PseudonymKey): Promise<void> {
  await writeProperty(requestId, pseudonymsPropertyKey, { key });
}

async function writeDetails(requestId: string, supportRequest: RequestDetails): Promise<void> {
  await writeProperty(requestId, createPanelPropertyKey(), { supportRequest });
}

async function writeProperty(requestId: string, propertyKey: string, value: object): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${requestId}/properties/${propertyKey}`, {
    method: 'PUT',
    headers: jsonHeaders,
    body: JSON.stringify(value),
  });
  await accepted('PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', answer);
}

function changedWithin(
  projectKeys: readonly string[],
  minutes: number,
  page: string | null,
): Promise<Page<ChangedRequest>> {
  if (projectKeys.length === 0) return Promise.resolve({ items: [], next: null });
  return searchChanged(`project in (${quoted(projectKeys)})`, minutes, page);
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

import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueDraft, IssueRef, Issues, LinkedIssue } from '../ports/jira';
import { deleteIssue } from './delete-issue';
import { readSecurityLevels } from './projects';
import { writtenValue } from './preset-value';
import { outcomePropertyKey } from './properties';
import { searchChanged } from './search-changed';
import { linkedIssue, linkedIssueFields, toLinkedIssue } from './linked-issue';
import { accepted, answerOf, answerOrNull, jsonHeaders } from './rest';
import { searchPublic } from './search-public';
import { readTracked } from './tracked-issues';
import { readWritten } from './written-issue';

export const jiraIssues: Issues = {
  create,
  findByOutcome,
  link,
  read,
  readTracked,
  protect,
  remove: deleteIssue,
  securityLevelId,
  readWritten,
  searchPublic,
  changedWithin: (minutes, page) => searchChanged('supportOutcomeId is not EMPTY', minutes, page),
};

const ref = v.object({ id: v.string(), key: v.string() });

/** Level and property in the one call: there is no instant at which a private issue is public (clause O4). */
async function create(draft: IssueDraft): Promise<IssueRef> {
  const body = {
    fields: {
      project: { key: draft.projectKey },
      issuetype: { name: draft.issueTypeName },
      summary: draft.summary,
      description: draft.description,
      labels: draft.labels,
      ...ownFields(draft.fields),
      ...(draft.securityLevelId ? { security: { id: draft.securityLevelId } } : {}),
    },
    properties: [{ key: outcomePropertyKey, value: { outcomeId: draft.outcomeId } }],
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/issue`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  return answerOf('POST /rest/api/3/issue', answer, ref);
}

/** What is not filled in is not sent: the screen may not have it. */
function ownFields({ components, versions, priority, presets }: IssueDraft['fields']): object {
  return {
    ...(components.length > 0 ? { components: components.map(({ id }) => ({ id })) } : {}),
    ...(versions.length > 0 ? { versions: versions.map(({ id }) => ({ id })) } : {}),
    ...(priority ? { priority: { id: priority.id } } : {}),
    ...Object.fromEntries(presets.map(({ fieldId, value }) => [fieldId, writtenValue(value)])),
  };
}

const found = v.object({ issues: v.array(ref) });

async function findByOutcome(outcomeId: string, known: readonly string[]): Promise<IssueRef | null> {
  const body = {
    jql: `supportOutcomeId = "${outcomeId}" ORDER BY created ASC`,
    // Platform fact: with ids alone Jira leaves the key out.
    fields: ['summary'],
    maxResults: 2,
    ...(known.length > 0 ? { reconcileIssues: known.slice(0, 50).map(Number) } : {}),
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  const { issues } = await answerOf('POST /rest/api/3/search/jql', answer, found);
  return issues[0] ?? null;
}

async function link({
  requestKey,
  issueKey,
  linkTypeName,
}: {
  requestKey: string;
  issueKey: string;
  linkTypeName: string;
}): Promise<void> {
  const body = { type: { name: linkTypeName }, inwardIssue: { key: requestKey }, outwardIssue: { key: issueKey } };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/issueLink`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  await accepted('POST /rest/api/3/issueLink', answer);
}

async function read(key: string): Promise<LinkedIssue | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=${linkedIssueFields.join(',')}`);
  const issue = await answerOrNull('GET /rest/api/3/issue/{issueIdOrKey}', answer, linkedIssue);
  return issue && toLinkedIssue(issue);
}

async function protect(key: string, levelId: string): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${key}`, {
    method: 'PUT',
    headers: jsonHeaders,
    body: JSON.stringify({ fields: { security: { id: levelId } } }),
  });
  await accepted('PUT /rest/api/3/issue/{issueIdOrKey}', answer);
}

async function securityLevelId(projectKey: string, levelName: string): Promise<string | null> {
  const wanted = levelName.trim().toLowerCase();
  const levels = await readSecurityLevels(projectKey);
  return levels.find((level) => level.name.trim().toLowerCase() === wanted)?.id ?? null;
}

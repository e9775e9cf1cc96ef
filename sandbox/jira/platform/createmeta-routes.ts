import { fieldsOfSite } from '../issue/custom-field.ts';
import { fieldMeta, isOnScreen } from '../issue/field-meta.ts';
import { issueTypeShape } from '../issue/named-shapes.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { visibleProject } from '../project/project-row.ts';
import { issueTypesOf } from '../project/project-shape.ts';
import type { Call } from '../rest/call.ts';
import { param } from '../rest/call.ts';
import { pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';

function types(call: Call): Answer {
  const project = creatable(call);
  const wish = pageWish(call, 50, 200);
  const all = issueTypesOf(call, project.id);
  const page = all.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok({ ...wish, total: all.length, issueTypes: page.map((type) => issueTypeShape(call.site.baseUrl(), type)) });
}

function fields(call: Call): Answer {
  const project = creatable(call);
  const type = issueTypesOf(call, project.id).find(({ id }) => String(id) === param(call, 'issueTypeId'));
  if (!type) throw jiraError(404, ['Issue type not found in this project.']);
  const wish = pageWish(call, 50, 200);
  const all = fieldsOfSite(call.site.db).filter((field) => isOnScreen(call, project, field.id));
  const page = all.slice(wish.startAt, wish.startAt + wish.maxResults);
  return ok({ ...wish, total: all.length, fields: page.map((field) => fieldMeta(call, { project, type }, field)) });
}

function creatable(call: Call): ProjectRow {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  if (call.access.has('CREATE_ISSUES', project.id)) return project;
  throw jiraError(404, ['You do not have permission to create issues in this project.']);
}

const read = scopes('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:field-configuration:jira');
const path = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const createMetaRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: read, handle: types },
  { method: 'GET', path: `${path}/{issueTypeId}`, scopes: read, handle: fields },
];

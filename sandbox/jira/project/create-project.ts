import { row, run } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import type { Call } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { insertProject } from './insert-project.ts';
import { issueTypes } from './issue-types.ts';
import type { ProjectRow } from './project-row.ts';
import { projectOf } from './project-row.ts';

type ProjectType = ProjectRow['project_type'];

/** POST project. @throws RestError 400 naming every field that will not do */
export function createProject(call: Call, body: Record<string, unknown>): ProjectRow {
  const type = (body['projectTypeKey'] ?? 'software') as ProjectType;
  const leadId = typeof body['leadAccountId'] === 'string' ? body['leadAccountId'] : signedIn(call);
  const errors = {
    ...keyProblem(call, body['key']),
    ...nameProblem(call, body['name']),
    ...(['software', 'service_desk', 'business'].includes(type)
      ? {}
      : { projectType: 'An invalid project type was specified.' }),
    ...(accountOf(call.site.db, leadId) ? {} : { projectLead: 'You must specify a valid project lead.' }),
  };
  if (Object.keys(errors).length > 0) throw jiraError(400, [], errors);
  const { description, issueSecurityScheme } = body;
  const project = {
    key: String(body['key']),
    name: String(body['name']),
    description: typeof description === 'string' ? description : '',
    type,
    leadId,
    isOpenToTeam: type !== 'service_desk',
    securitySchemeId: typeof issueSecurityScheme === 'number' ? issueSecurityScheme : null,
  };
  const id = insertProject(call.site.db, project, call.site.appAccountId);
  if (type === 'service_desk') addRequestTypes(call, id);
  return projectOf(call.site.db, id);
}

function keyProblem(call: Call, key: unknown): Record<string, string> {
  if (typeof key !== 'string' || !/^[A-Z][A-Z0-9_]{1,9}$/.test(key)) {
    return {
      projectKey:
        'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.',
    };
  }
  const isTaken = row(call.site.db, 'SELECT 1 AS yes FROM project WHERE key = ?', key) !== undefined;
  return isTaken ? { projectKey: `Project '${key}' uses this project key.` } : {};
}

function nameProblem(call: Call, name: unknown): Record<string, string> {
  if (typeof name !== 'string' || name.length < 2) return { projectName: 'You must specify a valid project name.' };
  const isTaken = row(call.site.db, 'SELECT 1 AS yes FROM project WHERE name = ?', name) !== undefined;
  return isTaken ? { projectName: 'A project with that name already exists.' } : {};
}

/** A new service project starts with one request type, so that its portal can be used. */
function addRequestTypes(call: Call, projectId: number): void {
  const sql = `INSERT INTO request_type (service_desk_id, issue_type_id, name, description)
    SELECT id, ?, 'Get help', 'Ask the team for help' FROM service_desk WHERE project_id = ?`;
  run(call.site.db, sql, issueTypes.support.id, projectId);
}

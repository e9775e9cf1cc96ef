import { row, run } from '../../db/database.ts';
import { accountOf } from '../account/account-row.ts';
import type { Call } from '../rest/call.ts';
import { signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { insertProject } from './insert-project.ts';
import { issueTypes } from './issue-types.ts';
import type { ProjectRow } from './project-row.ts';
import { projectOf } from './project-row.ts';

/** POST project. @throws RestError 400 naming every field that will not do */
export function createProject(call: Call, body: Record<string, unknown>): ProjectRow {
  const { key, name, projectTypeKey, leadAccountId, description, issueSecurityScheme } = body;
  const errors: Record<string, string> = {};
  const { db } = call.site;
  const type = projectTypeKey ?? 'software';
  if (typeof key !== 'string' || !/^[A-Z][A-Z0-9_]{1,9}$/.test(key)) {
    errors['projectKey'] = 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  } else if (row(db, 'SELECT 1 AS yes FROM project WHERE key = ?', key)) {
    errors['projectKey'] = `Project '${key}' uses this project key.`;
  }
  if (typeof name !== 'string' || name.length < 2) errors['projectName'] = 'You must specify a valid project name.';
  else if (row(db, 'SELECT 1 AS yes FROM project WHERE name = ?', name)) errors['projectName'] = 'A project with that name already exists.';
  if (type !== 'software' && type !== 'service_desk' && type !== 'business') errors['projectType'] = 'An invalid project type was specified.';
  const leadId = typeof leadAccountId === 'string' ? leadAccountId : signedIn(call);
  if (!accountOf(db, leadId)) errors['projectLead'] = 'You must specify a valid project lead.';
  if (Object.keys(errors).length > 0) throw jiraError(400, [], errors);
  const id = insertProject(
    db,
    {
      key: key as string,
      name: name as string,
      description: typeof description === 'string' ? description : '',
      type: type as 'software' | 'service_desk' | 'business',
      leadId,
      isOpenToTeam: type !== 'service_desk',
      securitySchemeId: typeof issueSecurityScheme === 'number' ? issueSecurityScheme : null,
    },
    call.site.appAccountId,
  );
  if (type === 'service_desk') addRequestTypes(call, id);
  return projectOf(db, id);
}

/** A new service project starts with one request type, so that its portal can be used. */
function addRequestTypes(call: Call, projectId: number): void {
  const sql = `INSERT INTO request_type (service_desk_id, issue_type_id, name, description)
    SELECT id, ?, 'Get help', 'Ask the team for help' FROM service_desk WHERE project_id = ?`;
  run(call.site.db, sql, issueTypes.support.id, projectId);
}

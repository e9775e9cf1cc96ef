import { row, rows, run } from '../../db/database.ts';
import type { ProjectRow } from '../project/project-row.ts';
import { isVisible, projectOf, visibleProject } from '../project/project-row.ts';
import type { ComponentRow } from '../project/version-shape.ts';
import { componentRef } from '../project/version-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { administeredProject, text } from './administered-project.ts';
import { projectAdministrator } from './administrator.ts';

function components(call: Call): Answer {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  const found = rows<ComponentRow>(
    call.site.db,
    'SELECT * FROM component WHERE project_id = ? ORDER BY name',
    project.id,
  );
  return ok(found.map((component) => componentShape(call, component, project)));
}

function componentShape(call: Call, component: ComponentRow, project: ProjectRow): Record<string, unknown> {
  const assignment = {
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: true,
  };
  return {
    ...componentRef(call.site.baseUrl(), component),
    ...assignment,
    project: project.key,
    projectId: project.id,
  };
}

function postComponent(call: Call): Answer {
  const body = bodyObject(call);
  const project = administeredProject(call, body);
  const { name, description } = body;
  if (typeof name !== 'string' || name === '')
    throw jiraError(400, [], { name: 'The component name specified is invalid - cannot be an empty string.' });
  const sql = 'INSERT OR IGNORE INTO component (project_id, name, description) VALUES (?, ?, ?)';
  const { id, changes } = run(call.site.db, sql, project.id, name, text(description));
  if (changes === 0)
    throw jiraError(400, [], { name: `A component with the name ${name} already exists in this project.` });
  return created(componentShape(call, { id, project_id: project.id, name, description: text(description) }, project));
}

function get(call: Call): Answer {
  const component = visibleComponent(call);
  return ok(componentShape(call, component, projectOf(call.site.db, component.project_id)));
}

function put(call: Call): Answer {
  const component = visibleComponent(call);
  projectAdministrator(call, component.project_id);
  const { name, description } = bodyObject(call);
  const after = {
    ...component,
    name: text(name) || component.name,
    description: typeof description === 'string' ? description : component.description,
  };
  const sql = 'UPDATE component SET name = ?, description = ? WHERE id = ?';
  run(call.site.db, sql, after.name, after.description, component.id);
  return ok(componentShape(call, after, projectOf(call.site.db, component.project_id)));
}

function remove(call: Call): Answer {
  const component = visibleComponent(call);
  projectAdministrator(call, component.project_id);
  run(call.site.db, 'DELETE FROM component WHERE id = ?', component.id);
  return noContent;
}

/** @throws RestError 404 when it is absent or its project hidden */
function visibleComponent(call: Call): ComponentRow {
  const id = Number(param(call, 'id')) || -1;
  const found = row<ComponentRow>(call.site.db, 'SELECT * FROM component WHERE id = ?', id);
  if (found && isVisible(call, found.project_id)) return found;
  throw jiraError(404, [`The component with id ${param(call, 'id')} does not exist.`]);
}

const one = '/rest/api/3/component/{id}';
const read =
  'read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira';
const write = scopes('manage:jira-project', `${read} write:project.component:jira`);

export const componentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/components',
    scopes: scopes('read:jira-work', read),
    handle: components,
  },
  { method: 'POST', path: '/rest/api/3/component', scopes: write, handle: postComponent },
  { method: 'GET', path: one, scopes: scopes('read:jira-work', read), handle: get },
  { method: 'PUT', path: one, scopes: write, handle: put },
  {
    method: 'DELETE',
    path: one,
    scopes: scopes('manage:jira-project', 'delete:project.component:jira'),
    handle: remove,
  },
];

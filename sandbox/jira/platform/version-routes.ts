import { row, rows, run } from '../../db/database.ts';
import { findProject, isVisible, visibleProject } from '../project/project-row.ts';
import type { ProjectRow } from '../project/project-row.ts';
import type { ComponentRow, VersionRow } from '../project/version-shape.ts';
import { componentRef, versionShape } from '../project/version-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError, projectNotFound } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, ok, scopes } from '../rest/route.ts';
import { projectAdministrator } from './administrator.ts';

function versionsOf(call: Call): VersionRow[] {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  return rows<VersionRow>(call.site.db, 'SELECT * FROM version WHERE project_id = ? ORDER BY id', project.id);
}

function shape(call: Call, version: VersionRow): Record<string, unknown> {
  const today = new Date(call.site.clock.now()).toISOString().slice(0, 10);
  return versionShape(call.site.baseUrl(), version, today);
}

function list(call: Call): Answer {
  return ok(versionsOf(call).map((version) => shape(call, version)));
}

function page(call: Call): Answer {
  const wish = pageWish(call, 50, 100);
  const all = versionsOf(call);
  const values = all.slice(wish.startAt, wish.startAt + wish.maxResults).map((version) => shape(call, version));
  return ok(pageBean(call, wish, all.length, values));
}

function get(call: Call): Answer {
  return ok(shape(call, visibleVersion(call)));
}

function visibleVersion(call: Call): VersionRow {
  const id = Number(param(call, 'id'));
  const found = Number.isInteger(id)
    ? row<VersionRow>(call.site.db, 'SELECT * FROM version WHERE id = ?', id)
    : undefined;
  if (found && isVisible(call, found.project_id)) return found;
  throw jiraError(404, [`Could not find version for id '${param(call, 'id')}'`]);
}

function post(call: Call): Answer {
  const body = bodyObject(call);
  const project = ownProject(call, body);
  const { name, description, released, archived, releaseDate } = body;
  if (typeof name !== 'string' || name === '')
    throw jiraError(400, [], { name: 'You must specify a valid version name' });
  const taken = row(call.site.db, 'SELECT 1 AS yes FROM version WHERE project_id = ? AND name = ?', project.id, name);
  if (taken) throw jiraError(400, [], { name: 'A version with this name already exists in this project.' });
  const sql = `INSERT INTO version (project_id, name, description, released, archived, release_date) VALUES (?, ?, ?, ?, ?, ?)`;
  const date = typeof releaseDate === 'string' ? releaseDate : null;
  const values = [text(description), Number(released === true), Number(archived === true), date];
  const { id } = run(call.site.db, sql, project.id, name, ...values);
  return created(shape(call, row<VersionRow>(call.site.db, 'SELECT * FROM version WHERE id = ?', id) as VersionRow));
}

/** Changes what is given; releasing a version is `{released: true}`. */
function put(call: Call): Answer {
  const version = visibleVersion(call);
  projectAdministrator(call, version.project_id);
  const body = bodyObject(call);
  const sql = 'UPDATE version SET name = ?, description = ?, released = ?, archived = ?, release_date = ? WHERE id = ?';
  run(
    call.site.db,
    sql,
    typeof body['name'] === 'string' ? body['name'] : version.name,
    typeof body['description'] === 'string' ? body['description'] : version.description,
    typeof body['released'] === 'boolean' ? Number(body['released']) : version.released,
    typeof body['archived'] === 'boolean' ? Number(body['archived']) : version.archived,
    typeof body['releaseDate'] === 'string' ? body['releaseDate'] : version.release_date,
    version.id,
  );
  return ok(shape(call, visibleVersion(call)));
}

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
  const project = ownProject(call, body);
  const { name, description } = body;
  if (typeof name !== 'string' || name === '')
    throw jiraError(400, [], { name: 'The component name specified is invalid - cannot be an empty string.' });
  const sql = 'INSERT OR IGNORE INTO component (project_id, name, description) VALUES (?, ?, ?)';
  const { id, changes } = run(call.site.db, sql, project.id, name, text(description));
  if (changes === 0)
    throw jiraError(400, [], { name: `A component with the name ${name} already exists in this project.` });
  return created(componentShape(call, { id, project_id: project.id, name, description: text(description) }, project));
}

function ownProject(call: Call, body: Record<string, unknown>): ProjectRow {
  const idOrKey = String(body['projectId'] ?? body['project'] ?? '');
  const project = findProject(call.site.db, idOrKey);
  if (!project || !isVisible(call, project.id)) throw projectNotFound(idOrKey);
  projectAdministrator(call, project.id);
  return project;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const ofProject = '/rest/api/3/project/{projectIdOrKey}';
const read = scopes('read:jira-work', 'read:project-version:jira');
const write = scopes('manage:jira-project', 'write:project-version:jira read:project-version:jira');
const componentRead =
  'read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira';

export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: `${ofProject}/versions`, scopes: read, handle: list },
  { method: 'GET', path: `${ofProject}/version`, scopes: read, handle: page },
  { method: 'GET', path: '/rest/api/3/version/{id}', scopes: read, handle: get },
  { method: 'POST', path: '/rest/api/3/version', scopes: write, handle: post },
  { method: 'PUT', path: '/rest/api/3/version/{id}', scopes: write, handle: put },
  {
    method: 'GET',
    path: `${ofProject}/components`,
    scopes: scopes('read:jira-work', componentRead),
    handle: components,
  },
  {
    method: 'POST',
    path: '/rest/api/3/component',
    scopes: scopes('manage:jira-project', `${componentRead} write:project.component:jira`),
    handle: postComponent,
  },
];

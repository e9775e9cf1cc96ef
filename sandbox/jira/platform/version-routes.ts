import { row, rows, run } from '../../db/database.ts';
import { isVisible, visibleProject } from '../project/project-row.ts';
import type { VersionRow } from '../project/version-shape.ts';
import { versionShape } from '../project/version-shape.ts';
import type { Call } from '../rest/call.ts';
import { bodyObject, param } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { created, noContent, ok, scopes } from '../rest/route.ts';
import { projectAdministrator } from './administrator.ts';
import { administeredProject, text } from './administered-project.ts';

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
  const project = administeredProject(call, body);
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

/** Deletes a version; issues that name it get another one in its place, or none. */
function removeAndSwap(call: Call): Answer {
  const version = visibleVersion(call);
  projectAdministrator(call, version.project_id);
  const body = bodyObject(call);
  const kinds = { fix: body['moveFixIssuesTo'], affects: body['moveAffectedIssuesTo'] };
  for (const [kind, successor] of Object.entries(kinds)) {
    if (successor === undefined) continue;
    const sql = `INSERT OR IGNORE INTO issue_version (issue_id, version_id, kind)
      SELECT issue_id, ?, kind FROM issue_version WHERE version_id = ? AND kind = ?`;
    run(call.site.db, sql, successorOf(call, version, successor), version.id, kind);
  }
  run(call.site.db, 'DELETE FROM version WHERE id = ?', version.id);
  return noContent;
}

/** @throws RestError 400 unless it is another version of the same project */
function successorOf(call: Call, version: VersionRow, successor: unknown): number {
  const sql = 'SELECT * FROM version WHERE id = ? AND project_id = ? AND id <> ?';
  const found = row<VersionRow>(call.site.db, sql, Number(successor) || -1, version.project_id, version.id);
  if (!found) throw jiraError(400, ['The version to move issues to does not exist in this project.']);
  return found.id;
}

const ofProject = '/rest/api/3/project/{projectIdOrKey}';
const read = scopes('read:jira-work', 'read:project-version:jira');
const write = scopes('manage:jira-project', 'write:project-version:jira read:project-version:jira');

export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: `${ofProject}/versions`, scopes: read, handle: list },
  { method: 'GET', path: `${ofProject}/version`, scopes: read, handle: page },
  { method: 'GET', path: '/rest/api/3/version/{id}', scopes: read, handle: get },
  { method: 'POST', path: '/rest/api/3/version', scopes: write, handle: post },
  { method: 'PUT', path: '/rest/api/3/version/{id}', scopes: write, handle: put },
  {
    method: 'POST',
    path: '/rest/api/3/version/{id}/removeAndSwap',
    scopes: scopes('manage:jira-project', 'delete:project-version:jira write:project-version:jira'),
    handle: removeAndSwap,
  },
];

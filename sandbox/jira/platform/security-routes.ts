import { row, rows } from '../../db/database.ts';
import { visibleProject } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';
import { param, signedIn } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

interface SchemeRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly default_level_id: number | null;
}

/** Empty for those who may not set issue security: the levels are not theirs to know (platform.md 6.2). */
function securityLevels(call: Call): Answer {
  const project = visibleProject(call, param(call, 'projectKeyOrId'));
  if (!call.access.has('SET_ISSUE_SECURITY', project.id)) return ok({ levels: [] });
  const levels = levelShapes(call, project.security_scheme_id).filter((level) =>
    call.access.isInLevel({ project_id: project.id, security_level_id: Number(level.id) }),
  );
  return ok({ levels });
}

function securityScheme(call: Call): Answer {
  signedIn(call);
  const project = visibleProject(call, param(call, 'projectKeyOrId'));
  if (!call.access.has('ADMINISTER_PROJECTS', project.id) && !call.access.hasGlobal('ADMINISTER')) {
    throw jiraError(403, ['You do not have permission to administer this project.']);
  }
  const scheme = row<SchemeRow>(call.site.db, 'SELECT * FROM security_scheme WHERE id = ?', project.security_scheme_id);
  if (!scheme) throw jiraError(404, ['The project has no issue security scheme.']);
  return ok({ ...schemeShape(call, scheme), levels: levelShapes(call, scheme.id) });
}

function schemes(call: Call): Answer {
  administrator(call);
  const found = rows<SchemeRow>(call.site.db, 'SELECT * FROM security_scheme ORDER BY id');
  return ok({ issueSecuritySchemes: found.map((scheme) => schemeShape(call, scheme)) });
}

function oneScheme(call: Call): Answer {
  administrator(call);
  const id = Number(param(call, 'id')) || -1;
  const scheme = row<SchemeRow>(call.site.db, 'SELECT * FROM security_scheme WHERE id = ?', id);
  if (!scheme) throw jiraError(404, ['The issue security scheme does not exist.']);
  return ok({ ...schemeShape(call, scheme), levels: levelShapes(call, scheme.id) });
}

/** A level on its own, for those who may see every scheme and for its members. */
function oneLevel(call: Call): Answer {
  signedIn(call);
  const id = Number(param(call, 'id')) || -1;
  const found = row<{ scheme_id: number }>(call.site.db, 'SELECT scheme_id FROM security_level WHERE id = ?', id);
  const projects = rows<{ id: number }>(
    call.site.db,
    'SELECT id FROM project WHERE security_scheme_id = ?',
    found?.scheme_id ?? -1,
  );
  const isMember = projects.some((project) => call.access.isInLevel({ project_id: project.id, security_level_id: id }));
  if (!found || !(isMember || call.access.hasGlobal('ADMINISTER'))) {
    throw jiraError(404, ['The issue security level does not exist.']);
  }
  return ok(levelShapes(call, found.scheme_id).find((level) => level.id === String(id)));
}

function schemeShape(call: Call, scheme: SchemeRow): Record<string, unknown> {
  return {
    self: `${call.site.baseUrl()}/rest/api/3/issuesecurityschemes/${scheme.id}`,
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    ...(scheme.default_level_id === null ? {} : { defaultSecurityLevelId: scheme.default_level_id }),
  };
}

function levelShapes(call: Call, schemeId: number | null): { id: string; [member: string]: unknown }[] {
  const sql = `SELECT l.id, l.name, l.description, l.id = s.default_level_id AS is_default FROM security_level l
    JOIN security_scheme s ON s.id = l.scheme_id WHERE l.scheme_id = ? ORDER BY l.id`;
  type LevelRow = { id: number; name: string; description: string; is_default: number | null };
  return rows<LevelRow>(call.site.db, sql, schemeId).map((level) => ({
    self: `${call.site.baseUrl()}/rest/api/3/securitylevel/${level.id}`,
    id: String(level.id),
    name: level.name,
    description: level.description,
    isDefault: level.is_default === 1,
    issueSecuritySchemeId: String(schemeId),
  }));
}

const ofProject = '/rest/api/3/project/{projectKeyOrId}';
const readLevel = 'read:issue-security-level:jira';
const readScheme = `${readLevel} read:issue-security-scheme:jira`;

export const securityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ofProject}/securitylevel`,
    scopes: scopes('read:jira-work', readLevel),
    handle: securityLevels,
  },
  {
    method: 'GET',
    path: `${ofProject}/issuesecuritylevelscheme`,
    scopes: scopes('read:jira-work', readScheme),
    handle: securityScheme,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes',
    scopes: scopes('manage:jira-project', readScheme),
    handle: schemes,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes/{id}',
    scopes: scopes('manage:jira-project', readScheme),
    handle: oneScheme,
  },
  {
    method: 'GET',
    path: '/rest/api/3/securitylevel/{id}',
    scopes: scopes('manage:jira-configuration', `read:field:jira ${readLevel} read:project-role:jira read:user:jira`),
    handle: oneLevel,
  },
];

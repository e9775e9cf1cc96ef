import { rows } from '../../db/database.ts';
import { avatarUrls, userShape } from '../account/user-shape.ts';
import type { IssueTypeRow } from '../issue/named-shapes.ts';
import { issueTypeShape } from '../issue/named-shapes.ts';
import type { Call } from '../rest/call.ts';
import type { ProjectRow } from './project-row.ts';
import type { ComponentRow, VersionRow } from './version-shape.ts';
import { componentRef, versionRef } from './version-shape.ts';

/** A project in a list. */
export function projectSummary(call: Call, project: ProjectRow): Record<string, unknown> {
  const base = call.site.baseUrl();
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: `${base}/rest/api/3/project/${project.id}`,
    id: String(project.id),
    key: project.key,
    name: project.name,
    avatarUrls: avatarUrls(base, project.key),
    projectTypeKey: project.project_type,
    simplified: false,
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}

/** A project on its own, with what belongs to it. */
export function projectDetails(call: Call, project: ProjectRow): Record<string, unknown> {
  const { db } = call.site;
  const base = call.site.baseUrl();
  const components = rows<ComponentRow>(db, 'SELECT * FROM component WHERE project_id = ? ORDER BY name', project.id);
  const versions = rows<VersionRow>(db, 'SELECT * FROM version WHERE project_id = ? ORDER BY id', project.id);
  return {
    ...projectSummary(call, project),
    description: project.description,
    lead: userShape(call, project.lead_id),
    assigneeType: 'UNASSIGNED',
    components: components.map((component) => componentRef(base, component)),
    issueTypes: issueTypesOf(call, project.id).map((type) => issueTypeShape(base, type)),
    versions: versions.map((version) => ({ ...versionRef(base, version), projectId: project.id })),
    roles: Object.fromEntries(
      rolesOf(call).map(({ id, name }) => [name, `${base}/rest/api/3/project/${project.id}/role/${id}`]),
    ),
  };
}

export function issueTypesOf(call: Call, projectId: number): IssueTypeRow[] {
  const sql = `SELECT t.* FROM issue_type t JOIN project_issue_type p ON p.issue_type_id = t.id
    WHERE p.project_id = ? ORDER BY t.id`;
  return rows<IssueTypeRow>(call.site.db, sql, projectId);
}

export interface RoleRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

export function rolesOf(call: Call): RoleRow[] {
  return rows<RoleRow>(call.site.db, 'SELECT * FROM project_role ORDER BY id');
}

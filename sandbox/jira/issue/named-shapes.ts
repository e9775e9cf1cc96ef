import type { DatabaseSync } from 'node:sqlite';
import { row } from '../../db/database.ts';
import { avatarUrls } from '../account/user-shape.ts';
import type { ProjectRow } from '../project/project-row.ts';
import type { Site } from '../site.ts';

type Shape = Record<string, unknown>;

export interface StatusRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly category: 'new' | 'indeterminate' | 'done';
}

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function statusCategoryShape(base: string, category: StatusRow['category']): Shape {
  const { id, key, colorName, name } = categories[category];
  return { self: `${base}/rest/api/3/statuscategory/${id}`, id, key, colorName, name };
}

export function statusOf(db: DatabaseSync, id: number): StatusRow {
  return row<StatusRow>(db, 'SELECT * FROM status WHERE id = ?', id) as StatusRow;
}

export function statusShape(base: string, status: StatusRow): Shape {
  return {
    self: `${base}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${base}/`,
    name: status.name,
    id: String(status.id),
    statusCategory: statusCategoryShape(base, status.category),
  };
}

export interface IssueTypeRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly is_subtask: number;
}

export function issueTypeOf(db: DatabaseSync, id: number): IssueTypeRow {
  return row<IssueTypeRow>(db, 'SELECT * FROM issue_type WHERE id = ?', id) as IssueTypeRow;
}

export function issueTypeShape(base: string, type: IssueTypeRow): Shape {
  return {
    self: `${base}/rest/api/3/issuetype/${type.id}`,
    id: String(type.id),
    description: type.description,
    iconUrl: `${base}/sandbox/avatar?of=${encodeURIComponent(type.name)}&size=16`,
    name: type.name,
    subtask: type.is_subtask === 1,
    avatarId: 10300 + (type.id % 100),
    hierarchyLevel: type.is_subtask === 1 ? -1 : 0,
  };
}

export function priorityShape(db: DatabaseSync, base: string, id: number): Shape {
  const priority = row<{ name: string }>(db, 'SELECT name FROM priority WHERE id = ?', id);
  return {
    self: `${base}/rest/api/3/priority/${id}`,
    iconUrl: `${base}/sandbox/avatar?of=priority-${id}&size=16`,
    name: priority?.name,
    id: String(id),
  };
}

export function resolutionShape(db: DatabaseSync, base: string, id: number | null): Shape | null {
  if (id === null) return null;
  const found = row<{ name: string; description: string }>(db, 'SELECT * FROM resolution WHERE id = ?', id);
  return {
    self: `${base}/rest/api/3/resolution/${id}`,
    id: String(id),
    description: found?.description ?? '',
    name: found?.name,
  };
}

/** A project as it stands inside an issue. */
export function projectRef(base: string, project: ProjectRow): Shape {
  return {
    self: `${base}/rest/api/3/project/${project.id}`,
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: project.project_type,
    simplified: false,
    avatarUrls: avatarUrls(base, project.key),
  };
}

export interface SecurityLevelRow {
  readonly id: number;
  readonly scheme_id: number;
  readonly name: string;
  readonly description: string;
}

/** A security level inside an issue. */
export function securityShape(site: Site, id: number | null): Shape | null {
  if (id === null) return null;
  const level = row<SecurityLevelRow>(site.db, 'SELECT * FROM security_level WHERE id = ?', id);
  if (!level) return null;
  return {
    self: `${site.baseUrl()}/rest/api/3/securitylevel/${id}`,
    id: String(id),
    description: level.description,
    name: level.name,
  };
}

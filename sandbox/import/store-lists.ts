import { row, run } from '../db/database.ts';
import type { Site } from '../jira/site.ts';
import type { ImportedIssue, ImportedVersion } from './import-wire.ts';

export function storeLabels(site: Site, issueId: number, labels: readonly string[]): void {
  for (const label of labels)
    run(site.db, 'INSERT OR IGNORE INTO issue_label (issue_id, label) VALUES (?, ?)', issueId, label);
}

interface Place {
  readonly issueId: number;
  readonly projectId: number;
}

/** Components and versions, made in the project when it has none of that name. */
export function storeNamed(site: Site, place: Place, issue: ImportedIssue): void {
  for (const name of issue.componentNames) {
    const sql = 'INSERT OR IGNORE INTO issue_component (issue_id, component_id) VALUES (?, ?)';
    run(site.db, sql, place.issueId, componentId(site, place.projectId, name));
  }
  storeVersions(site, place, issue.affectedVersions, 'affects');
  storeVersions(site, place, issue.fixVersions, 'fix');
}

function storeVersions(site: Site, place: Place, versions: readonly ImportedVersion[], kind: 'affects' | 'fix'): void {
  for (const version of versions) {
    const sql = 'INSERT OR IGNORE INTO issue_version (issue_id, version_id, kind) VALUES (?, ?, ?)';
    run(site.db, sql, place.issueId, versionId(site, place.projectId, version), kind);
  }
}

function componentId(site: Site, projectId: number, name: string): number {
  const known = row<{ id: number }>(
    site.db,
    'SELECT id FROM component WHERE project_id = ? AND name = ?',
    projectId,
    name,
  );
  return known?.id ?? run(site.db, 'INSERT INTO component (project_id, name) VALUES (?, ?)', projectId, name).id;
}

function versionId(site: Site, projectId: number, { name, isReleased, releaseDate }: ImportedVersion): number {
  const known = row<{ id: number }>(
    site.db,
    'SELECT id FROM version WHERE project_id = ? AND name = ?',
    projectId,
    name,
  );
  if (known) return known.id;
  const sql = 'INSERT INTO version (project_id, name, released, release_date) VALUES (?, ?, ?, ?)';
  return run(site.db, sql, projectId, name, Number(isReleased), releaseDate ?? null).id;
}

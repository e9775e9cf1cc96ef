import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const issueColumns =
  'project_id, issue_type_id, status_id, priority_id, resolution_id, security_level_id, parent_id, summary, description_adf, description_text, environment_adf, reporter_id, creator_id, assignee_id, due_date, created_ms, updated_ms, resolved_ms';

/**
 * Makes a site big: copies one open request with its running cycle, rows and indexes as the sandbox keeps them, into a
 * closed data folder. Raising 100,000 requests one by one would take half an hour and end in the same rows.
 */
export function copyOpenRequest(dataDir: string, template: { id: string; key: string }, count: number): void {
  const db = new DatabaseSync(join(dataDir, 'sandbox.db'));
  const { last } = db.prepare('SELECT max(id) AS last FROM issue').get() as { last: number };
  const statements = {
    issue: db.prepare(
      `INSERT INTO issue (id, number, key, ${issueColumns}) SELECT ?, ?, ?, ${issueColumns} FROM issue WHERE id = ?`,
    ),
    request: db.prepare(
      'INSERT INTO request SELECT ?, request_type_id, service_desk_id, channel FROM request WHERE issue_id = ?',
    ),
    property: db.prepare('INSERT INTO issue_property SELECT ?, key, value FROM issue_property WHERE issue_id = ?'),
    value: db.prepare('INSERT INTO kvs_value VALUES (?, ?, ?, ?, ?, ?)'),
    index: db.prepare('INSERT INTO kvs_index VALUES (?, ?, ?, ?, ?)'),
  };
  const cycleKey = `${template.id}:1`;
  const cycle = db.prepare("SELECT * FROM kvs_value WHERE space = 'sla-cycle' AND key = ?").get(cycleKey) as Row;
  const indexes = db.prepare("SELECT * FROM kvs_index WHERE space = 'sla-cycle' AND key = ?").all(cycleKey) as Row[];
  const renamed = (text: unknown, id: number): string =>
    String(text).replaceAll(`"${template.id}"`, `"${id}"`).replaceAll(`"${template.key}"`, `"SUP-${id}"`);

  db.exec('BEGIN');
  for (let id = last + 1; id <= last + count; id += 1) {
    statements.issue.run(id, id, `SUP-${id}`, template.id);
    statements.request.run(id, template.id);
    statements.property.run(id, template.id);
    statements.value.run(
      'sla-cycle',
      `${id}:1`,
      renamed(cycle.json, id),
      cycle.created_at ?? 0,
      cycle.updated_at ?? 0,
      null,
    );
    for (const { name, partition, range } of indexes)
      statements.index.run('sla-cycle', name ?? '', renamed(partition, id), range ?? '', `${id}:1`);
  }
  db.exec('COMMIT');
  db.close();
}

type Row = Record<string, string | number | null>;

import { DatabaseSync } from 'node:sqlite';
import { compileJql } from '../../../sandbox/jira/jql/compile-jql.ts';
import type { JqlContext } from '../../../sandbox/jira/jql/jql-context.ts';
import { createJiraSchema } from '../../../sandbox/jira/schema.ts';

/** Saturday, 2026-11-21 15:00 UTC. */
export const nowMs = Date.UTC(2026, 10, 21, 15);
const day = 86_400_000;

export const context: JqlContext = {
  nowMs,
  accountId: 'agent',
  entityProperties: [
    { propertyKey: 'support-sla', path: 'state', type: 'string', alias: 'supportSlaState' },
    { propertyKey: 'support-sla', path: 'dueAt', type: 'date', alias: 'supportSlaDueAt' },
    { propertyKey: 'support-sla', path: 'score', type: 'number', alias: 'supportScore' },
    { propertyKey: 'support-sla', path: 'owner.id', type: 'user', alias: 'supportOwner' },
    { propertyKey: 'notes', path: 'words', type: 'text' },
  ],
};

/**
 * A site of six issues:
 * SUP-1 open, High, confirmed-bug, by Carla, agent's, due property tomorrow, linked to BUG-1
 * SUP-2 waiting, Medium, nobody's, by Dan, no property
 * SUP-3 done 3 days ago, Low, agent2's, label Billing
 * BUG-1 open, Highest, level Internal, version 1.0 affected and 1.1 fixed, component Core
 * BUG-2 done, Medium, child of BUG-1
 * BUG-10 open, Medium
 */
export function jqlSite(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  createJiraSchema(db);
  seedSite(db);
  seedIssues(db);
  return db;
}

/** Keys of the issues a query finds, in its order; throws with the messages when it is refused. */
export function found(db: DatabaseSync, jql: string, changes: Partial<JqlContext> = {}): string[] {
  const compiled = compileJql(jql, { ...context, ...changes });
  if (!compiled.ok) throw new Error(compiled.messages.join('\n'));
  const rows = db
    .prepare(`SELECT issue.key FROM issue WHERE ${compiled.where} ORDER BY ${compiled.orderBy}`)
    .all(...compiled.params);
  return rows.map((row) => String(row['key']));
}

function seedSite(db: DatabaseSync): void {
  db.exec(`
    INSERT INTO account (account_id, account_type, email, display_name) VALUES
      ('agent', 'atlassian', 'agent@vendor.example', 'Ada Agent'), ('agent2', 'atlassian', 'agent2@vendor.example', 'Bo Agent'),
      ('carla', 'customer', 'carla@northwind.example', 'Carla Moss'), ('dan', 'customer', 'dan@brightwater.example', 'Dan Reed');
    INSERT INTO account_group (id, name) VALUES ('g1', 'agents');
    INSERT INTO account_group_member VALUES ('g1', 'agent'), ('g1', 'agent2');
    INSERT INTO security_scheme (id, name) VALUES (1, 'Bugs');
    INSERT INTO security_level (id, scheme_id, name) VALUES (1, 1, 'Internal');
    INSERT INTO project (id, key, name, project_type, lead_id, security_scheme_id) VALUES
      (10, 'SUP', 'Support', 'service_desk', 'agent', NULL), (11, 'BUG', 'Bug tracker', 'software', 'agent', 1);
    INSERT INTO issue_type (id, name, is_subtask) VALUES (1, 'Support', 0), (2, 'Bug', 0), (3, 'Sub-task', 1);
    INSERT INTO status (id, name, category) VALUES
      (1, 'Open', 'new'), (5, 'Waiting for customer', 'indeterminate'), (6, 'Done', 'done');
    INSERT INTO priority (id, name, rank) VALUES (1, 'Highest', 1), (2, 'High', 2), (3, 'Medium', 3), (4, 'Low', 4);
    INSERT INTO resolution (id, name) VALUES (1, 'Fixed'), (2, 'Hold');
    INSERT INTO component (id, project_id, name) VALUES (1, 11, 'Core');
    INSERT INTO version (id, project_id, name, released) VALUES (1, 11, '1.0', 1), (2, 11, '1.1', 0);
    INSERT INTO issue_link_type (id, name, inward, outward) VALUES (1, 'Relates', 'relates to', 'relates to'), (2, 'Blocks', 'is blocked by', 'blocks');
    INSERT INTO service_desk (id, project_id) VALUES (1, 10);
    INSERT INTO request_type (id, service_desk_id, issue_type_id, name) VALUES (1, 1, 1, 'Get help'), (2, 1, 1, 'Report a problem');
    INSERT INTO organization (id, uuid, name) VALUES (1, 'f3f1c1e0-0000-4000-8000-000000000001', 'Northwind');
    INSERT INTO organization_member VALUES (1, 'carla');
  `);
}

function seedIssues(db: DatabaseSync): void {
  const add =
    db.prepare(`INSERT INTO issue (id, project_id, number, key, issue_type_id, status_id, priority_id, resolution_id,
    security_level_id, parent_id, summary, description_text, reporter_id, creator_id, assignee_id, due_date, created_ms, updated_ms, resolved_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const [d1, d3, d9] = [nowMs - day, nowMs - 3 * day, nowMs - 9 * day];
  add.run(
    101,
    10,
    1,
    'SUP-1',
    1,
    1,
    2,
    null,
    null,
    null,
    'Export crashes',
    'The export of reports stops',
    'carla',
    'carla',
    'agent',
    null,
    d1,
    d1,
    null,
  );
  add.run(
    102,
    10,
    2,
    'SUP-2',
    1,
    5,
    3,
    null,
    null,
    null,
    'Cannot log in',
    '',
    'dan',
    'dan',
    null,
    '2026-11-25',
    d3,
    nowMs,
    null,
  );
  add.run(
    103,
    10,
    3,
    'SUP-3',
    1,
    6,
    4,
    1,
    null,
    null,
    'Invoice question',
    'About an invoice',
    'carla',
    'agent2',
    'agent2',
    null,
    d9,
    d3,
    d3,
  );
  add.run(
    201,
    11,
    1,
    'BUG-1',
    2,
    1,
    1,
    null,
    1,
    null,
    'Crash on export',
    'Stack trace',
    'agent',
    'agent',
    'agent',
    null,
    d1,
    d1,
    null,
  );
  add.run(202, 11, 2, 'BUG-2', 3, 6, 3, 2, null, 201, "It's 100% wrong", 'x', 'agent', 'agent', null, null, d9, d9, d9);
  add.run(
    210,
    11,
    10,
    'BUG-10',
    2,
    1,
    3,
    null,
    null,
    null,
    'Slow start',
    'cold start',
    'agent2',
    'agent2',
    null,
    null,
    d3,
    d3,
    null,
  );
  db.exec(`
    INSERT INTO issue_label VALUES (101, 'confirmed-bug'), (101, 'vip'), (103, 'Billing');
    INSERT INTO issue_component VALUES (201, 1);
    INSERT INTO issue_version VALUES (201, 1, 'affects'), (201, 2, 'fix');
    INSERT INTO issue_link (type_id, source_id, destination_id) VALUES (1, 101, 201), (2, 201, 210);
    INSERT INTO request (issue_id, request_type_id, service_desk_id, channel) VALUES (101, 2, 1, 'portal'), (102, 1, 1, 'email'), (103, 1, 1, 'portal');
    INSERT INTO request_participant VALUES (102, 'carla');
    INSERT INTO request_organization VALUES (101, 1);
    INSERT INTO indexed_property VALUES
      (101, 'support-sla', 'state', 'running', NULL), (103, 'support-sla', 'state', 'met', NULL),
      (101, 'support-sla', 'dueAt', NULL, ${nowMs + day}), (103, 'support-sla', 'dueAt', NULL, ${nowMs - 8 * day}),
      (101, 'support-sla', 'score', NULL, 2.5), (103, 'support-sla', 'score', NULL, 10),
      (101, 'support-sla', 'owner.id', 'agent', NULL), (103, 'notes', 'words', 'Paid by Card', NULL);
    INSERT INTO comment (id, issue_id, author_id, update_author_id, body_adf, body_text, is_public, visibility_type, visibility_value, created_ms, updated_ms) VALUES
      (1, 102, 'agent', 'agent', '{}', 'Try the new password page', 1, NULL, NULL, ${d1}, ${d1}),
      (2, 201, 'agent2', 'agent2', '{}', 'Customer is Northwind', 1, 'role', '10002', ${d1}, ${d1});
    INSERT INTO attachment (issue_id, author_id, file_name, mime_type, size, created_ms, content) VALUES (101, 'carla', 'a.png', 'image/png', 1, ${d1}, x'00');
    INSERT INTO changelog (id, issue_id, author_id, created_ms) VALUES (1, 103, 'agent2', ${nowMs - 5 * day}), (2, 103, 'agent2', ${d3}), (3, 101, 'agent', ${d1});
    INSERT INTO changelog_item (changelog_id, position, field, field_id, field_type, from_id, from_string, to_id, to_string) VALUES
      (1, 0, 'status', 'status', 'jira', '1', 'Open', '5', 'Waiting for customer'),
      (2, 0, 'status', 'status', 'jira', '5', 'Waiting for customer', '6', 'Done'),
      (3, 0, 'assignee', 'assignee', 'jira', NULL, NULL, 'agent', 'Ada Agent');
  `);
}

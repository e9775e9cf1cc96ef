import { createFaultSwitch } from '../../../sandbox/faults/fault-switch.ts';
import { openDatabase, row, run } from '../../../sandbox/db/database.ts';
import { importPages } from '../../../sandbox/import/endpoint.ts';
import type { ImportTarget } from '../../../sandbox/import/run-import.ts';
import { grant } from '../../../sandbox/jira/access/grant.ts';
import { createAccount } from '../../../sandbox/jira/account/create-account.ts';
import { insertProject } from '../../../sandbox/jira/project/insert-project.ts';
import { createIssueTypes, issueTypes } from '../../../sandbox/jira/project/issue-types.ts';
import { createRoles } from '../../../sandbox/jira/project/role-names.ts';
import { createStatuses } from '../../../sandbox/jira/project/workflow.ts';
import { createJiraSchema } from '../../../sandbox/jira/schema.ts';
import type { Site } from '../../../sandbox/jira/site.ts';
import type { ProductEvent } from '../../../sandbox/seams.ts';

export interface ImportSite extends ImportTarget {
  readonly site: Site;
  readonly events: ProductEvent[];
  /** The number a query gives, such as a count. */
  count(sql: string, ...values: (string | number)[]): number;
}

/** A site with a service project SUP, a public project BUG with the level Internal, and nothing in them. */
export function importSite(): ImportSite {
  const db = openDatabase(':memory:');
  createJiraSchema(db);
  createRoles(db);
  createStatuses(db);
  createIssueTypes(db);
  run(
    db,
    `INSERT INTO priority (id, name, rank) VALUES (1, 'Highest', 1), (2, 'High', 2), (3, 'Medium', 3), (4, 'Low', 4)`,
  );
  run(db, `INSERT INTO resolution (id, name) VALUES (1, 'Done')`);
  const adminId = createAccount(db, {
    type: 'atlassian',
    email: 'admin@vendor.example',
    displayName: 'Admin',
    jiraLicence: true,
  });
  run(db, `INSERT INTO security_scheme (id, name) VALUES (1, 'Bugs')`);
  run(db, `INSERT INTO security_level (id, scheme_id, name) VALUES (1, 1, 'Internal')`);
  const desk = insertProject(db, { key: 'SUP', name: 'Support', type: 'service_desk', leadId: adminId }, null);
  insertProject(
    db,
    { key: 'BUG', name: 'Bugs', type: 'software', leadId: adminId, isPublic: true, securitySchemeId: 1 },
    null,
  );
  addRequestTypes(db, desk);
  grant(db, null, 'ADMINISTER', { type: 'account', accountId: adminId });
  const events: ProductEvent[] = [];
  const site: Site = {
    db,
    clock: { now: () => Date.UTC(2026, 10, 22) },
    events: { emit: (event) => void events.push(event) },
    baseUrl: () => 'http://localhost',
    appAccountId: 'app',
    entityProperties: [],
    faultSwitch: createFaultSwitch(db),
  };
  const pages = importPages(site, (request) =>
    request.headers.has('authorization') ? { kind: 'account', accountId: adminId } : { kind: 'anonymous' },
  );
  return {
    site,
    events,
    fetch: async (request) => pages.fetch(request),
    count: (sql, ...values) => Number(Object.values(row<Record<string, unknown>>(db, sql, ...values) ?? {})[0] ?? -1),
  };
}

function addRequestTypes(db: Site['db'], projectId: number): void {
  const deskId = row<{ id: number }>(db, 'SELECT id FROM service_desk WHERE project_id = ?', projectId)?.id ?? 0;
  ['Get help', 'Report a problem', 'Suggest improvement'].forEach((name, position) => {
    const sql = 'INSERT INTO request_type (service_desk_id, issue_type_id, name, position) VALUES (?, ?, ?, ?)';
    run(db, sql, deskId, issueTypes.support.id, name, position);
  });
}

import type { DatabaseSync } from 'node:sqlite';
import { customFieldSchema } from './custom-field-schema.ts';
import { requestSchema } from './request-schema.ts';
import { issueSchema } from './issue-schema.ts';
import { siteSchema } from './site-schema.ts';

/**
 * Creates the tables of Jira and JSM where they are absent. Conventions: ids are integers here and strings of
 * them in REST; instants are epoch milliseconds (`…_ms`); documents are JSON text (`…_adf`); accounts are
 * referred to by their accountId; booleans are 0 or 1.
 *
 * - `site-schema.ts`: accounts, groups, projects, roles, permissions, security, workflow, versions
 * - `issue-schema.ts`: issues and everything that hangs on one
 * - `custom-field-schema.ts`: fields an administrator added, and their values
 * - `request-schema.ts`: service desks, request types, requests, organizations, sessions
 */
export function createJiraSchema(db: DatabaseSync): void {
  db.exec(siteSchema);
  db.exec(issueSchema);
  db.exec(requestSchema);
  db.exec(customFieldSchema);
}

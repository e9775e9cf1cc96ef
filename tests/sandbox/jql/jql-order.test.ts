import type { DatabaseSync } from 'node:sqlite';
import { found, jqlSite } from './jql-site.ts';

let db: DatabaseSync;
beforeAll(() => {
  db = jqlSite();
});
afterAll(() => db.close());

test.each([
  ['order by key', 'BUG-1 BUG-2 BUG-10 SUP-1 SUP-2 SUP-3'],
  ['project = SUP order by key desc', 'SUP-3 SUP-2 SUP-1'],
  ['order by created, key desc', 'SUP-3 BUG-2 SUP-2 BUG-10 SUP-1 BUG-1'],
  ['project = BUG ORDER BY priority DESC, created ASC', 'BUG-1 BUG-2 BUG-10'],
  ['project = SUP order by assignee', 'SUP-1 SUP-3 SUP-2'],
  ['project = SUP order by assignee desc', 'SUP-2 SUP-3 SUP-1'],
  ['project = SUP order by summary', 'SUP-2 SUP-1 SUP-3'],
  ['project = SUP order by supportSlaDueAt asc', 'SUP-3 SUP-1 SUP-2'],
  ['project = SUP order by issue.property[support-sla].score desc, key', 'SUP-2 SUP-3 SUP-1'],
  ['project = SUP order by statusCategory', 'SUP-1 SUP-2 SUP-3'],
  ['project = SUP order by "Request Type", key', 'SUP-2 SUP-3 SUP-1'],
  ['order by project desc, id', 'SUP-1 SUP-2 SUP-3 BUG-1 BUG-2 BUG-10'],
  ['project = SUP', 'SUP-3 SUP-2 SUP-1'],
])('%s gives %s', (jql, keys) => {
  expect(found(db, jql).join(' ')).toBe(keys);
});

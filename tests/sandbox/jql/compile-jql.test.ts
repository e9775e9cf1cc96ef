import type { DatabaseSync } from 'node:sqlite';
import { found, jqlSite } from './jql-site.ts';

let db: DatabaseSync;
beforeAll(() => {
  db = jqlSite();
});
afterAll(() => db.close());

/** Each query with the issues it finds, in any order, separated by blanks. */
function finds(title: string, table: readonly (readonly [jql: string, keys: string])[]): void {
  describe(title, () => {
    test.each(table)('%s finds %j', (jql, keys) => {
      expect(found(db, jql).sort().join(' ')).toBe(keys.split(' ').sort().join(' '));
    });
  });
}

const all = 'SUP-1 SUP-2 SUP-3 BUG-1 BUG-2 BUG-10';

finds('catalogue fields', [
  ['', all],
  ['project = SUP', 'SUP-1 SUP-2 SUP-3'],
  ['project = sup', 'SUP-1 SUP-2 SUP-3'],
  ['project = "Bug tracker"', 'BUG-1 BUG-2 BUG-10'],
  ['project = 10', 'SUP-1 SUP-2 SUP-3'],
  ['project != SUP', 'BUG-1 BUG-2 BUG-10'],
  ['project in (SUP, BUG)', all],
  ['project not in (SUP)', 'BUG-1 BUG-2 BUG-10'],
  ['projectType = service_desk', 'SUP-1 SUP-2 SUP-3'],
  ['issuetype = Bug', 'BUG-1 BUG-10'],
  ['type in (Bug, Sub-task)', 'BUG-1 BUG-2 BUG-10'],
  ['type in standardIssueTypes() AND project = BUG', 'BUG-1 BUG-10'],
  ['status = Open', 'SUP-1 BUG-1 BUG-10'],
  ['status = "waiting for CUSTOMER"', 'SUP-2'],
  ['status in (6, Open) and project = BUG', 'BUG-1 BUG-2 BUG-10'],
  ['statusCategory != Done', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['statusCategory = "In Progress"', 'SUP-2'],
  ['statusCategory = new', 'SUP-1 BUG-1 BUG-10'],
  ['resolution = Unresolved', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['resolution is EMPTY', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['resolution is not null', 'SUP-3 BUG-2'],
  ['resolution != Fixed', 'BUG-2'],
  ['resolution in (EMPTY, Hold)', 'SUP-1 SUP-2 BUG-1 BUG-10 BUG-2'],
  ['priority >= High', 'SUP-1 BUG-1'],
  ['priority < Medium', 'SUP-3'],
  ['priority = 1', 'BUG-1'],
  ['level = Internal', 'BUG-1'],
  ['level is EMPTY and project = BUG', 'BUG-2 BUG-10'],
]);

finds('labels, components and versions', [
  ['labels = vip', 'SUP-1'],
  ['labels = billing', 'SUP-3'],
  ['labels in (confirmed-bug, Billing)', 'SUP-1 SUP-3'],
  ['labels != vip', 'SUP-3'],
  ['labels not in (vip, nothing)', 'SUP-3'],
  ['labels is EMPTY AND project = SUP', 'SUP-2'],
  ['labels not in (vip) OR labels is EMPTY', 'SUP-2 SUP-3 BUG-1 BUG-2 BUG-10'],
  ['component = Core', 'BUG-1'],
  ['component is not EMPTY', 'BUG-1'],
  ['fixVersion = 1.1', 'BUG-1'],
  ['affectedVersion = "1.0"', 'BUG-1'],
  ['fixVersion = 1.0', ''],
  ['fixVersion in unreleasedVersions()', 'BUG-1'],
  ['fixVersion in releasedVersions(BUG)', ''],
  ['affectedVersion in releasedVersions(bug)', 'BUG-1'],
]);

finds('keys, ids and links', [
  ['key = SUP-1', 'SUP-1'],
  ['issue = sup-1', 'SUP-1'],
  ['issuekey in (SUP-1, BUG-2, NO-1)', 'SUP-1 BUG-2'],
  ['key in (101, BUG-2)', 'SUP-1 BUG-2'],
  ['key != SUP-1 and project = SUP', 'SUP-2 SUP-3'],
  ['key > BUG-2', 'BUG-10'],
  ['key <= SUP-2', 'SUP-1 SUP-2'],
  ['id = 101', 'SUP-1'],
  ['id in (101, 102)', 'SUP-1 SUP-2'],
  ['id > 201', 'BUG-2 BUG-10'],
  ['issue in linkedIssues("SUP-1")', 'BUG-1'],
  ['issue in linkedIssues(BUG-1)', 'SUP-1 BUG-10'],
  ['issue in linkedIssues("BUG-1", "blocks")', 'BUG-10'],
  ['issue in linkedIssues("BUG-1", "is blocked by")', ''],
  ['issue in linkedIssues("BUG-10", "is blocked by")', 'BUG-1'],
  ['issueLink = BUG-1', 'SUP-1 BUG-10'],
  ['issueLink is EMPTY and project = BUG', 'BUG-2'],
  ['issueLinkType = Blocks', 'BUG-1 BUG-10'],
  ['issueLinkType = "is blocked by"', 'BUG-10'],
  ['parent = BUG-1', 'BUG-2'],
  ['attachments is not EMPTY', 'SUP-1'],
]);

finds('people', [
  ['assignee = currentUser()', 'SUP-1 BUG-1'],
  ['assignee = agent2', 'SUP-3'],
  ['assignee = "agent2@vendor.example"', 'SUP-3'],
  ['assignee = "bo agent"', 'SUP-3'],
  ['assignee != currentUser()', 'SUP-3'],
  ['assignee is EMPTY', 'SUP-2 BUG-2 BUG-10'],
  ['assignee in (currentUser(), EMPTY)', 'SUP-1 BUG-1 SUP-2 BUG-2 BUG-10'],
  ['assignee in membersOf(agents)', 'SUP-1 BUG-1 SUP-3'],
  ['assignee not in membersOf(agents)', ''],
  ['reporter = carla', 'SUP-1 SUP-3'],
  ['reporter in organizationMembers(Northwind)', 'SUP-1 SUP-3'],
  ['creator = agent2', 'SUP-3 BUG-10'],
  ['"Request participants" = carla', 'SUP-2'],
  ['participants is EMPTY and project = SUP', 'SUP-1 SUP-3'],
]);

finds('requests', [
  ['"Request Type" = "Get help"', 'SUP-2 SUP-3'],
  ['"Request Type" = "Report a problem (SUP)"', 'SUP-1'],
  ['"Request Type" is EMPTY', 'BUG-1 BUG-2 BUG-10'],
  ['request-channel-type = email', 'SUP-2'],
  ['organizations = northwind', 'SUP-1'],
  ['cf[10010] = "Get help"', 'SUP-2 SUP-3'],
  ['organizations is EMPTY and project = SUP', 'SUP-2 SUP-3'],
]);

finds('text', [
  ['summary ~ export', 'SUP-1 BUG-1'],
  ['summary ~ EXPORT', 'SUP-1 BUG-1'],
  ['summary ~ "export crashes"', 'SUP-1'],
  ['summary ~ "crash*"', 'SUP-1 BUG-1'],
  ['summary ~ "\\"on export\\""', 'BUG-1'],
  ['summary ~ "\\"export on\\""', ''],
  ['summary !~ export', 'SUP-2 SUP-3 BUG-2 BUG-10'],
  ['description ~ invoice', 'SUP-3'],
  ['description is EMPTY', 'SUP-2'],
  ['description !~ invoice and project = SUP', 'SUP-1'],
  ['comment ~ password', 'SUP-2'],
  ['text ~ password', 'SUP-2'],
  ['text ~ crashes', 'SUP-1'],
  ['text ~ "reports stops"', 'SUP-1'],
  ['text !~ export', 'SUP-2 SUP-3 BUG-2 BUG-10'],
  ['summary ~ "AND OR NOT"', ''],
  ['summary ~ "!!!"', ''],
]);

finds('dates', [
  ['created >= -2d', 'SUP-1 BUG-1'],
  ['created < "-4d"', 'SUP-3 BUG-2'],
  ['created >= -1w', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['created > "-1w 3d"', all],
  ['created < -1h and created > -25h', 'SUP-1 BUG-1'],
  ['updated <= 5m', all],
  ['updated >= now()', 'SUP-2'],
  ['created >= "2026/11/20"', 'SUP-1 BUG-1'],
  ['created < 2026-11-18', 'SUP-3 BUG-2'],
  ['created <= "2026-11-18 15:00" and created >= "2026-11-18 15:00"', 'SUP-2 BUG-10'],
  ['created = "2026-11-20 15:00"', 'SUP-1 BUG-1'],
  ['created >= startOfDay()', ''],
  ['created >= startOfDay(-1)', 'SUP-1 BUG-1'],
  ['created >= startOfDay("-1d") and created <= endOfDay(-1d)', 'SUP-1 BUG-1'],
  ['created >= startOfWeek()', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['created < startOfWeek()', 'SUP-3 BUG-2'],
  ['created >= startOfMonth() and created < endOfMonth()', all],
  ['created >= startOfMonth("+17d")', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['created >= startOfYear()', all],
  ['created < startOfYear(-1)', ''],
  ['resolved is EMPTY', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['resolved >= -4d', 'SUP-3'],
  ['resolutiondate != "2026-11-18 15:00"', 'BUG-2'],
  ['due = 2026-11-25', 'SUP-2'],
  ['due < 7d', 'SUP-2'],
  ['duedate is EMPTY and project = SUP', 'SUP-1 SUP-3'],
]);

finds('searchable properties of apps', [
  ['supportSlaState = running', 'SUP-1'],
  ['supportslastate = RUNNING', 'SUP-1'],
  ['supportSlaState != running', 'SUP-3'],
  ['supportSlaState in (running, met)', 'SUP-1 SUP-3'],
  ['supportSlaState is EMPTY and project = SUP', 'SUP-2'],
  ['issue.property[support-sla].state = met', 'SUP-3'],
  ['issue.property["support-sla"].state is not EMPTY', 'SUP-1 SUP-3'],
  ['supportSlaDueAt < "2026/11/30"', 'SUP-1 SUP-3'],
  ['supportSlaDueAt > now()', 'SUP-1'],
  ['supportSlaDueAt <= endOfDay("+1d") and supportSlaDueAt >= startOfDay()', 'SUP-1'],
  ['issue.property[support-sla].dueAt < -1w', 'SUP-3'],
  ['supportScore = 10', 'SUP-3'],
  ['supportScore > 2.4 and supportScore < 3', 'SUP-1'],
  ['supportOwner = currentUser()', 'SUP-1'],
  ['issue.property[support-sla].owner.id = agent', 'SUP-1'],
  ['issue.property[notes].words ~ "card paid"', 'SUP-3'],
  ['issue.property[notes].words !~ cash', 'SUP-3'],
]);

finds('precedence and negation', [
  ['project = SUP AND status = Open OR project = BUG AND status = Done', 'SUP-1 BUG-2'],
  ['project = SUP AND (status = Open OR project = BUG) AND priority = High', 'SUP-1'],
  ['NOT project = SUP', 'BUG-1 BUG-2 BUG-10'],
  ['not (project = SUP or status = Done)', 'BUG-1 BUG-10'],
  ['!(project = SUP) && status = Done', 'BUG-2'],
  ['not not project = SUP', 'SUP-1 SUP-2 SUP-3'],
  ['not assignee = agent', 'SUP-3'],
  ['not assignee is EMPTY', 'SUP-1 SUP-3 BUG-1'],
  ['not labels in (vip)', 'SUP-3'],
  ['not created < -4d', 'SUP-1 SUP-2 BUG-1 BUG-10'],
  ['not summary ~ export', 'SUP-2 SUP-3 BUG-2 BUG-10'],
]);

finds('history', [
  ['status was "Waiting for customer"', 'SUP-2 SUP-3'],
  ['status was Open', 'SUP-1 SUP-3 BUG-1 BUG-10'],
  ['status was not Open', 'SUP-2 BUG-2'],
  ['not status was Open', 'SUP-2 BUG-2'],
  ['assignee was not agent', 'SUP-2 SUP-3 BUG-2 BUG-10'],
  ['not assignee changed', 'SUP-2 SUP-3 BUG-1 BUG-2 BUG-10'],
  ['status was in (Open, Done) and project = SUP', 'SUP-1 SUP-3'],
  ['status was Open before -6d', 'SUP-3'],
  ['status was Open after -4d and project = SUP', 'SUP-1'],
  ['status was "Waiting for customer" on "2026/11/17"', 'SUP-3'],
  ['status was "Waiting for customer" during ("2026/11/01", "2026/11/10")', ''],
  ['status was Done by agent2', 'SUP-3'],
  ['status was Done by agent', ''],
  ['status changed', 'SUP-3'],
  ['status changed from Open to "Waiting for customer"', 'SUP-3'],
  ['status changed after -4d', 'SUP-3'],
  ['status changed before -6d', ''],
  ['status changed by agent', ''],
  ['assignee changed to currentUser()', 'SUP-1'],
  ['assignee was EMPTY and project = SUP', 'SUP-1 SUP-2'],
  ['assignee changed from EMPTY', 'SUP-1'],
]);

import { Hono } from 'hono';
import { Access } from '../jira/access/access.ts';
import { reducedIssue } from '../jira/event/reduced-issue.ts';
import { issueOf } from '../jira/issue/issue-row.ts';
import { callerId } from '../jira/rest/call.ts';
import type { Site } from '../jira/site.ts';
import type { Caller } from '../seams.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ImportedLink, ImportIssueBody } from './import-wire.ts';
import { storeIssue } from './store-issue.ts';
import { storeLinks } from './store-links.ts';

/**
 * The sandbox's own way in for issues of another Jira (`npm run sandbox:import`), because REST cannot set authors and
 * instants. Site administrators only.
 *
 * - POST /sandbox/import/issues `ImportIssueBody` → `ImportIssueAnswer`; 422 `{reason}` when the site cannot take it
 * - POST /sandbox/import/links `{links: ImportedLink[]}` → `ImportLinksAnswer`
 */
export function importPages(site: Site, callerOf: (request: Request) => Caller): Hono {
  const pages = new Hono();
  indexOrigins(site);
  pages.use('/sandbox/import/*', async (c, next) => {
    const accountId = callerId(callerOf(c.req.raw));
    if (new Access(site.db, accountId).hasGlobal('ADMINISTER')) return next();
    return c.json({ reason: 'Only administrators of the site may import issues.' }, accountId === null ? 401 : 403);
  });
  pages.post('/sandbox/import/issues', async (c) => {
    const { issue, tellApp } = await c.req.json<ImportIssueBody>();
    const caller = callerOf(c.req.raw);
    try {
      const stored = storeIssue(site, issue, callerId(caller) ?? '');
      if (tellApp && stored.outcome === 'created') emitImported(site, stored.id, caller);
      return c.json({ key: stored.key, outcome: stored.outcome });
    } catch (error) {
      if (error instanceof ImportRefusal) return c.json({ reason: error.message }, 422);
      throw error;
    }
  });
  pages.post('/sandbox/import/links', async (c) => {
    const { links } = await c.req.json<{ links: readonly ImportedLink[] }>();
    return c.json(storeLinks(site, links));
  });
  return pages;
}

/** Looked up for every record and every end of a link. */
function indexOrigins(site: Site): void {
  site.db.exec(
    `CREATE INDEX IF NOT EXISTS issue_property_origin ON issue_property (value) WHERE key = 'imported-from'`,
  );
}

/** One event, as for a new issue: the app reads the comments and all the rest itself. */
function emitImported(site: Site, issueId: number, caller: Caller): void {
  const issue = issueOf(site.db, issueId);
  const accountId = callerId(caller);
  site.events.emit(
    {
      eventType: 'avi:jira:created:issue',
      ...(accountId === null ? {} : { atlassianId: accountId }),
      associatedUsers: [...new Set([accountId, issue.reporter_id, issue.assignee_id])]
        .filter((id) => id !== null)
        .map((id) => ({ accountId: id })),
      issue: reducedIssue(site, issue),
    },
    caller,
  );
}

import * as v from 'valibot';
import type { TrackedIssue } from '../ports/jira';
import { bulkFetch } from './bulk-fetch';
import { issueLinks, toIssueLinks } from './issue-links';
import { linkedIssue, linkedIssueFields, toLinkedIssue } from './linked-issue';
import { instant } from './rest';

const maybeInstant = v.fallback(v.nullish(instant, null), null);

const tracked = v.object({
  ...linkedIssue.entries,
  fields: v.object({
    ...linkedIssue.entries.fields.entries,
    resolutiondate: maybeInstant,
    statuscategorychangedate: maybeInstant,
    issuelinks: issueLinks,
  }),
});

/** Issues whose end customers wait for, a hundred to a call. */
export async function readTracked(ids: readonly string[]): Promise<readonly TrackedIssue[]> {
  const fields = [...linkedIssueFields, 'resolutiondate', 'statuscategorychangedate', 'issuelinks'];
  return (await bulkFetch(ids, { fields }, tracked)).map(toTracked);
}

/** Platform fact: a workflow may end in a done status without setting a resolution; the change of category has a time. */
function toTracked(issue: v.InferOutput<typeof tracked>): TrackedIssue {
  const { resolutiondate, statuscategorychangedate, status, issuelinks } = issue.fields;
  const isDone = status.statusCategory.key === 'done';
  return {
    ...toLinkedIssue(issue),
    resolvedAt: isDone ? (resolutiondate ?? statuscategorychangedate) : null,
    links: toIssueLinks(issuelinks),
  };
}

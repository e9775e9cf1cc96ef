import * as v from 'valibot';
import type { NewsReader } from '../ports/jira';
import { bulkFetch } from './bulk-fetch';
import { issueLinks, toIssueLinks } from './issue-links';
import { createPanelPropertyKey, readDetails } from './properties';

const reader = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    project: v.object({ key: v.string() }),
    status: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
    issuelinks: issueLinks,
  }),
  properties: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/** As much of some requests as telling them news needs, in one call. */
export async function readNewsReaders(ids: readonly string[]): Promise<readonly NewsReader[]> {
  const propertyKey = createPanelPropertyKey();
  const asked = { fields: ['project', 'status', 'issuelinks'], properties: [propertyKey] };
  const found = await bulkFetch(ids, asked, reader);
  return found.map(({ id, key, fields, properties }) => ({
    id,
    key,
    projectKey: fields.project.key,
    statusName: fields.status.name,
    isResolved: fields.status.statusCategory.key === 'done',
    locale: readDetails(properties[propertyKey])?.locale ?? null,
    links: toIssueLinks(fields.issuelinks),
  }));
}

import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { PublicIssue } from '../ports/jira';
import { adfToText } from '../rules/adf-text';
import { readAdf } from './adf';
import { linkedIssue, linkedIssueFields, toLinkedIssue } from './linked-issue';
import { answerOf, jsonHeaders } from './rest';

const names = v.fallback(v.array(v.object({ name: v.string() })), []);

const publicIssue = v.object({
  ...linkedIssue.entries,
  fields: v.object({
    ...linkedIssue.entries.fields.entries,
    description: v.nullish(v.unknown(), null),
    components: names,
    versions: names,
  }),
});

const found = v.object({ issues: v.array(publicIssue) });

/**
 * Each term is looked for as a phrase, so that nothing in it is a query's syntax. The day is read in the zone of the
 * app's account, which is near enough.
 */
export async function searchPublic(
  projectKeys: readonly string[],
  terms: readonly string[],
  since: Date,
): Promise<readonly PublicIssue[]> {
  if (projectKeys.length === 0 || terms.length === 0) return [];
  const projects = projectKeys.map((key) => `"${key}"`).join(', ');
  const texts = terms.map((term) => `text ~ "\\"${term.replace(/[\\"]/g, ' ')}\\""`).join(' OR ');
  const open = `(statusCategory != Done OR updated >= "${since.toISOString().slice(0, 10)}")`;
  const body = {
    jql: `project IN (${projects}) AND level IS EMPTY AND ${open} AND (${texts}) ORDER BY updated DESC`,
    fields: [...linkedIssueFields, 'description', 'components', 'versions'],
    maxResults: 50,
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  const { issues } = await answerOf('POST /rest/api/3/search/jql', answer, found);
  return issues.map(toPublicIssue).filter(({ hasSecurityLevel }) => !hasSecurityLevel);
}

function toPublicIssue(issue: v.InferOutput<typeof publicIssue>): PublicIssue {
  const { description, components, versions } = issue.fields;
  const document = readAdf(description);
  const facts = [...components, ...versions].map(({ name }) => name);
  return { ...toLinkedIssue(issue), text: document ? adfToText(document) : '', facts };
}

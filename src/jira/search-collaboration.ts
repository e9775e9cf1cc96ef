import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Collaboration } from '../rules/retention';
import { answerOf, jsonHeaders } from './rest';

const found = v.object({ issues: v.array(v.object({ id: v.string(), key: v.string() })) });

const text = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/**
 * Requests of a collaboration in a project, after a key, in the order of their keys: of an organization those shared with
 * it and those its members kept to themselves. JQL knows organizations by name: whoever deletes what is found reads
 * first whose it is.
 */
export async function searchCollaboration(
  projectKey: string,
  { kind, ref, name }: Pick<Collaboration, 'kind' | 'ref' | 'name'>,
  after: string | null,
  most: number,
): Promise<readonly { readonly id: string; readonly key: string }[]> {
  const theirs =
    kind === 'organization'
      ? `(organizations = ${text(name)} OR (organizations is EMPTY AND reporter in organizationMembers(${text(name)})))`
      : `reporter = ${text(ref)}`;
  const body = {
    jql: `project = ${text(projectKey)} AND ${theirs}${after === null ? '' : ` AND key > ${text(after)}`} ORDER BY key ASC`,
    fields: ['created'],
    maxResults: most,
  };
  const answer = api
    .asApp()
    .requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: jsonHeaders, body: JSON.stringify(body) });
  return (await answerOf('POST /rest/api/3/search/jql', answer, found)).issues;
}

import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { AskingCustomer } from '../ports/jira';
import { accountSchema } from './accounts';
import { bulkFetch } from './bulk-fetch';
import { organization, organizationsField } from './issue-answer';
import { answerOf } from './rest';

const field = v.object({
  id: v.string(),
  schema: v.fallback(v.optional(v.object({ custom: v.fallback(v.optional(v.string()), undefined) })), undefined),
});

/** Who is behind some requests: one question for the id of the field, and one per hundred requests. */
export async function readRequestCustomers(ids: readonly string[]): Promise<readonly AskingCustomer[]> {
  if (ids.length === 0) return [];
  const organizationsId = await organizationsFieldId();
  const fields = ['project', 'reporter', ...(organizationsId === null ? [] : [organizationsId])];
  const found = await bulkFetch(ids, { fields }, asked);
  return found.map(({ id, fields: { project, reporter, ...others } }) => {
    const read = organizationsId === null ? null : v.safeParse(v.array(organization), others[organizationsId]);
    return { id, projectKey: project.key, reporter, organizations: read?.success ? read.output : [] };
  });
}

const asked = v.object({
  id: v.string(),
  fields: v.looseObject({
    project: v.object({ key: v.string() }),
    reporter: v.fallback(v.nullish(accountSchema, null), null),
  }),
});

/** Platform fact: its id differs from site to site; `null` where there is no such field. */
async function organizationsFieldId(): Promise<string | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/field`);
  const fields = await answerOf('GET /rest/api/3/field', answer, v.array(field));
  return fields.find(({ schema }) => schema?.custom === organizationsField)?.id ?? null;
}

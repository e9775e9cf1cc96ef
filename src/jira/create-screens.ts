import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { CreateScreen, NamedValue } from '../rules/issue-fields';
import { allPages, answerUnlessRefused } from './rest';

const types = v.object({ issueTypes: v.array(v.object({ id: v.string(), name: v.string() })) });
const field = v.object({
  fieldId: v.string(),
  name: v.string(),
  required: v.fallback(v.boolean(), false),
  hasDefaultValue: v.fallback(v.boolean(), false),
  allowedValues: v.fallback(v.array(v.object({ id: v.string(), name: v.string() })), []),
});
const fieldPage = v.object({ total: v.number(), fields: v.array(field) });
type Field = v.InferOutput<typeof field>;

/** Always sent, or taken from who asks. */
const filledIn = ['project', 'issuetype', 'summary', 'description', 'reporter', 'security', 'labels'];

/** The fields with which the app may create an issue; `null` when there is no such project or type for it. */
export async function readCreateScreen(projectKey: string, issueTypeName: string): Promise<CreateScreen | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes?maxResults=200`);
  const found = await answerUnlessRefused(
    'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    answer,
    types,
  );
  const type = found?.issueTypes.find(({ name }) => name === issueTypeName);
  if (!type) return null;
  const fields = await readFields(projectKey, type.id);
  const valuesOf = (id: string): readonly NamedValue[] | null =>
    fields.find(({ fieldId }) => fieldId === id)?.allowedValues ?? null;
  return {
    components: valuesOf('components'),
    versions: valuesOf('versions'),
    priorities: valuesOf('priority'),
    hasLabels: fields.some(({ fieldId }) => fieldId === 'labels'),
    unfilled: fields
      .filter(({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !filledIn.includes(fieldId))
      .map(({ name }) => name),
  };
}

function readFields(projectKey: string, typeId: string): Promise<readonly Field[]> {
  return allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(
        route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes/${typeId}?startAt=${start}&maxResults=200`,
      );
    const operation = 'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}';
    const page = await answerUnlessRefused(operation, answer, fieldPage);
    const items = page?.fields ?? [];
    return { items, isLast: start + items.length >= (page?.total ?? 0) };
  });
}

import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { CreateScreen } from '../rules/issue-fields';
import type { NamedValue } from '../rules/named-value';
import { fieldKindOf, type ScreenField } from '../rules/screen-fields';
import { allPages, answerUnlessRefused } from './rest';

const types = v.object({ issueTypes: v.array(v.object({ id: v.string(), name: v.string() })) });
const option = v.object({
  id: v.string(),
  name: v.optional(v.string()),
  /** What options of custom fields have in the place of a name. */
  value: v.optional(v.string()),
  disabled: v.fallback(v.optional(v.boolean(), false), false),
});
const parentOption = v.object({ ...option.entries, children: v.fallback(v.array(option), []) });
const field = v.object({
  fieldId: v.string(),
  name: v.string(),
  required: v.fallback(v.boolean(), false),
  hasDefaultValue: v.fallback(v.boolean(), false),
  schema: v.fallback(
    v.object({
      type: v.string(),
      items: v.optional(v.string()),
      system: v.optional(v.string()),
      custom: v.optional(v.string()),
    }),
    { type: 'unknown' },
  ),
  allowedValues: v.fallback(v.array(parentOption), []),
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
  const valuesOf = (id: string): readonly NamedValue[] | null => {
    const found = fields.find(({ fieldId }) => fieldId === id);
    return found ? found.allowedValues.map(named) : null;
  };
  return {
    components: valuesOf('components'),
    versions: valuesOf('versions'),
    priorities: valuesOf('priority'),
    hasLabels: fields.some(({ fieldId }) => fieldId === 'labels'),
    fields: fields.flatMap(screenField),
    unfilled: fields
      .filter(({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !filledIn.includes(fieldId))
      .map(({ fieldId, name }) => ({ id: fieldId, name })),
  };
}

/** Nothing for a field that no constant can be preset for. */
function screenField({ fieldId, name, schema, allowedValues }: Field): ScreenField[] {
  const kind = fieldKindOf(fieldId, schema);
  if (!kind) return [];
  const options = allowedValues
    .filter(({ disabled }) => !disabled)
    .map((each) => ({ ...named(each), children: each.children.filter(({ disabled }) => !disabled).map(named) }));
  return [{ id: fieldId, name, kind, options }];
}

function named({ id, name, value }: v.InferOutput<typeof option>): NamedValue {
  return { id, name: name ?? value ?? id };
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

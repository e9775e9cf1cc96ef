import type { FieldDefinition } from '../issue/field-catalog.ts';
import { fieldCatalog } from '../issue/field-catalog.ts';
import type { Call } from '../rest/call.ts';
import { param, queryList } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';

function list(): Answer {
  return ok(
    fieldCatalog.map((field) => ({
      id: field.id,
      key: field.id,
      name: field.name,
      custom: isCustom(field),
      orderable: true,
      navigable: field.navigable,
      searchable: true,
      clauseNames: field.clauseNames,
      schema: field.schema,
    })),
  );
}

/** A page of the fields, narrowed by `type` (custom, system), `id` and a part of the name. */
function search(call: Call): Answer {
  administrator(call);
  const wish = pageWish(call, 50, 50);
  const types = queryList(call, 'type');
  const ids = queryList(call, 'id');
  const query = (call.query.get('query') ?? '').toLowerCase();
  const found = fieldCatalog.filter(
    (field) =>
      (types.length === 0 || types.includes(isCustom(field) ? 'custom' : 'system')) &&
      (ids.length === 0 || ids.includes(field.id)) &&
      field.name.toLowerCase().includes(query),
  );
  const page = found.slice(wish.startAt, wish.startAt + wish.maxResults);
  const values = page.map(({ id, name, schema }) => ({ id, key: id, name, schema, isLocked: 'custom' in schema }));
  return ok(pageBean(call, wish, found.length, values));
}

/** The custom fields here belong to Service Management, which keeps them locked. */
function remove(call: Call): Answer {
  administrator(call);
  const field = fieldCatalog.find(({ id }) => id === param(call, 'id'));
  if (!field || !isCustom(field))
    throw jiraError(404, [`The custom field with id '${param(call, 'id')}' does not exist.`]);
  throw jiraError(400, [`The custom field '${field.name}' is locked and cannot be deleted.`]);
}

function isCustom({ schema }: FieldDefinition): boolean {
  return schema.custom !== undefined;
}

export const fieldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    scopes: scopes(
      'read:jira-work',
      'read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira',
    ),
    handle: list,
  },
  {
    method: 'GET',
    path: '/rest/api/3/field/search',
    scopes: scopes('read:jira-work', 'read:field:jira read:field-configuration:jira'),
    handle: search,
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/field/{id}',
    scopes: scopes('manage:jira-configuration', 'delete:field:jira'),
    handle: remove,
  },
];

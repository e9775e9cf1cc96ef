import { run } from '../../db/database.ts';
import type { FieldDefinition } from '../issue/field-catalog.ts';
import { fieldsOfSite } from '../issue/custom-field.ts';
import type { Call } from '../rest/call.ts';
import { param, queryList } from '../rest/call.ts';
import { pageBean, pageWish } from '../rest/page.ts';
import { jiraError } from '../rest/rest-error.ts';
import type { Answer, Route } from '../rest/route.ts';
import { ok, scopes } from '../rest/route.ts';
import { administrator } from './administrator.ts';
import { begun } from './task-routes.ts';

function list(call: Call): Answer {
  return ok(
    fieldsOfSite(call.site.db).map((field) => ({
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
  const found = fieldsOfSite(call.site.db).filter(
    (field) =>
      (types.length === 0 || types.includes(isCustom(field) ? 'custom' : 'system')) &&
      (ids.length === 0 || ids.includes(field.id)) &&
      field.name.toLowerCase().includes(query),
  );
  const page = found.slice(wish.startAt, wish.startAt + wish.maxResults);
  const values = page.map(({ id, name, schema }) => ({ id, key: id, name, schema, isLocked: isLocked({ schema }) }));
  return ok(pageBean(call, wish, found.length, values));
}

/** Fields of Service Management are locked; what an administrator added goes with its values. */
function remove(call: Call): Answer {
  administrator(call);
  const field = fieldsOfSite(call.site.db).find(({ id }) => id === param(call, 'id'));
  if (!field || !isCustom(field))
    throw jiraError(404, [`The custom field with id '${param(call, 'id')}' does not exist.`]);
  if (isLocked(field)) throw jiraError(400, [`The custom field '${field.name}' is locked and cannot be deleted.`]);
  run(call.site.db, 'DELETE FROM custom_field WHERE id = ?', field.schema.customId ?? -1);
  return begun(call, `Delete the custom field ${field.name}`);
}

function isCustom({ schema }: FieldDefinition): boolean {
  return schema.custom !== undefined;
}

function isLocked({ schema }: Pick<FieldDefinition, 'schema'>): boolean {
  return schema.custom?.startsWith('com.atlassian.servicedesk:') ?? false;
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

import type { Field } from '@atlaskit/jql-ast';
import { organizationsField, participantsField, requestTypeField } from '../issue/field-catalog.ts';
import * as catalog from './catalog-field.ts';
import { customField } from './custom-field.ts';
import * as dates from './date-field.ts';
import type { Compilation, JqlContext } from './jql-context.ts';
import type { JqlField } from './jql-field.ts';
import * as keys from './key-field.ts';
import * as labelled from './labelled-field.ts';
import * as people from './person-field.ts';
import { findProperty, propertyField } from './property-field.ts';
import * as requests from './request-field.ts';
import * as texts from './text-field.ts';

const fields: ReadonlyMap<string, JqlField> = new Map<string, JqlField>([
  ['project', catalog.project],
  ['projecttype', catalog.projectType],
  ['issuetype', catalog.issueType],
  ['type', catalog.issueType],
  ['status', catalog.status],
  ['statuscategory', catalog.statusCategory],
  ['resolution', catalog.resolution],
  ['priority', catalog.priority],
  ['level', catalog.securityLevel],
  ['key', keys.key],
  ['issue', keys.key],
  ['issuekey', keys.key],
  ['id', keys.id],
  ['issuelink', keys.issueLink],
  ['issuelinktype', keys.issueLinkType],
  ['parent', keys.parent],
  ['attachments', keys.attachments],
  ['summary', texts.summary],
  ['description', texts.description],
  ['comment', texts.comment],
  ['text', texts.text],
  ['textfields', texts.text],
  ['assignee', people.assignee],
  ['reporter', people.reporter],
  ['creator', people.creator],
  ['participants', people.participants],
  ['request participants', people.participants],
  ['labels', labelled.labels],
  ['component', labelled.component],
  ['components', labelled.component],
  ['fixversion', labelled.fixVersion],
  ['fixversions', labelled.fixVersion],
  ['affectedversion', labelled.affectedVersion],
  ['affectedversions', labelled.affectedVersion],
  ['created', dates.created],
  ['createddate', dates.created],
  ['updated', dates.updated],
  ['updateddate', dates.updated],
  ['resolved', dates.resolved],
  ['resolutiondate', dates.resolved],
  ['due', dates.due],
  ['duedate', dates.due],
  ['request type', requests.requestType],
  ['customer request type', requests.requestType],
  ['request-channel-type', requests.requestChannel],
  ['organizations', requests.organizations],
  ['organization', requests.organizations],
  [`cf[${digitsOf(organizationsField)}]`, requests.organizations],
  [`cf[${digitsOf(requestTypeField)}]`, requests.requestType],
  [`cf[${digitsOf(participantsField)}]`, people.participants],
]);

function digitsOf(fieldId: string): string {
  return fieldId.replace(/\D/g, '');
}

/** The field a name in a query stands for, searchable properties of apps included; `null` after noting that there is none. */
export function findField(field: Field, context: Compilation): JqlField | null {
  const found = propertyPath(field, context) ?? (field.properties?.length ? undefined : named(field.value, context));
  if (found) return found;
  context.problems.push(`Field '${shown(field)}' does not exist or you do not have permission to view it.`);
  return null;
}

function named(name: string, context: Compilation): JqlField | undefined {
  const known = fields.get(name.toLowerCase());
  if (known) return known;
  const property = findProperty(context, { alias: name });
  return property ? propertyField(property, name) : customField(name, context);
}

function propertyPath(field: Field, context: Compilation): JqlField | undefined {
  const [property, ...more] = field.properties ?? [];
  if (!property?.key || more.length > 0 || field.value.toLowerCase() !== 'issue.property') return undefined;
  const path = (property.path ?? [])
    .map(({ value }) => value)
    .join('')
    .replace(/^\./, '');
  const found = findProperty(context, { propertyKey: property.key.value, path });
  return found && propertyField(found, shown(field));
}

function shown(field: Field): string {
  const properties = (field.properties ?? []).map(
    ({ key, path }) => `[${key?.value ?? ''}]${(path ?? []).map(({ value }) => value).join('')}`,
  );
  return `${field.value}${properties.join('')}`;
}

/** Whether a query that begins with this word is about a field, an alias of a property included. */
export function isFieldName(word: string, context: JqlContext): boolean {
  const name = word.toLowerCase();
  const isNamed = (given: string | undefined) => given?.toLowerCase() === name;
  return (
    fields.has(name) ||
    context.entityProperties.some(({ alias }) => isNamed(alias)) ||
    (context.customFields ?? []).some((field) => isNamed(field.name))
  );
}

/** A field as `GET /rest/api/3/field` describes it. */
export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly clauseNames: readonly string[];
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
    readonly customId?: number;
  };
  /** Whether it is among the fields a list of issues shows (`*navigable`). */
  readonly navigable: boolean;
}

export const organizationsField = 'customfield_10002';
export const requestTypeField = 'customfield_10010';
export const participantsField = 'customfield_10026';

function system(
  id: string,
  name: string,
  type: string,
  more: { items?: string; clauses?: string[]; navigable?: boolean } = {},
): FieldDefinition {
  return {
    id,
    name,
    clauseNames: more.clauses ?? [id.toLowerCase()],
    schema: { type, ...(more.items === undefined ? {} : { items: more.items }), system: id },
    navigable: more.navigable ?? true,
  };
}

function custom(id: string, name: string, type: string, more: { key: string; items?: string }): FieldDefinition {
  const customId = Number(id.replace('customfield_', ''));
  return {
    id,
    name,
    clauseNames: [`cf[${customId}]`, name],
    schema: {
      type,
      ...(more.items === undefined ? {} : { items: more.items }),
      custom: `com.atlassian.servicedesk:${more.key}`,
      customId,
    },
    navigable: true,
  };
}

export const fieldCatalog: readonly FieldDefinition[] = [
  system('summary', 'Summary', 'string'),
  system('description', 'Description', 'string'),
  system('environment', 'Environment', 'string'),
  system('issuetype', 'Issue Type', 'issuetype', { clauses: ['issuetype', 'type'] }),
  system('project', 'Project', 'project'),
  system('status', 'Status', 'status'),
  system('statusCategory', 'Status Category', 'statusCategory'),
  system('priority', 'Priority', 'priority'),
  system('resolution', 'Resolution', 'resolution'),
  system('resolutiondate', 'Resolved', 'datetime', { clauses: ['resolutiondate', 'resolved'] }),
  system('reporter', 'Reporter', 'user'),
  system('creator', 'Creator', 'user'),
  system('assignee', 'Assignee', 'user'),
  system('created', 'Created', 'datetime', { clauses: ['created', 'createdDate'] }),
  system('updated', 'Updated', 'datetime', { clauses: ['updated', 'updatedDate'] }),
  system('duedate', 'Due date', 'date', { clauses: ['due', 'duedate'] }),
  system('labels', 'Labels', 'array', { items: 'string' }),
  system('components', 'Components', 'array', { items: 'component', clauses: ['component'] }),
  system('fixVersions', 'Fix versions', 'array', { items: 'version', clauses: ['fixVersion'] }),
  system('versions', 'Affects versions', 'array', { items: 'version', clauses: ['affectedVersion'] }),
  system('security', 'Security Level', 'securitylevel', { clauses: ['level'] }),
  system('parent', 'Parent', 'issuelink'),
  system('subtasks', 'Sub-tasks', 'array', { items: 'issuelinks', clauses: ['subtasks'] }),
  system('issuelinks', 'Linked Issues', 'array', { items: 'issuelinks', clauses: ['issueLink'] }),
  system('comment', 'Comment', 'comments-page', { navigable: false }),
  system('attachment', 'Attachment', 'array', { items: 'attachment', clauses: ['attachments'], navigable: false }),
  custom(organizationsField, 'Organizations', 'array', {
    key: 'sd-customer-organizations',
    items: 'sd-customerorganization',
  }),
  custom(requestTypeField, 'Request Type', 'sd-customerrequesttype', { key: 'vp-origin' }),
  custom(participantsField, 'Request participants', 'array', { key: 'sd-request-participants', items: 'user' }),
];

/**
 * Which fields a `fields` list asks for: ids, `*all`, `*navigable`, and a leading minus to leave one out. Unknown
 * names are ignored, as Jira does.
 */
export function chosenFields(
  all: readonly FieldDefinition[],
  asked: readonly string[],
  standard: readonly string[],
): Set<string> {
  const list = asked.length === 0 ? standard : asked;
  const chosen = new Set<string>();
  const onlyLeavesOut = list.every((name) => name.startsWith('-'));
  for (const name of onlyLeavesOut ? ['*all', ...list] : list) {
    if (name === '*all') all.forEach(({ id }) => chosen.add(id));
    else if (name === '*navigable') all.filter((f) => f.navigable).forEach(({ id }) => chosen.add(id));
    else if (name.startsWith('-')) chosen.delete(name.slice(1));
    else if (all.some(({ id }) => id === name)) chosen.add(name);
  }
  return chosen;
}

import type { ImportedText, ImportedVersion } from './import-wire.ts';
import { instantOf, isMembers, listOf, membersOf, nameOf, RecordProblem, textOf, wordsOf } from './read-record.ts';

/** Somebody in a record, not yet told apart into agent and customer. */
export interface ArchivedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly timeZone: string | undefined;
  /** What Jira Cloud says of the account; null in records of a Jira server. */
  readonly accountType: string | null;
}

export interface ArchivedComment {
  readonly author: ArchivedPerson | null;
  readonly body: ImportedText;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly isInternal: boolean;
}

export interface ArchivedLink {
  readonly typeName: string;
  readonly inward: string;
  readonly outward: string;
  /** Which end the other issue is. */
  readonly direction: 'inward' | 'outward';
  readonly otherKey: string;
}

/** An issue as Jira's REST API gives it, v2 or v3, read and checked. Instants are ISO-8601 UTC. */
export interface ArchivedIssue {
  readonly key: string;
  readonly projectKey: string;
  readonly isServiceProject: boolean;
  readonly issueTypeName: string;
  readonly summary: string;
  readonly description: ImportedText | null;
  readonly environment: ImportedText | null;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly resolutionName: string | null;
  readonly priorityName: string | null;
  readonly securityLevelName: string | null;
  readonly reporter: ArchivedPerson | null;
  readonly assignee: ArchivedPerson | null;
  readonly labels: readonly string[];
  readonly componentNames: readonly string[];
  readonly affectedVersions: readonly ImportedVersion[];
  readonly fixVersions: readonly ImportedVersion[];
  readonly comments: readonly ArchivedComment[];
  readonly links: readonly ArchivedLink[];
  readonly attachmentCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly resolvedAt: string | null;
}

const mostSummaryCharacters = 255;

/** Reads one record. @throws RecordProblem naming the member that will not do */
export function readIssue(record: unknown): ArchivedIssue {
  const issue = membersOf(record, 'the record');
  const key = wordsOf(issue['key'], 'key').toUpperCase();
  if (!/^[A-Z][A-Z0-9_]*-\d+$/.test(key)) throw new RecordProblem(`key is "${key}", not an issue key`);
  const fields = membersOf(issue['fields'], 'fields');
  const project = isMembers(fields['project']) ? fields['project'] : {};
  const createdAt = instantOf(fields['created'], 'fields.created');
  return {
    key,
    projectKey: typeof project['key'] === 'string' ? project['key'] : key.replace(/-\d+$/, ''),
    isServiceProject: project['projectTypeKey'] === 'service_desk',
    issueTypeName: nameOf(fields['issuetype'], 'fields.issuetype') ?? 'Task',
    summary: summaryOf(fields['summary']),
    description: textOf(fields['description'], 'fields.description'),
    environment: textOf(fields['environment'], 'fields.environment'),
    statusName: nameOf(fields['status'], 'fields.status') ?? '',
    statusCategory: categoryOf(fields),
    resolutionName: nameOf(fields['resolution'], 'fields.resolution'),
    priorityName: nameOf(fields['priority'], 'fields.priority'),
    securityLevelName: nameOf(fields['security'], 'fields.security'),
    reporter: personOf(fields['reporter'], 'fields.reporter') ?? personOf(fields['creator'], 'fields.creator'),
    assignee: personOf(fields['assignee'], 'fields.assignee'),
    labels: listOf(fields['labels'], 'fields.labels').map((label) => wordsOf(label, 'a label').replace(/\s+/g, '-')),
    componentNames: listOf(fields['components'], 'fields.components').map((one) => nameOf(one, 'a component') ?? ''),
    affectedVersions: listOf(fields['versions'], 'fields.versions').map(versionOf),
    fixVersions: listOf(fields['fixVersions'], 'fields.fixVersions').map(versionOf),
    comments: commentsOf(fields['comment']),
    links: listOf(fields['issuelinks'], 'fields.issuelinks').map(linkOf),
    attachmentCount: listOf(fields['attachment'], 'fields.attachment').length,
    createdAt,
    updatedAt: fields['updated'] ? instantOf(fields['updated'], 'fields.updated') : createdAt,
    resolvedAt: fields['resolutiondate'] ? instantOf(fields['resolutiondate'], 'fields.resolutiondate') : null,
  };
}

function summaryOf(value: unknown): string {
  const summary = wordsOf(value, 'fields.summary').replace(/[\r\n]+/g, ' ');
  if (summary.length <= mostSummaryCharacters) return summary;
  throw new RecordProblem(`fields.summary has ${summary.length} characters; Jira keeps ${mostSummaryCharacters}`);
}

function categoryOf(fields: Readonly<Record<string, unknown>>): ArchivedIssue['statusCategory'] {
  const status = isMembers(fields['status']) ? fields['status'] : {};
  const category = isMembers(status['statusCategory']) ? status['statusCategory']['key'] : undefined;
  if (category === 'new' || category === 'indeterminate' || category === 'done') return category;
  return fields['resolution'] ? 'done' : 'new';
}

function personOf(value: unknown, name: string): ArchivedPerson | null {
  if (value === undefined || value === null) return null;
  const person = membersOf(value, name);
  const id = person['accountId'] ?? person['key'] ?? person['name'] ?? person['displayName'];
  const text = (member: string): string | undefined =>
    typeof person[member] === 'string' && person[member] !== '' ? person[member] : undefined;
  return {
    id: wordsOf(id, `${name}.accountId`),
    displayName: text('displayName') ?? wordsOf(id, name),
    email: text('emailAddress')?.toLowerCase() ?? null,
    timeZone: text('timeZone'),
    accountType: text('accountType') ?? null,
  };
}

function versionOf(value: unknown): ImportedVersion {
  const version = membersOf(value, 'a version');
  const date = version['releaseDate'];
  return {
    name: wordsOf(version['name'], 'the name of a version'),
    isReleased: version['released'] === true,
    ...(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { releaseDate: date } : {}),
  };
}

/** A page of comments (`{comments: []}`) or a bare list; comments without words are left out. */
function commentsOf(value: unknown): ArchivedComment[] {
  const list = isMembers(value) ? value['comments'] : value;
  return listOf(list, 'fields.comment').flatMap((entry, index) => {
    const name = `comment ${index + 1}`;
    const comment = membersOf(entry, name);
    const body = textOf(comment['body'], `the body of ${name}`);
    if (body === null) return [];
    const createdAt = instantOf(comment['created'], `the date of ${name}`);
    return {
      author: personOf(comment['author'], `the author of ${name}`),
      body,
      createdAt,
      updatedAt: comment['updated'] ? instantOf(comment['updated'], `the date of ${name}`) : createdAt,
      isInternal: comment['jsdPublic'] === false || isMembers(comment['visibility']),
    };
  });
}

function linkOf(value: unknown): ArchivedLink {
  const link = membersOf(value, 'a link');
  const type = membersOf(link['type'], 'the type of a link');
  const direction = isMembers(link['outwardIssue']) ? 'outward' : 'inward';
  const other = membersOf(link[`${direction}Issue`], 'the other issue of a link');
  const typeName = wordsOf(type['name'], 'the name of a link type');
  return {
    typeName,
    inward: typeof type['inward'] === 'string' ? type['inward'] : typeName,
    outward: typeof type['outward'] === 'string' ? type['outward'] : typeName,
    direction,
    otherKey: wordsOf(other['key'], 'the key of a linked issue').toUpperCase(),
  };
}

import { rest } from './rest.ts';
import { onThisSite } from './request.ts';
import type { AdfNode, Attachment, StatusCategory, User } from './shapes.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface IssueLink {
  readonly id: string;
  readonly type: { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: LinkedIssue;
  readonly outwardIssue?: LinkedIssue;
}

export interface LinkedIssue {
  readonly key: string;
  readonly fields: { readonly summary: string; readonly status: Status; readonly issuetype?: Named };
}

export interface Status extends Named {
  readonly statusCategory: StatusCategory;
}

interface JiraAttachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly mimeType?: string;
  readonly created: string;
  readonly author?: User;
  readonly content: string;
}

/** An issue's fields that have a place of their own on the page; others are read through `names`. */
export interface IssueFields {
  readonly summary: string;
  readonly description: AdfNode | null;
  readonly status: Status;
  readonly issuetype: Named;
  readonly project: {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly projectTypeKey?: string;
  };
  readonly priority?: Named | null;
  readonly resolution?: Named | null;
  readonly reporter?: User | null;
  readonly assignee?: User | null;
  readonly labels?: readonly string[];
  readonly components?: readonly Named[];
  readonly versions?: readonly Version[];
  readonly fixVersions?: readonly Version[];
  readonly security?: { readonly name: string; readonly description?: string } | null;
  readonly issuelinks?: readonly IssueLink[];
  readonly attachment?: readonly JiraAttachment[];
  readonly created: string;
  readonly updated: string;
  readonly duedate?: string | null;
  readonly [field: string]: unknown;
}

export interface Version extends Named {
  readonly released?: boolean;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly schema?: Readonly<Record<string, { readonly custom?: string }>>;
}

export interface IssueComment {
  readonly id: string;
  readonly author: User;
  readonly body: AdfNode;
  readonly created: string;
  readonly jsdPublic?: boolean;
}

export interface Change {
  readonly id: string;
  readonly author?: User;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
}

const pathOf = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export interface ReadOptions {
  readonly isAnonymous?: boolean;
  readonly signal?: AbortSignal;
}

export async function readIssue(key: string, options: ReadOptions = {}): Promise<Issue> {
  return rest(pathOf(key), { query: { expand: 'schema', properties: 'support-sla' }, ...options });
}

export async function readComments(key: string, options: ReadOptions = {}): Promise<readonly IssueComment[]> {
  const found: IssueComment[] = [];
  for (;;) {
    const query = { startAt: found.length, maxResults: 100, orderBy: 'created' };
    const page = await rest<{ comments: readonly IssueComment[]; total: number }>(`${pathOf(key)}/comment`, {
      query,
      ...options,
    });
    found.push(...page.comments);
    if (found.length >= page.total || page.comments.length === 0) return found;
  }
}

/** The newest changes first. */
export async function readHistory(key: string, options: ReadOptions = {}): Promise<readonly Change[]> {
  const found: Change[] = [];
  for (;;) {
    const query = { startAt: found.length, maxResults: 100 };
    const page = await rest<{ values: readonly Change[]; isLast?: boolean; total: number }>(
      `${pathOf(key)}/changelog`,
      { query, ...options },
    );
    found.push(...page.values);
    if (found.length >= page.total || page.values.length === 0) return found.reverse();
  }
}

export function attachmentsOf(issue: Issue): readonly Attachment[] {
  return (issue.fields.attachment ?? []).map((file) => ({
    id: file.id,
    filename: file.filename,
    size: file.size,
    mimeType: file.mimeType,
    createdAt: file.created,
    author: file.author?.displayName ?? '',
    contentUrl: onThisSite(file.content),
  }));
}

/** The values of the custom fields JSM keeps on a request, wherever the site put them. */
export function requestParts(issue: Issue): {
  organizations: readonly string[];
  participants: readonly User[];
  requestType: string | null;
} {
  const valueOf = (custom: string): unknown => {
    const entry = Object.entries(issue.schema ?? {}).find(
      ([, schema]) => schema.custom === `com.atlassian.servicedesk:${custom}`,
    );
    return entry === undefined ? undefined : issue.fields[entry[0]];
  };
  const organizations = (valueOf('sd-customer-organizations') ?? []) as readonly { name: string }[];
  const participants = (valueOf('sd-request-participants') ?? []) as readonly User[];
  const origin = valueOf('vp-origin') as { requestType?: { name: string } } | null | undefined;
  return {
    organizations: organizations.map(({ name }) => name),
    participants,
    requestType: origin?.requestType?.name ?? null,
  };
}

/** The `support-sla` property the app keeps on a request. */
export interface SlaProperty {
  readonly state?: string;
  readonly dueAt?: string;
  readonly answeredAt?: string;
  readonly product?: string;
}

export function slaOf(issue: Issue): SlaProperty | null {
  return (issue.properties?.['support-sla'] as SlaProperty | undefined) ?? null;
}

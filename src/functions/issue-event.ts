import * as v from 'valibot';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,19}$/));
const maybe = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

const envelope = {
  eventType: v.pipe(v.string(), v.startsWith('avi:jira:'), v.maxLength(100)),
  selfGenerated: v.fallback(v.boolean(), false),
  timestamp: v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''),
};

const issueEvent = v.object({
  ...envelope,
  issue: v.object({ id, fields: maybe(v.object({ project: maybe(v.object({ key: v.string() })) })) }),
  comment: maybe(v.object({ id })),
  changelog: maybe(v.object({ id: maybe(id), items: v.fallback(v.array(v.object({ field: v.string() })), []) })),
});

const linkEvent = v.object({ ...envelope, id: maybe(id), sourceIssueId: id, destinationIssueId: id });

/** What is taken from an event: ids, and enough to drop it or to recognise it when it comes twice. */
export interface IssueEvent {
  readonly eventType: string;
  /** When it happened, ISO-8601 UTC; absent where it does not say. */
  readonly at?: string | undefined;
  /** One, or the two ends of a link. */
  readonly issueIds: readonly string[];
  /** The project when the event names it; only ever used to drop. */
  readonly projectKey: string | null;
  /** It came from another project, so that it may have been a request. */
  readonly hasMoved: boolean;
  /** It may decide what customers behind the issue are told: status, resolution, fix version, level, links, project. */
  readonly mayBeNews: boolean;
  /** Only files came or went: nothing to a request, while on a public issue their names may tell who is behind it. */
  readonly isAboutFiles: boolean;
  /** The same for a delivery and its repetition. */
  readonly receipt: string;
}

/** `null` for what is no issue event, what this app caused itself, and changes another event tells of. */
export function readIssueEvent(event: unknown): IssueEvent | null {
  const link = v.safeParse(linkEvent, event);
  if (link.success) return link.output.selfGenerated ? null : fromLink(link.output);
  const parsed = v.safeParse(issueEvent, event);
  return !parsed.success || parsed.output.selfGenerated || isEcho(parsed.output) ? null : fromIssue(parsed.output);
}

/** As the changelog names them. */
const newsFields = /^(status|resolution|fix version|security|link|project)$/i;

function fromIssue({ eventType, issue, comment, changelog, timestamp }: v.InferOutput<typeof issueEvent>): IssueEvent {
  const change = comment?.id ?? changelog?.id ?? '';
  const items = changelog?.items ?? [];
  return {
    eventType,
    at: instantOf(timestamp),
    issueIds: [issue.id],
    projectKey: issue.fields?.project?.key ?? null,
    hasMoved: items.some(({ field }) => field === 'project'),
    mayBeNews: items.some(({ field }) => newsFields.test(field)),
    isAboutFiles: isOnly(items, ['Attachment', 'Comment']),
    receipt: ['event', eventType, issue.id, change, timestamp].join(':'),
  };
}

/** Platform fact: milliseconds, as a text. */
function instantOf(timestamp: string): string | undefined {
  const at = new Date(/^\d{1,15}$/.test(timestamp) ? Number(timestamp) : NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A link concerns both ends, and the event has no keys to tell which is the request. */
function fromLink({
  eventType,
  id: linkId,
  sourceIssueId,
  destinationIssueId,
  timestamp,
}: v.InferOutput<typeof linkEvent>): IssueEvent {
  return {
    eventType,
    issueIds: [...new Set([sourceIssueId, destinationIssueId])],
    projectKey: null,
    hasMoved: false,
    mayBeNews: true,
    isAboutFiles: false,
    receipt: ['event', eventType, sourceIssueId, linkId ?? destinationIssueId, timestamp].join(':'),
  };
}

/** Platform fact: every comment also yields an `updated:issue` of its own. */
function isEcho({ changelog }: v.InferOutput<typeof issueEvent>): boolean {
  return isOnly(changelog?.items, ['Comment']);
}

function isOnly(items: readonly { readonly field: string }[] = [], fields: readonly string[]): boolean {
  return items.length > 0 && items.every(({ field }) => fields.includes(field));
}

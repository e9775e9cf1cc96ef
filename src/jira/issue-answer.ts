import * as v from 'valibot';
import type { Organization, RequestType } from '../rules/request';
import { accountSchema } from './accounts';
import { issueLinks } from './issue-links';
import { anyText, instant } from './rest';

const person = v.fallback(v.nullish(accountSchema, null), null);
const maybeInstant = v.fallback(v.nullish(instant, null), null);

/** An issue as Jira's platform API gives it; what a field holds is checked, what a person wrote into it is not trusted. */
export const issueSchema = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    summary: anyText,
    description: v.unknown(),
    created: instant,
    project: v.object({ key: v.string() }),
    reporter: person,
    creator: person,
    assignee: person,
    labels: v.fallback(v.array(v.string()), []),
    priority: v.fallback(v.nullish(v.object({ name: v.string() }), null), null),
    status: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
    resolutiondate: maybeInstant,
    statuscategorychangedate: maybeInstant,
    attachment: v.fallback(v.array(v.unknown()), []),
    issuelinks: issueLinks,
  }),
  properties: v.fallback(v.record(v.string(), v.unknown()), {}),
  schema: v.fallback(v.record(v.string(), v.object({ custom: v.fallback(v.optional(v.string()), undefined) })), {}),
});

export type IssueAnswer = v.InferOutput<typeof issueSchema>;

/** Platform fact: the type of Jira Service Management's Organizations field; its id differs from site to site. */
export const organizationsField = 'com.atlassian.servicedesk:sd-customer-organizations';

export const organization = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  name: v.string(),
});

export function organizationsOf(issue: IssueAnswer): readonly Organization[] {
  return Object.entries(issue.schema)
    .filter(([, { custom }]) => custom === organizationsField)
    .flatMap(([id]) => {
      const parsed = v.safeParse(v.array(organization), issue.fields[id]);
      return parsed.success ? parsed.output : [];
    });
}

/** Platform fact: the type of Jira Service Management's Request Type field; it is empty on what is no portal request. */
const requestTypeField = 'com.atlassian.servicedesk:vp-origin';

const typeShown = v.object({ requestType: v.object({ id: v.string(), name: v.string() }) });

/**
 * What the issue itself says about being a portal request: its type, `none` for an issue an agent made without one, and
 * `unknown` where the field is missing or holds what we cannot read.
 */
export function shownRequestType(issue: IssueAnswer): RequestType | 'none' | 'unknown' {
  const [id] = Object.entries(issue.schema).find(([, { custom }]) => custom === requestTypeField) ?? [];
  if (id === undefined || !(id in issue.fields)) return 'unknown';
  if (issue.fields[id] === null) return 'none';
  const parsed = v.safeParse(typeShown, issue.fields[id]);
  return parsed.success ? { id: parsed.output.requestType.id, name: parsed.output.requestType.name } : 'unknown';
}

/** Platform fact: a workflow may end in a done status without setting a resolution; the change of category has a time. */
export function resolvedAtOf({ fields }: IssueAnswer): string | null {
  const isDone = fields.status.statusCategory.key === 'done';
  return fields.resolutiondate ?? (isDone ? fields.statuscategorychangedate : null);
}

/** Platform fact: Jira has no merge of its own; a duplicate is resolved and linked outward with the type Duplicate. */
export function duplicateOf(issue: IssueAnswer): string | null {
  const links = issue.fields.issuelinks.filter(({ type }) => type.name === 'Duplicate');
  return links.find(({ outwardIssue }) => outwardIssue)?.outwardIssue?.key ?? null;
}

import * as v from 'valibot';
import type { IssueLink } from '../rules/follow-duplicates';

const end = v.fallback(v.optional(v.object({ id: v.string(), key: v.string() })), undefined);

/** Field `issuelinks` of an issue. */
export const issueLinks = v.fallback(
  v.array(
    v.object({
      type: v.fallback(v.object({ name: v.string() }), { name: '' }),
      inwardIssue: end,
      outwardIssue: end,
    }),
  ),
  [],
);

export function toIssueLinks(links: v.InferOutput<typeof issueLinks>): readonly IssueLink[] {
  return links.flatMap(({ type, inwardIssue, outwardIssue }) => [
    ...(inwardIssue ? [{ typeName: type.name, direction: 'inward' as const, ...inwardIssue }] : []),
    ...(outwardIssue ? [{ typeName: type.name, direction: 'outward' as const, ...outwardIssue }] : []),
  ]);
}

import * as v from 'valibot';
import type { LinkedIssue } from '../ports/jira';
import { anyText, instant } from './rest';

const category = v.fallback(v.picklist(['new', 'indeterminate', 'done']), 'indeterminate');
const version = v.object({ name: v.string(), released: v.fallback(v.boolean(), false) });

const entries = {
  summary: anyText,
  project: v.object({ key: v.string() }),
  status: v.object({ name: v.string(), statusCategory: v.object({ key: category }) }),
  resolution: v.fallback(v.nullish(v.object({ name: v.string() }), null), null),
  fixVersions: v.fallback(v.array(version), []),
  /** Of whatever shape: a level that is there makes the issue private. */
  security: v.nullish(v.unknown(), null),
  updated: instant,
};

/** What the app asks of an issue that requests are linked to, as the names of its fields. */
export const linkedIssueFields = Object.keys(entries);

const fields = v.object(entries);

export const linkedIssue = v.object({ id: v.string(), key: v.string(), fields });

export function toLinkedIssue({ id, key, fields }: v.InferOutput<typeof linkedIssue>): LinkedIssue {
  return {
    id,
    key,
    projectKey: fields.project.key,
    summary: fields.summary,
    statusName: fields.status.name,
    statusCategory: fields.status.statusCategory.key,
    resolutionName: fields.resolution?.name ?? null,
    hasSecurityLevel: fields.security !== null,
    fixVersions: fields.fixVersions,
    updatedAt: fields.updated,
  };
}

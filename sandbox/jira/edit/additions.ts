import type { IssueRow } from '../issue/issue-row.ts';
import type { Call } from '../rest/call.ts';
import { isObject } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { addComment, commentInput } from './write-comment.ts';
import { linkFromUpdate } from './write-link.ts';

/** `update` operations that add something to the issue instead of changing a field. */
export interface Additions {
  readonly comments: readonly unknown[];
  readonly links: readonly unknown[];
}

/** Splits `update` into field operations and additions. @throws RestError 400 for other verbs than add */
export function withoutAdditions(update: Readonly<Record<string, unknown>>): {
  edits: Record<string, unknown>;
  additions: Additions;
} {
  const { comment, issuelinks, ...edits } = update;
  return { edits, additions: { comments: added('comment', comment), links: added('issuelinks', issuelinks) } };
}

function added(field: string, operations: unknown): unknown[] {
  if (operations === undefined) return [];
  if (!Array.isArray(operations)) throw jiraError(400, [], { [field]: 'data was not an array' });
  return operations.map((operation: unknown) => {
    if (isObject(operation) && 'add' in operation) return operation['add'];
    throw jiraError(400, [], { [field]: `Field '${field}' supports only the operation 'add' here` });
  });
}

export function applyAdditions(call: Call, issue: IssueRow, additions: Additions): void {
  for (const comment of additions.comments) addComment(call, issue, commentInput(call, issue, comment));
  for (const link of additions.links) linkFromUpdate(call, issue, link);
}

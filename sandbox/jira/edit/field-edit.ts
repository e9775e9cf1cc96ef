import type { SqlValue } from '../../db/database.ts';
import type { ChangeItem } from '../issue/change-item.ts';
import type { IssueRow } from '../issue/issue-row.ts';
import type { ProjectRow } from '../project/project-row.ts';
import type { Call } from '../rest/call.ts';

/** What is being edited: an issue, or one about to be created (`issue` null). */
export interface EditTarget {
  readonly call: Call;
  readonly project: ProjectRow;
  readonly issue: IssueRow | null;
}

/** What setting a field comes to: columns of the issue, rows elsewhere, and what the history says about it. */
export interface FieldEdit {
  readonly columns?: Readonly<Record<string, SqlValue>>;
  readonly items: readonly ChangeItem[];
  readonly store?: (issueId: number) => void;
}

/** Checks a value and plans its edit. @throws FieldProblem when the value will not do */
export type FieldEditor = (value: unknown, target: EditTarget) => FieldEdit;

/** A value that Jira refuses for a field; becomes `errors[field]`. */
export class FieldProblem extends Error {}

export function notOnScreen(field: string): FieldProblem {
  return new FieldProblem(`Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

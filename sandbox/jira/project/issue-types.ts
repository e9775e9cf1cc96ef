import type { DatabaseSync } from 'node:sqlite';
import { run } from '../../db/database.ts';

/** Issue types every site has. */
export const issueTypes = {
  task: { id: 10002, name: 'Task', description: 'A small, distinct piece of work.', subtask: false },
  subtask: { id: 10003, name: 'Sub-task', description: 'A piece of a larger task.', subtask: true },
  bug: { id: 10004, name: 'Bug', description: 'A malfunction of a product.', subtask: false },
  changeRequest: { id: 10005, name: 'Change request', description: 'A feature that is missing.', subtask: false },
  story: { id: 10006, name: 'Story', description: 'Functionality expressed as a goal of its user.', subtask: false },
  support: { id: 10010, name: 'Support', description: 'A request for support.', subtask: false },
  suggestion: { id: 10011, name: 'Suggestion', description: 'A suggestion of a customer.', subtask: false },
} as const;

export function createIssueTypes(db: DatabaseSync): void {
  const sql = 'INSERT OR IGNORE INTO issue_type (id, name, description, is_subtask) VALUES (?, ?, ?, ?)';
  for (const { id, name, description, subtask } of Object.values(issueTypes)) {
    run(db, sql, id, name, description, Number(subtask));
  }
}

export function setIssueTypes(db: DatabaseSync, projectId: number, ids: readonly number[]): void {
  const sql = 'INSERT OR IGNORE INTO project_issue_type (project_id, issue_type_id) VALUES (?, ?)';
  ids.forEach((id) => run(db, sql, projectId, id));
}

import type { DatabaseSync } from 'node:sqlite';
import { run } from '../../db/database.ts';
import type { Transition } from '../issue/transition.ts';

/** Statuses every site has; ids as transitions refer to them. */
export const statuses = {
  toDo: { id: 10000, name: 'To Do', category: 'new' },
  inProgress: { id: 3, name: 'In Progress', category: 'indeterminate' },
  done: { id: 10001, name: 'Done', category: 'done' },
  waitingForSupport: { id: 10010, name: 'Waiting for support', category: 'indeterminate' },
  waitingForCustomer: { id: 10011, name: 'Waiting for customer', category: 'indeterminate' },
  resolved: { id: 10012, name: 'Resolved', category: 'done' },
  closed: { id: 10013, name: 'Closed', category: 'done' },
} as const;

interface Workflow {
  readonly initial: number;
  readonly transitions: readonly Transition[];
}

const s = statuses;
const open = [s.waitingForSupport.id, s.waitingForCustomer.id, s.inProgress.id];
const answered = [...open, s.resolved.id];
const finished = [s.resolved.id, s.closed.id];

/** The life of a request; `customer` marks what the portal offers (clause O1: accept and close, or ask again). */
export const supportWorkflow: Workflow = {
  initial: s.waitingForSupport.id,
  transitions: [
    { id: '11', name: 'Start progress', to: s.inProgress.id, from: [s.waitingForSupport.id, s.waitingForCustomer.id] },
    {
      id: '21',
      name: 'Respond to customer',
      to: s.waitingForCustomer.id,
      from: [s.waitingForSupport.id, s.inProgress.id],
    },
    {
      id: '31',
      name: 'Respond to support',
      to: s.waitingForSupport.id,
      from: [s.waitingForCustomer.id],
      customer: true,
    },
    { id: '41', name: 'Resolve this issue', to: s.resolved.id, from: open },
    { id: '51', name: 'Close', to: s.closed.id, from: answered, customer: true },
    { id: '61', name: 'Back to support', to: s.waitingForSupport.id, from: finished, customer: true },
  ],
};

export const developmentWorkflow: Workflow = {
  initial: s.toDo.id,
  transitions: [
    { id: '11', name: 'To Do', to: s.toDo.id },
    { id: '21', name: 'In Progress', to: s.inProgress.id },
    { id: '31', name: 'Done', to: s.done.id },
  ],
};

export function createStatuses(db: DatabaseSync): void {
  const sql = 'INSERT OR IGNORE INTO status (id, name, category) VALUES (?, ?, ?)';
  for (const { id, name, category } of Object.values(statuses)) run(db, sql, id, name, category);
}

export function setWorkflow(db: DatabaseSync, projectId: number, { initial, transitions }: Workflow): void {
  const sql = 'INSERT OR REPLACE INTO workflow (project_id, initial_status_id, transitions) VALUES (?, ?, ?)';
  run(db, sql, projectId, initial, JSON.stringify(transitions));
}

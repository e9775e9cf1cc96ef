import { kvs } from '@forge/kvs';
import type { Audit, AuditEntry } from '../ports/records';

export const auditEntity = 'audit-entry';

/** One per invocation; `newId` keeps two entries of the same instant apart. */
export function storedAudit(newId: () => string): Audit {
  return {
    append: (entry, id) =>
      kvs.entity(auditEntity).set(auditKey(entry, id === undefined ? newId : () => id), auditValue(entry)),
  };
}

export function auditKey(entry: AuditEntry, newId: () => string): string {
  return `${entry.requestId}:${entry.at}:${newId()}`;
}

export function auditValue(entry: AuditEntry): object {
  return { requestId: entry.requestId, at: entry.at, entry: { what: entry.what, facts: entry.facts } };
}

import type { LogFacts } from '../ports';
import { BusyError, JiraError, StorageError } from '../ports/faults';

/** What may be logged of a fault: names of ours and Jira's status; never a message that may quote somebody's text. */
export function describeFault(fault: unknown): LogFacts {
  if (fault instanceof JiraError) return { fault: fault.name, status: fault.status, operation: fault.operation };
  if (fault instanceof StorageError || fault instanceof BusyError) return { fault: fault.name, reason: fault.message };
  return { fault: fault instanceof Error ? fault.name : typeof fault };
}

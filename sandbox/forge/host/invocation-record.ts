/** What is kept of each invocation, for the developer of the app and for tests. Sizes are bytes of JSON. */
export interface InvocationRecord {
  readonly id: number;
  readonly invocationId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly trigger: 'resolver' | 'trigger' | 'scheduled' | 'consumer';
  /** Sandbox time, ISO-8601 UTC. */
  readonly startedAt: string;
  /** Real time. */
  durationMs: number;
  outcome: 'running' | 'ok' | 'retry' | 'failed';
  error?: string;
  readonly rest: RestCall[];
  readonly kvs: { reads: number; writes: number; readBytes: number; writtenBytes: number };
  bytesIn: number;
  bytesOut: number;
  readonly logs: { readonly level: string; readonly text: string }[];
}

export interface RestCall {
  /** As named in the OpenAPI document, or method and path when no operation answers. */
  readonly operation: string;
  readonly as: 'app' | 'user' | 'none';
  readonly status: number;
}

/** The latest invocations, oldest first. */
export interface InvocationLog {
  open(
    start: Pick<InvocationRecord, 'invocationId' | 'functionKey' | 'moduleKey' | 'trigger' | 'startedAt'>,
  ): InvocationRecord;
  /** Those after the one of that id. */
  since(id: number): readonly InvocationRecord[];
}

const KEPT = 1_000;
/** Moving the clock by a week makes thousands of these; they must not push out what somebody did. */
const KEPT_SCHEDULED = 300;

export function createInvocationLog(): InvocationLog {
  const records: InvocationRecord[] = [];
  let lastId = 0;
  return {
    open(start) {
      const record: InvocationRecord = {
        id: ++lastId,
        ...start,
        durationMs: 0,
        outcome: 'running',
        rest: [],
        kvs: { reads: 0, writes: 0, readBytes: 0, writtenBytes: 0 },
        bytesIn: 0,
        bytesOut: 0,
        logs: [],
      };
      records.push(record);
      if (records.length > KEPT) records.splice(oldestToDrop(records), 1);
      return record;
    },
    since: (id) => records.filter((record) => record.id > id),
  };
}

function oldestToDrop(records: readonly InvocationRecord[]): number {
  const scheduled = records.filter(({ trigger }) => trigger === 'scheduled');
  return scheduled.length > KEPT_SCHEDULED ? records.indexOf(scheduled[0] as InvocationRecord) : 0;
}

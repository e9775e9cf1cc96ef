interface Call {
  readonly operation: string;
  readonly as: string;
  readonly status: number;
}

export interface CallCount extends Call {
  readonly times: number;
}

/** Calls of the same operation, identity and answer counted together, in the order they first came. */
export function callsByOperation(calls: readonly Call[]): readonly CallCount[] {
  const counts = new Map<string, CallCount>();
  for (const { operation, as, status } of calls) {
    const key = `${operation} ${as} ${status}`;
    counts.set(key, { operation, as, status, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()];
}

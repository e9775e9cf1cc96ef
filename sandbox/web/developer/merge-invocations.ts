import type { Invocation } from '../rest/sandbox.ts';

/** Adds what was read to what was there; a running invocation is replaced by its finished self. */
export function mergeInvocations(before: readonly Invocation[], found: readonly Invocation[]): readonly Invocation[] {
  const first = found[0];
  if (first === undefined) return before;
  return [...before.filter((one) => one.id < first.id), ...found];
}

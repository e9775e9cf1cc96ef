import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import type { Problem, Result } from '../contracts/result';
import { describeFault } from '../flows/describe-fault';
import type { Ports } from '../ports';
import type { Authorise } from './callers';
import { problemOf, refused } from './problems';

export interface GuardedCall<C, P, T> {
  /** For the log, such as `agent.publishOutcome`. */
  readonly name: string;
  readonly authorise: Authorise<C>;
  readonly payload: v.GenericSchema<unknown, P>;
  /** How a fault is told to this audience; the team's way when absent. */
  readonly explain?: (fault: unknown, reference: string) => Problem;
  readonly run: (call: { readonly ports: Ports; readonly caller: C; readonly payload: P }) => Promise<Result<T>>;
}

/** For calls without arguments: whatever comes along is not looked at. */
export const noPayload = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);

/**
 * What every resolver goes through, once: who calls, what they sent, and a fault as a problem a person can read. The
 * caller is checked before the payload is looked at; nothing of a fault but its kind leaves this place.
 */
export function guarded<C, P, T>(
  wire: () => Ports,
  call: GuardedCall<C, P, T>,
): (request: unknown) => Promise<Result<T>> {
  return async (request) => {
    const ports = wire();
    try {
      const { context, payload } = v.parse(resolverRequest, request);
      const authorised = await call.authorise(context, ports);
      if (!authorised.ok) {
        ports.log.warn('a call was refused', { call: call.name, code: authorised.problem.code });
        return authorised;
      }
      const sent = v.safeParse(call.payload, payload);
      if (!sent.success) return badPayload(sent.issues);
      return await call.run({ ports, caller: authorised.value, payload: sent.output });
    } catch (fault) {
      const reference = correlationId(ports);
      ports.log.error('a call failed', { call: call.name, reference, at: placeOf(fault), ...describeFault(fault) });
      return { ok: false, problem: (call.explain ?? problemOf)(fault, reference) };
    }
  };
}

const resolverRequest = v.object({ context: v.unknown(), payload: v.unknown() });

function badPayload(issues: readonly v.BaseIssue<unknown>[]) {
  // The message may quote what was sent, however long that is.
  const fields = issues.slice(0, 20).map((issue) => [v.getDotPath(issue) ?? '', issue.message.slice(0, 200)] as const);
  return refused('bad-payload', 'Some of what was sent cannot be used.', Object.fromEntries(fields));
}

function correlationId(ports: Ports): string {
  try {
    return getAppContext().invocationId;
  } catch {
    return ports.newId();
  }
}

/**
 * Where an unexpected fault came from: the frames of its stack. The message, which may quote somebody, and somebody's
 * stack trace at that, is cut off first; where it is not found in the stack, nothing of the stack is told.
 */
export function placeOf(fault: unknown): string | null {
  if (!(fault instanceof Error) || !fault.stack) return null;
  const { message, stack } = fault;
  const [name = ''] = /^[^\n:]*(?:: )?/.exec(stack) ?? [];
  const rest = stack.slice(name.length);
  if (!rest.startsWith(`${message}\n`)) return null;
  const frames = rest
    .slice(message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));
  return frames.slice(0, 4).join(' < ') || null;
}

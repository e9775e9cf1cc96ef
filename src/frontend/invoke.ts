import { invoke } from '@forge/bridge';
import type { AgentCalls } from '../contracts/agent';
import type { PortalCalls } from '../contracts/portal';
import type { Problem, Result } from '../contracts/result';

type Calls = PortalCalls & AgentCalls;

/** What a call answers when it succeeds. */
export type ValueOf<Call extends keyof Calls> = Extract<ReturnType<Calls[Call]>, { ok: true }>['value'];

/**
 * Calls a function of the resolver. Never rejects: a fault on the way (no network, time-out, a broken answer)
 * becomes a problem with the code `unavailable`, whose message the surfaces replace by their own words.
 */
export async function call<Call extends keyof Calls>(
  name: Call,
  ...payload: Parameters<Calls[Call]>
): Promise<Result<ValueOf<Call>>> {
  try {
    const answer: unknown = await invoke(name, payload[0]);
    return isResult<ValueOf<Call>>(answer) ? answer : { ok: false, problem: unavailable };
  } catch {
    return { ok: false, problem: unavailable };
  }
}

const unavailable: Problem = { code: 'unavailable', message: '' };

function isResult<T>(answer: unknown): answer is Result<T> {
  if (answer === null || typeof answer !== 'object' || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'problem' in answer;
}

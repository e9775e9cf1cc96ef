import type { Problem, ProblemReason, Result } from '../contracts/result';
import { BusyError, JiraError, StorageError } from '../ports/faults';

export const solved = <T>(value: T): Result<T> => ({ ok: true, value });

export function refused(
  code: Problem['code'],
  message: string,
  fields?: Problem['fields'],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message, ...(fields ? { fields } : {}) } };
}

/** Somebody was faster: what they did is to be seen before anything is added to it. */
export const becameMeanwhile = (issueKeys: readonly string[]): string =>
  `Nothing was done: since you looked, this request became ${issueKeys.join(' and ')}, and its customer is told of that. Reload to see it; if the request needs another issue besides, start again.`;

/** The same for customers, who read the reason in their own language. */
export function refusedBecause(because: ProblemReason['code'], code: Problem['code'], message: string) {
  return { ok: false as const, problem: { code, message, because: { code: because } } };
}

/** What the person in front of the screen can do about a fault; `reference` finds it in the log. */
export function problemOf(fault: unknown, reference: string): Problem {
  if (fault instanceof BusyError) return { code: 'conflict', message: `${fault.message} Try again in a moment.` };
  if (fault instanceof JiraError) return jiraProblem(fault);
  if (fault instanceof StorageError)
    return {
      code: 'unavailable',
      message: 'The app’s storage did not answer. Nothing is lost; try again in a minute.',
    };
  return {
    code: 'unavailable',
    message: `Something went wrong here. Try again; if it happens again, give an admin this reference: ${reference}.`,
  };
}

function jiraProblem(fault: JiraError): Problem {
  if (fault.status === 429)
    return { code: 'unavailable', message: `Jira is busy. Try again in ${waitWords(fault.retryAfterSeconds ?? 30)}.` };
  if (fault.isTransient)
    return {
      code: 'unavailable',
      message: 'Jira did not answer as it should. Nothing is lost; try again in a few minutes.',
    };
  if (fault.status === 404)
    return { code: 'not-found', message: 'Jira does not find this any more, or does not show it to this app.' };
  const detail = fault.detail ? ` Jira says: ${fault.detail}` : '';
  if (fault.status === 401 || fault.status === 403) {
    return {
      code: 'refused',
      message: `Jira does not let this app do that (${fault.operation}). An admin has to give the app the permission.${detail}`,
    };
  }
  return { code: 'refused', message: `Jira refused (${fault.operation}).${detail}` };
}

function waitWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

/** The same for customers: what they can do, and nothing of how the vendor's Jira is set up. */
export function customerProblemOf(fault: unknown, reference: string): Problem {
  if (fault instanceof JiraError && fault.status === 404)
    return { code: 'not-found', message: 'This request is not there any more.', because: { code: 'gone' } };
  const passes =
    fault instanceof BusyError || fault instanceof StorageError || (fault instanceof JiraError && fault.isTransient);
  if (passes)
    return {
      code: 'unavailable',
      message: 'The help center is busy. Nothing is lost; try again in a minute.',
      because: { code: 'busy' },
    };
  return {
    code: 'unavailable',
    message: `That did not work. Please write a comment on your request instead, and mention this reference: ${reference}.`,
    because: { code: 'failed', reference },
  };
}

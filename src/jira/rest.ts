import type { APIResponse } from '@forge/api';
import * as v from 'valibot';
import { JiraError } from '../ports/faults';

/** What the calls of this folder have in common: one status check, one error, one way to read a body. */

/**
 * Waits for Jira's answer and reads it with `schema`; what does not fit is a fault of Jira, not of the caller.
 * @param operation method and path template, for the log: never ids
 * @throws JiraError for every status outside 2xx and for bodies of another shape
 */
export async function answerOf<T>(
  operation: string,
  asked: Promise<APIResponse>,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const response = await arrival(operation, asked);
  if (!response.ok) throw await failure(operation, response);
  return read(operation, response, schema);
}

/** As `answerOf`, with 404 as `null`: Jira says 404 also for what the caller may not see. */
export async function answerOrNull<T>(
  operation: string,
  asked: Promise<APIResponse>,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | null> {
  const response = await arrival(operation, asked);
  if (response.status === 404) return null;
  if (!response.ok) throw await failure(operation, response);
  return read(operation, response, schema);
}

/** For operations whose answer has no body worth reading. */
export async function accepted(operation: string, asked: Promise<APIResponse>): Promise<void> {
  const response = await arrival(operation, asked);
  if (!response.ok) throw await failure(operation, response);
}

/** For questions where every refusal means no: only a fault that may pass is thrown. */
export async function answerUnlessRefused<T>(
  operation: string,
  asked: Promise<APIResponse>,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | null> {
  try {
    return await answerOf(operation, asked, schema);
  } catch (error) {
    if (error instanceof JiraError && [400, 401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

/**
 * Collects a paged list; `limit` stops a list that never ends.
 * @throws JiraError 413 past the limit: asking again does not make the list shorter
 */
export async function allPages<T>(
  page: (start: number) => Promise<{ items: readonly T[]; isLast: boolean }>,
  limit = 100,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let turn = 0; turn < limit; turn += 1) {
    const { items, isLast } = await page(all.length);
    all.push(...items);
    if (isLast || items.length === 0) return all;
  }
  throw new JiraError(413, 'a list of too many pages');
}

/** Jira's `2026-10-03T19:29:17.500-0400` as ISO-8601 UTC. */
export const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not an instant'),
  v.transform((text) => new Date(text).toISOString()),
);

/** Text of somebody else's making: anything that is not text is nothing. */
export const anyText = v.fallback(v.string(), '');

export const jsonHeaders = { 'Content-Type': 'application/json', Accept: 'application/json' };

export async function arrival(operation: string, asked: Promise<APIResponse>): Promise<APIResponse> {
  try {
    return await asked;
  } catch (error) {
    throw new JiraError(statusOf(error), operation);
  }
}

/** Forge's own proxy refuses with errors that carry a status, such as 401 without consent. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 0;
  return typeof status === 'number' ? status : 0;
}

export async function failure(operation: string, response: APIResponse): Promise<JiraError> {
  const seconds = Number(response.headers.get('Retry-After'));
  const retryAfter =
    response.status === 429 || response.status === 503 ? (seconds > 0 ? Math.ceil(seconds) : 30) : null;
  return new JiraError(response.status, operation, retryAfter, await detailOf(response));
}

const complaint = v.object({
  errorMessages: v.fallback(v.array(v.string()), []),
  errors: v.fallback(v.record(v.string(), v.string()), {}),
  errorMessage: v.fallback(v.string(), ''),
});

async function detailOf(response: APIResponse): Promise<string> {
  try {
    const parsed = v.safeParse(complaint, JSON.parse(await response.text()));
    if (!parsed.success) return '';
    const { errorMessages, errors, errorMessage } = parsed.output;
    return [...errorMessages, ...Object.values(errors), errorMessage].filter(Boolean).join(' ').slice(0, 500);
  } catch {
    return '';
  }
}

async function read<T>(operation: string, response: APIResponse, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = v.safeParse(schema, body);
  if (!parsed.success)
    throw new JiraError(502, `${operation} (unreadable ${v.getDotPath(parsed.issues[0]) ?? 'body'})`);
  return parsed.output;
}

import type { Caller, ProductEvent } from '../../seams.ts';
import { transaction } from '../../db/database.ts';
import { Access } from '../access/access.ts';
import type { Site } from '../site.ts';
import type { Call, FilePart } from './call.ts';
import { callerId } from './call.ts';
import { RestError } from './rest-error.ts';
import type { Answer } from './route.ts';

/** What a call is about, before anybody looked at it. */
export interface CallInput {
  readonly caller: Caller;
  readonly request: Request;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly files?: readonly FilePart[];
}

/**
 * Runs a handler in one transaction, and reports its events once that is committed: what failed has not happened, and
 * nobody hears of it.
 */
export function runCall(site: Site, input: CallInput, handle: (call: Call) => Answer): Answer {
  const events: ProductEvent[] = [];
  const url = new URL(input.request.url);
  const trace = input.request.headers.get('x-atlassian-webhook-trace');
  const call: Call = {
    site,
    caller: input.caller,
    access: new Access(site.db, callerId(input.caller)),
    pathname: url.pathname,
    params: input.params ?? {},
    query: url.searchParams,
    body: input.body,
    files: input.files ?? [],
    headers: input.request.headers,
    emit: (event) => events.push(trace === null ? event : { ...event, webhookTraceValue: trace }),
  };
  const isRead = input.request.method === 'GET';
  const answer = isRead ? handle(call) : transaction(site.db, () => handle(call));
  for (const event of events) site.events.emit(event, input.caller);
  return answer;
}

/** An answer as HTTP. */
export function responseOf({ status, body, headers }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  if (body instanceof Uint8Array) return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  return Response.json(body, { status, headers: { ...headers } });
}

/** A refusal as HTTP; anything else is a fault of the sandbox and is thrown on. */
export function refusalOf(error: unknown): Response {
  if (!(error instanceof RestError)) throw error;
  return responseOf({ status: error.status, body: error.body, headers: error.headers });
}

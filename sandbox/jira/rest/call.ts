import type { Caller, ProductEvent } from '../../seams.ts';
import type { Access } from '../access/access.ts';
import type { Site } from '../site.ts';
import { deskError, jiraError, notSignedIn } from './rest-error.ts';

/** A file of a multipart body. */
export interface FilePart {
  readonly field: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** One REST call being answered: who asks what of which site. */
export interface Call {
  readonly site: Site;
  readonly caller: Caller;
  /** What the caller may see and do, remembered for the length of the call. */
  readonly access: Access;
  /** Path of the request, as sent. */
  readonly pathname: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; undefined when there is none. */
  readonly body: unknown;
  readonly files: readonly FilePart[];
  readonly headers: Headers;
  /** Reports an event once the call's transaction has been committed. */
  emit(event: ProductEvent): void;
}

/** The accountId of the caller; null for anonymous. */
export function callerId(caller: Caller): string | null {
  return caller.kind === 'anonymous' ? null : caller.accountId;
}

/** The accountId of the caller. @throws RestError 401 for anonymous, in the words of the API that was called */
export function signedIn(call: Call): string {
  const accountId = callerId(call.caller);
  if (accountId !== null) return accountId;
  if (call.pathname.startsWith('/rest/servicedeskapi/')) throw deskError(401, 'You must log in to do that.');
  throw notSignedIn();
}

/** A path parameter the route declares. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

/** The body as an object. @throws RestError 400 when it is anything else */
export function bodyObject(call: Call): Record<string, unknown> {
  if (isObject(call.body)) return call.body;
  throw jiraError(400, ['Invalid request payload. Refer to the REST API documentation and try again.']);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Comma-separated and repeated query values, as Jira takes both. */
export function queryList(call: Call, name: string): string[] {
  return call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

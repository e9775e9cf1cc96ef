import type { AtlassianRest, Caller, Operation, PlaceContext } from '../../seams.ts';
import type { Manifest } from '../manifest.ts';
import type { AppRequest } from './forge-fetch.ts';

export interface ProductInput {
  readonly rest: AtlassianRest;
  readonly places: PlaceContext;
  readonly manifest: Manifest;
  readonly appAccountId: string;
  readonly siteUrl: () => string;
}

const PROXY_ERROR = 'forge-proxy-error';

/** `requestJira` of the backend: finds out as whom, checks the manifest's scopes, and asks Jira. */
export async function productRequest(input: ProductInput, request: AppRequest): Promise<Response> {
  const { descriptor, path, init, running } = request;
  const caller = callerFor(input, request);
  const method = (init.method ?? 'GET').toUpperCase();
  const url = new URL(path, input.siteUrl());
  const operation = input.rest.operationOf(method, url.pathname);
  const answer = (response: Response) => {
    const name = operation?.name ?? `${method} ${url.pathname}`;
    running.record.rest.push({ operation: name, as: descriptor.provider ?? 'none', status: response.status });
    return response;
  };
  if (caller instanceof Response) return answer(caller);
  const missing = operation === null ? null : missingScopes(operation, input.manifest.scopes);
  if (missing !== null) {
    const text = `${operation?.name} needs the scopes ${missing.join(' or ')}, which manifest.yml lacks`;
    running.record.logs.push({ level: 'sandbox', text });
    return answer(scopeRefusal());
  }
  return answer(await input.rest.handle(caller, restRequest(url, { ...init, method })));
}

/** `null` when the scopes cover the operation, otherwise what each alternative lacks. */
export function missingScopes(operation: Operation, granted: readonly string[]): readonly string[] | null {
  if (operation.scopes.length === 0) return null;
  const lacking = operation.scopes.map((needed) => needed.filter((scope) => !granted.includes(scope)));
  return lacking.some((scopes) => scopes.length === 0) ? null : lacking.map((scopes) => scopes.join(', '));
}

export function scopeRefusal(): Response {
  return Response.json({ code: 403, message: 'Unauthorized; scope does not match' }, { status: 403 });
}

/** A request to the REST side; streams and forms pass through untouched. */
export function restRequest(url: URL, init: RequestInit): Request {
  const hasBody = init.body !== undefined && init.body !== null;
  return new Request(url, hasBody ? ({ ...init, duplex: 'half' } as RequestInit) : { ...init, body: undefined });
}

function callerFor(input: ProductInput, { descriptor, running }: AppRequest): Caller | Response {
  if (descriptor.provider === 'app') return { kind: 'app', accountId: input.appAccountId };
  if (descriptor.provider !== 'user') {
    return Response.json({ message: 'Call asApp() or asUser() before requestJira' }, { status: 401 });
  }
  const isOffline = descriptor.accountId !== undefined && descriptor.accountId !== running.accountId;
  if (isOffline && input.manifest.impersonationScopes.length === 0) {
    return needsAuthentication('asUser(accountId) needs allowImpersonation on a scope of manifest.yml');
  }
  const accountId = descriptor.accountId ?? running.accountId;
  if (accountId === undefined) return needsAuthentication('No user takes part in this invocation');
  if (input.places.accountTypeOf(accountId) === 'unlicensed') {
    return needsAuthentication('Unlicensed accounts other than customers cannot be acted for');
  }
  return { kind: 'account', accountId };
}

function needsAuthentication(message: string): Response {
  return Response.json({ message }, { status: 401, headers: { [PROXY_ERROR]: 'NEEDS_AUTHENTICATION_ERR' } });
}

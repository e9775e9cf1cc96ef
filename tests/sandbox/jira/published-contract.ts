import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContract } from '../../contract/contract.ts';
import { noteExercised } from '../../contract/exercised.ts';
import type { Reply } from './site-under-test.ts';

interface PublishedOperation {
  readonly deprecated?: boolean;
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly scopes: readonly string[] }[];
}

/** Atlassian's operations by name, such as `GET /rest/api/3/myself`. @throws when the shared documents are absent */
export function publishedOperations(): ReadonlyMap<string, PublishedOperation> {
  const folder = resolve(process.env['SHARED_DIR'] ?? '../shared', 'openapi');
  const found = new Map<string, PublishedOperation>();
  for (const name of ['jira-platform-v3.json', 'jsm-v3.json']) {
    const { paths } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      paths: Record<string, Record<string, PublishedOperation>>;
    };
    for (const [path, item] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(item)) found.set(`${method.toUpperCase()} ${path}`, operation);
    }
  }
  return found;
}

/** What the published documents find wrong with an exchange. A JSON body is judged when it was accepted. */
export function exchangeProblems(request: Request, sent: unknown, reply: Reply): string[] {
  const contract = loadContract();
  const { pathname, search } = new URL(request.url);
  const call = { method: request.method, url: `${pathname}${search}`, ...(sent === undefined ? {} : { body: sent }) };
  const body = reply.body === '' ? undefined : reply.body;
  noteExercised(contract.operationName(call) ?? '', reply.status);
  const answer = contract.checkResponse(call, reply.status, reply.status < 400 ? body : undefined);
  return [...(reply.status < 400 && sent !== undefined ? contract.checkRequest(call) : []), ...answer];
}

import type { AtlassianRest } from '../../sandbox/seams.ts';
import { adfProblems } from '../../sandbox/jira/text/adf-validity.ts';
import { noteExercised } from './exercised.ts';
import { type Contract, hasContract, loadContract, type SentCall } from './contract.ts';

/** A sandbox whose calls are judged as they pass. */
export interface WatchedRest {
  readonly rest: AtlassianRest;
  /** One line per violation, in order; empty when the OpenAPI documents are absent. */
  readonly violations: string[];
  /** How often each operation was called, by its documented name. */
  readonly operations: Map<string, number>;
  /** Deprecated and experimental operations that were called. */
  readonly unstable: Set<string>;
  /** Refusals with a status that the document of the operation does not mention, such as `POST /x 403`. */
  readonly undocumented: Set<string>;
}

/**
 * Wraps the REST side of the sandbox so that every request it gets and every answer it gives is checked against
 * Atlassian's OpenAPI documents. Nothing is changed on the way.
 *
 * @param judged `all`: any request the documents refuse is a violation, for callers that must be right (the app);
 *   `accepted`: only those the sandbox nevertheless carries out, for tests that send wrong requests on purpose;
 *   `answers`: none, for clients of others, whose requests are their own affair
 */
export function watchContract(rest: AtlassianRest, judged: 'all' | 'accepted' | 'answers' = 'all'): WatchedRest {
  const violations: string[] = [];
  const operations = new Map<string, number>();
  const unstable = new Set<string>();
  const undocumented = new Set<string>();
  const watched: AtlassianRest = {
    operationOf: (method, pathname) => rest.operationOf(method, pathname),
    async handle(caller, request) {
      // The documents describe version 3; version 2 is the same operations with markup for documents.
      if (!hasContract() || new URL(request.url).pathname.startsWith('/rest/api/2/'))
        return rest.handle(caller, request);
      const contract = loadContract();
      const call = await callOf(request);
      const response = await rest.handle(caller, request);
      note(contract, call, { operations, unstable });
      const answer = await bodyOf(response);
      const name = contract.operationName(call) ?? '';
      if (judged === 'all' || (judged === 'accepted' && response.ok)) {
        violations.push(...contract.checkRequest(call), ...documentProblems(call.body, `${name}: request`));
      }
      violations.push(...contract.checkResponse(call, response.status, answer));
      if (!contract.documents(call, response.status)) undocumented.add(`${name} ${response.status}`);
      noteExercised(name, response.status);
      if (name.includes('/rest/api/3/')) violations.push(...documentProblems(answer, `${name}: ${response.status}`));
      return response;
    },
  };
  return { rest: watched, violations, operations, unstable, undocumented };
}

function note(
  contract: Contract,
  call: SentCall,
  { operations, unstable }: Pick<WatchedRest, 'operations' | 'unstable'>,
): void {
  const name = contract.operationName(call) ?? `${call.method} ${call.url}`;
  operations.set(name, (operations.get(name) ?? 0) + 1);
  if (contract.isDeprecated(call) || contract.isExperimental(call)) unstable.add(name);
}

/** What the OpenAPI documents leave open: every Atlassian document anywhere in a body must be a valid one. */
function documentProblems(value: unknown, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && (value as { type?: unknown }).type === 'doc') {
    return adfProblems(value).map((problem) => `${where} document: ${problem}`);
  }
  return Object.values(value).flatMap((member) => documentProblems(member, where));
}

async function callOf(request: Request): Promise<SentCall> {
  const { pathname, search } = new URL(request.url);
  const isJson = /json/.test(request.headers.get('content-type') ?? '');
  const text = isJson ? await request.clone().text() : '';
  return {
    method: request.method,
    url: pathname + search,
    ...(text === '' ? {} : { body: JSON.parse(text) as unknown }),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return undefined;
  const text = await response.clone().text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type OpenApiDocument, openApiRoom, type Room } from './open-api-room.ts';

/** A call as it goes over the wire; `body` is parsed JSON, absent for multipart. */
export interface SentCall {
  readonly method: string;
  /** Path with query, such as `/rest/api/3/issue/SUP-1?fields=summary`. */
  readonly url: string;
  readonly body?: unknown;
}

/** What Atlassian's published OpenAPI documents say about calls; every problem is one readable line. */
export interface Contract {
  /** The document's name of the operation, such as `GET /rest/api/3/myself`; null when there is none. */
  operationName(call: SentCall): string | null;
  checkRequest(call: SentCall): string[];
  checkResponse(call: SentCall, status: number, body: unknown): string[];
  /** Whether the operation's document knows of answers with this status. */
  documents(call: SentCall, status: number): boolean;
  isDeprecated(call: SentCall): boolean;
  isExperimental(call: SentCall): boolean;
}

/** Their request schemas describe a list of parts, which no multipart body is. */
const multipartOperations = new Set([
  'POST /rest/api/3/issue/{issueIdOrKey}/attachments',
  'POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile',
]);

/** Requires properties the document does not have, and which its own example lacks. */
const unsoundBody = 'POST /rest/api/3/bulk/issues/move';

/** The documents refuse their own examples of these answers, so they are no judge of them. */
const unsoundAnswers =
  /^GET \/rest\/api\/3\/(serverInfo|project\/\{projectIdOrKey\}\/(components?|versions?|role)|version|component)|requesttype\/\{requestTypeId\}\/property/;

/** One side of a change may be null: the documents' own example says so, their schema does not. */
const unsoundProblem = /\/items\/\d+\/(from|to)(String)? must be string$/;

const folder = resolve(process.env['SHARED_DIR'] ?? '../shared', 'openapi');
let contract: Contract | undefined;

/** Whether the documents are on this machine; they are reference data and no part of the repository. */
export function hasContract(): boolean {
  return existsSync(join(folder, 'jira-platform-v3.json')) && existsSync(join(folder, 'jsm-v3.json'));
}

/**
 * Loads both documents (a quarter of a second; validators compile on first use), once per process.
 * @throws Error when they are absent: ask `hasContract` first
 */
export function loadContract(): Contract {
  contract ??= contractOf(['jira-platform-v3.json', 'jsm-v3.json'].map(loadDocument));
  return contract;
}

function loadDocument(name: string): Room {
  return openApiRoom(JSON.parse(readFileSync(join(folder, name), 'utf8')) as OpenApiDocument);
}

function contractOf(rooms: readonly Room[]): Contract {
  const find = ({ method, url }: SentCall) => {
    const { pathname } = new URL(url, 'http://site');
    for (const room of rooms) {
      const found = room.operationOf(method, pathname);
      if (found) return found;
    }
    return null;
  };
  return {
    operationName: (call) => find(call)?.name ?? null,
    checkRequest(call) {
      const operation = find(call);
      if (!operation) return [`${call.method} ${call.url}: no such operation`];
      const problems = operation.queryProblems(new URL(call.url, 'http://site').searchParams);
      const isJudged = operation.name !== unsoundBody && !multipartOperations.has(operation.name);
      const body = isJudged ? operation.bodyProblems(call.body) : [];
      return [...problems, ...body].map((problem) => `${operation.name}: request ${problem}`);
    },
    checkResponse(call, status, body) {
      const operation = find(call);
      if (!operation || unsoundAnswers.test(operation.name)) return [];
      if (!operation.documents(status)) {
        return status < 300 ? [`${operation.name}: answers ${status}, which is not documented`] : [];
      }
      const problems = operation.answerProblems(status, body).filter((problem) => !unsoundProblem.test(problem));
      return problems.map((problem) => `${operation.name}: ${status} ${problem}`);
    },
    documents: (call, status) => find(call)?.documents(status) ?? true,
    isDeprecated: (call) => find(call)?.isDeprecated ?? false,
    isExperimental: (call) => find(call)?.isExperimental ?? false,
  };
}

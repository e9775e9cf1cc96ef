import type { Call } from './call.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a handler answers. `body` undefined: an empty answer. A `Uint8Array` goes out as it is. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One served operation: its name as in Atlassian's OpenAPI documents, who may call it, and what it does. */
export interface Route {
  readonly method: Method;
  /** With parameters in braces, such as `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly path: string;
  /** Alternatives (classic, granular); all scopes of one are needed. Empty: none needed. */
  readonly scopes: readonly (readonly string[])[];
  /** Synchronous: it runs inside one transaction. Refuses by throwing RestError. */
  readonly handle: (call: Call) => Answer;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body?: unknown): Answer {
  return { status: 201, body };
}

export const noContent: Answer = { status: 204 };

/** `scopes(['read:jira-work'], 'read:issue-type:jira read:avatar:jira')`: classic, then granular, blank-separated. */
export function scopes(...alternatives: readonly string[]): readonly (readonly string[])[] {
  return alternatives.map((alternative) => alternative.split(' '));
}

/** A request the server refused, or that never reached it (`status` 0), in words for the person at the screen. */
export class RestError extends Error {
  readonly status: number;
  /** Messages that belong to one field, by field id. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'RestError';
    this.status = status;
    this.fields = fields;
  }
}

export interface RestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly form?: FormData;
  /** Without the session cookie: what a visitor who never signed in gets. */
  readonly isAnonymous?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Calls the sandbox and returns the parsed answer (`undefined` for an empty one).
 * @throws RestError for every refusal and for a connection that failed; an abort is passed on as it is.
 */
export async function rest<T>(path: string, options: RestOptions = {}): Promise<T> {
  const response = await send(path, options);
  const text = await response.text();
  const parsed = parse(text);
  if (!response.ok) throw refusal(response.status, parsed);
  return parsed as T;
}

async function send(path: string, options: RestOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  // Jira refuses multipart uploads without this header; it is harmless elsewhere.
  if (options.form !== undefined) headers['x-atlassian-token'] = 'no-check';
  try {
    return await fetch(withQuery(path, options.query), {
      method: options.method ?? 'GET',
      headers,
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: options.isAnonymous === true ? 'omit' : 'same-origin',
      signal: options.signal,
    });
  } catch (reason) {
    if (options.signal?.aborted === true) throw reason;
    throw new RestError(0, 'The sandbox cannot be reached. Is it still running?');
  }
}

export function withQuery(path: string, query: RestOptions['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads the three shapes errors come in: Jira's, JSM's and the sandbox's own. */
export function refusal(status: number, body: unknown): RestError {
  const answer = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const fields = typeof answer.errors === 'object' && answer.errors !== null ? textsOf(answer.errors) : {};
  const messages = Array.isArray(answer.errorMessages) ? answer.errorMessages.map(String) : [];
  const single = [answer.errorMessage, answer.message, answer.error].find(
    (text) => typeof text === 'string' && text !== '',
  );
  const message =
    messages.join(' ') || (single as string | undefined) || Object.values(fields).join(' ') || meaningOf(status);
  return new RestError(status, message, fields);
}

function textsOf(errors: object): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, String(text)]));
}

function meaningOf(status: number): string {
  if (status === 401) return 'You need to sign in for that.';
  if (status === 403) return 'You do not have permission for that.';
  if (status === 404) return 'It does not exist, or you do not have permission to see it.';
  if (status === 409) return 'Somebody else changed it in the meantime. Reload and try again.';
  if (status === 413) return 'That is larger than the sandbox accepts.';
  if (status === 429) return 'Too many changes at once. Wait a moment and try again.';
  return `Something went wrong in the sandbox (HTTP ${status}).`;
}

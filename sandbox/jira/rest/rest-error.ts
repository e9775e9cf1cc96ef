/** A refusal of a REST call, in the shape its API gives errors. Thrown by handlers, answered in one place. */
export class RestError extends Error {
  readonly status: number;
  /** `undefined`: an answer without body, as JSM gives without an agent licence. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`HTTP ${status} ${JSON.stringify(body) ?? ''}`);
    this.name = 'RestError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Jira's error collection. */
export function jiraError(status: number, messages: readonly string[], errors: Record<string, string> = {}): RestError {
  return new RestError(status, { errorMessages: messages, errors });
}

/** JSM's error: one message and a key for translation. */
export function deskError(status: number, message: string, headers: Readonly<Record<string, string>> = {}): RestError {
  const i18nErrorMessage = { i18nKey: 'sd.sandbox.refused', parameters: [] };
  return new RestError(status, { errorMessage: message, i18nErrorMessage }, headers);
}

/** JSM's refusal of agent-only operations: 403 without a body (platform.md 6.3). */
export function noAgentLicence(): RestError {
  return new RestError(403, undefined);
}

/** The same words whether the issue is absent or hidden: its existence is not given away. */
export function issueNotFound(): RestError {
  return jiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

export function projectNotFound(idOrKey: string): RestError {
  return jiraError(404, [`No project could be found with key '${idOrKey}'.`]);
}

export function notSignedIn(): RestError {
  return jiraError(401, ['Client must be authenticated to access this resource.']);
}

/** What Jira refuses below JSM's API is said the way JSM says it; anything else is given back as it is. */
export function inWordsOf(pathname: string, error: unknown): unknown {
  if (!pathname.startsWith('/rest/servicedeskapi/') || !(error instanceof RestError)) return error;
  const { errorMessages, errors, operation } = (error.body ?? {}) as {
    errorMessages?: readonly string[];
    errors?: Readonly<Record<string, string>>;
    operation?: string;
  };
  if (errorMessages === undefined || operation !== undefined) return error;
  return deskError(error.status, [...errorMessages, ...Object.values(errors ?? {})].join(' '), error.headers);
}

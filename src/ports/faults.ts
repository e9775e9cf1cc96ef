/** Jira or Jira Service Management did not do what was asked. `status` 0: no answer at all. */
export class JiraError extends Error {
  override readonly name = 'JiraError';

  constructor(
    readonly status: number,
    /** Method and path template, such as `POST /rest/api/3/issue`; no ids, no names. */
    readonly operation: string,
    readonly retryAfterSeconds: number | null = null,
    /** Jira's own words, for the person in front of the screen; never logged. */
    readonly detail: string = '',
  ) {
    super(`${operation} answered ${status}`);
  }

  /** Worth trying again: too many requests, a fault of the platform, or no answer. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** Whether the operation may have had its effect although it failed. */
  get mayHaveHappened(): boolean {
    return this.status === 0 || this.status === 408 || this.status >= 500;
  }
}

/** The storage did not do what was asked, or holds something this version cannot read. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Somebody else keeps changing the same records; trying again later is the answer. */
export class BusyError extends Error {
  override readonly name = 'BusyError';

  constructor(
    what: string,
    readonly retryAfterSeconds: number,
  ) {
    super(what);
  }
}

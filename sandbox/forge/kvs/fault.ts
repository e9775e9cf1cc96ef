/**
 * A refusal of the key-value store: the package turns `{code, message}` of a non-2xx answer into
 * `ForgeKvsAPIError`. Codes seen on the real service: KEY_NOT_FOUND, KEY_CONFLICT (409); the others are ours.
 */
export class KvsFault extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'KvsFault';
    this.status = status;
    this.code = code;
  }
}

export const invalid = (message: string) => new KvsFault(400, 'VALIDATION_ERROR', message);
export const keyNotFound = (key: string) => new KvsFault(404, 'KEY_NOT_FOUND', `No value for key "${key}"`);

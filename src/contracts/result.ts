/** Everything that crosses the bridge: plain, JSON-safe, and an expected problem is a value. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Problem {
  readonly code: 'not-allowed' | 'not-found' | 'bad-payload' | 'conflict' | 'refused' | 'unavailable';
  /** A sentence for the person in front of the screen. */
  readonly message: string;
  /** Field path → message, for forms. */
  readonly fields?: Readonly<Record<string, string>>;
}

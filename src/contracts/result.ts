/** Everything that crosses the bridge: plain, JSON-safe, and an expected problem is a value. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Problem {
  readonly code: 'not-allowed' | 'not-found' | 'bad-payload' | 'conflict' | 'refused' | 'unavailable';
  /** A sentence for the person in front of the screen. */
  readonly message: string;
  /** The same as a code, so that customers read it in their language (design decision 17). */
  readonly because?: ProblemReason;
  /** Field path → message, for forms. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface ProblemReason {
  readonly code:
    | 'signed-out'
    | 'not-visible'
    | 'gone'
    | 'busy'
    | 'failed'
    | 'terms-changed'
    | 'not-the-customer'
    | 'not-the-owner'
    | 'not-served'
    | 'no-solution'
    | 'question-over';
  /** What finds the fault in the log, with `failed`. */
  readonly reference?: string;
}

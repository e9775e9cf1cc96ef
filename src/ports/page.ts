/** One page of a longer list; `next` is handed back for the following one, `null` after the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

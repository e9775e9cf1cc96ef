/** Something of Jira's with an id and the name people know it by. */
export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

/** Names as people compare them. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

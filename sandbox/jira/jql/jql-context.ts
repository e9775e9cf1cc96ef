/** A path of an issue property that an app module declares searchable (`jira:entityProperty`). */
export interface SearchableProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** The name JQL knows it by, if any. */
  readonly alias?: string | undefined;
}

/** A field an administrator added. `type` is one of Jira's, such as `select`. */
export interface SearchableField {
  readonly id: number;
  readonly name: string;
  readonly type: string;
}

/** What a query means depends on who asks, when and where. */
export interface JqlContext {
  /** Epoch milliseconds: what `now()` and relative dates count from. */
  readonly nowMs: number;
  /** `currentUser()`; null for an anonymous caller. */
  readonly accountId: string | null;
  readonly entityProperties: readonly SearchableProperty[];
  /** None when absent. */
  readonly customFields?: readonly SearchableField[] | undefined;
  /** IANA zone in which dates without zone and days are read; UTC when absent. */
  readonly timeZone?: string | undefined;
}

/** A value of the query that must exist in the database. */
export interface ValueCheck {
  readonly query: string;
  readonly params: readonly (string | number | null)[];
  /** What Jira says when it does not. */
  readonly message: string;
}

/** The context of one compilation; what is wrong with the query is collected, as Jira reports all of it. */
export interface Compilation extends JqlContext {
  readonly timeZone: string;
  readonly problems: string[];
  /** Values that must exist, as queries that give a row if they do. */
  readonly checks: ValueCheck[];
}

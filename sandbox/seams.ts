/**
 * What the rooms of the sandbox know of each other. `forge/` hosts the app, `jira/` is the REST side,
 * `web/` the pages; `sandbox.ts` joins them. Time is epoch milliseconds of the sandbox clock.
 */

/** Moves only forward; everything in the sandbox, the app's own `Date` included, reads it. */
export interface Clock {
  now(): number;
}

/** Who makes a REST call. `app` is the installed app's own account (asApp). */
export type Caller =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'app'; readonly accountId: string }
  | { readonly kind: 'anonymous' };

/** One REST operation, named as in Atlassian's OpenAPI documents, such as `GET /rest/api/3/issue/{issueIdOrKey}`. */
export interface Operation {
  readonly name: string;
  /** Alternatives; a caller needs every scope of one of them. Empty: no scope needed. */
  readonly scopes: readonly (readonly string[])[];
}

/** Jira and JSM over REST. */
export interface AtlassianRest {
  /** `null` for a path or method that is not served. */
  operationOf(method: string, pathname: string): Operation | null;
  handle(caller: Caller, request: Request): Promise<Response>;
}

/** A product event in the shape of a Forge trigger payload, `selfGenerated`, `context` and `timestamp` aside. */
export interface ProductEvent {
  readonly eventType: string;
  readonly [field: string]: unknown;
}

/** Where Jira reports what happened; the host adds the envelope and delivers to the app's triggers. */
export interface ProductEvents {
  emit(event: ProductEvent, actor: Caller): void;
}

/** Where a module is shown, and for whom: the host builds Forge's `extension` context from it. */
export interface Place {
  readonly portalId?: string;
  readonly requestTypeId?: string;
  readonly requestKey?: string;
  readonly issueKey?: string;
}

/** What the Forge host asks Jira about a place, as the account that looks at it; `null` when it may not. */
export interface PlaceContext {
  extensionFor(accountId: string, moduleType: string, place: Place): Promise<Record<string, unknown> | null>;
  /** How Forge sees an account. */
  accountTypeOf(accountId: string): 'licensed' | 'customer' | 'unlicensed';
}

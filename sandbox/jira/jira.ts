import type { DatabaseSync } from 'node:sqlite';
import type { Hono } from 'hono';
import type { FaultSwitch } from '../faults/fault-switch.ts';
import { createFaultSwitch } from '../faults/fault-switch.ts';
import type { AtlassianRest, Caller, Clock, Operation, PlaceContext, ProductEvents } from '../seams.ts';
import type { EntityProperty } from './entity-property.ts';
import { createPages } from './pages/pages.ts';
import { callerOf } from './pages/session.ts';
import { PlaceReader } from './place-context.ts';
import { refreshPropertyIndex } from './property-index.ts';
import { JiraRest } from './rest/rest.ts';
import { createJiraSchema } from './schema.ts';
import { ensureSiteBasics } from './site-basics.ts';
import type { Site } from './site.ts';

export interface JiraInput {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly events: ProductEvents;
  /** Such as `http://localhost:8080`, no slash at the end. */
  readonly baseUrl: () => string;
  readonly appAccountId: string;
  /** UUID of `app.id`; names the issue property of the portal's create panel. */
  readonly appId?: string;
  /** The app's `jira:entityProperty` modules. */
  readonly entityProperties: readonly EntityProperty[];
  /** What goes wrong on purpose; nothing when absent. */
  readonly faultSwitch?: FaultSwitch;
}

/** Jira and JSM of the sandbox. */
export interface Jira extends AtlassianRest, PlaceContext {
  readonly site: Site;
  /** `/sandbox/session`, `/sandbox/accounts`, `/sandbox/portal/…`, `/sandbox/permissions` and the like. */
  readonly pages: Hono;
  /** Who sends a request: cookie, HTTP basic with an account's address, or anonymous. */
  callerOf(request: Request): Caller;
  /** Every served REST operation. */
  operations(): readonly Operation[];
}

/** Opens the site in this database, making its tables and basics where they are absent. */
export function createJira(input: JiraInput): Jira {
  const site: Site = { ...input, faultSwitch: input.faultSwitch ?? createFaultSwitch(input.db) };
  createJiraSchema(site.db);
  ensureSiteBasics(site.db, site.appAccountId);
  refreshPropertyIndex(site);
  const rest = new JiraRest(site);
  const places = new PlaceReader(site);
  return {
    site,
    pages: createPages(site),
    callerOf: (request) => callerOf(site.db, request),
    operations: () => rest.operations(),
    operationOf: (method, pathname) => rest.operationOf(method, pathname),
    handle: (caller, request) => rest.handle(caller, request),
    extensionFor: (accountId, moduleType, place) => places.extensionFor(accountId, moduleType, place),
    accountTypeOf: (accountId) => places.accountTypeOf(accountId),
  };
}

import type { DatabaseSync } from 'node:sqlite';
import type { FaultSwitch } from '../faults/fault-switch.ts';
import type { Clock, ProductEvents } from '../seams.ts';
import type { EntityProperty } from './entity-property.ts';

/** The one Jira site the sandbox is. */
export interface Site {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly events: ProductEvents;
  /** Such as `http://localhost:8080`, no slash at the end; a function because the port is known late. */
  baseUrl(): string;
  /** The installed app's own account, accountType `app`. */
  readonly appAccountId: string;
  /** UUID of `app.id`; names the issue property of the portal's create panel. Absent: no app is installed. */
  readonly appId?: string;
  readonly entityProperties: readonly EntityProperty[];
  readonly faultSwitch: FaultSwitch;
}

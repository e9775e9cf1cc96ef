import * as v from 'valibot';
import { isCalendarDate, type PurgeCounts, type RetentionStage } from '../rules/retention';
import type { Result } from './result';

/** A collaboration with an end as the settings page shows it (clause A3). Dates are calendar dates, instants UTC. */
export interface CollaborationView {
  readonly id: string;
  readonly kind: 'organization' | 'customer';
  /** Empty once it was deleted. */
  readonly name: string;
  readonly endedOn: string;
  /** First day on which the data may go. */
  readonly dueOn: string;
  readonly isFromLicences: boolean;
  readonly hold: string | null;
  readonly stage: RetentionStage;
  readonly purgedAt: string | null;
  /** Of a deletion that has begun, or was refused in part. */
  readonly progress: {
    readonly counts: PurgeCounts;
    readonly left: readonly { readonly key: string; readonly because: string }[];
    readonly isDone: boolean;
    readonly digest: string;
  } | null;
}

export type RetentionCalls = {
  listCollaborations: () => Result<readonly CollaborationView[]>;
  findOrganizations: (payload: { text: string }) => Result<readonly { readonly id: string; readonly name: string }[]>;
  endCollaboration: (payload: EndCollaboration) => Result<null>;
  holdCollaboration: (payload: { id: string; reason: string | null }) => Result<null>;
  resumeCollaboration: (payload: { id: string }) => Result<null>;
  previewPurge: (payload: { id: string }) => Result<{
    readonly requests: number;
    readonly isComplete: boolean;
    readonly left: readonly { readonly key: string; readonly because: string }[];
  }>;
  confirmPurge: (payload: { id: string; name: string }) => Result<null>;
};

const id = v.pipe(v.string(), v.regex(/^(?:organization|customer):[\w:.-]{1,150}$/));
const date = v.pipe(v.string(), v.check(isCalendarDate, 'is no date'));

export const findOrganizationsPayload = v.strictObject({ text: v.pipe(v.string(), v.maxLength(200)) });
export const endCollaborationPayload = v.union([
  v.strictObject({ organizationId: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), endedOn: date }),
  v.strictObject({ requestKey: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]+-\d{1,12}$/)), endedOn: date }),
]);
export type EndCollaboration = v.InferOutput<typeof endCollaborationPayload>;
export const holdPayload = v.strictObject({
  id,
  reason: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
});
export const collaborationPayload = v.strictObject({ id });
export const confirmPurgePayload = v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(300)) });

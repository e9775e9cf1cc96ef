import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import type { SlaProperty } from '../ports/jira';
import type { PseudonymKey } from '../rules/anonymize/pseudonym-key';
import type { RequestDetails } from '../rules/request';

/** Where Jira Service Management puts what the create panel reported: a property named after the app's own uuid. */
export function createPanelPropertyKey(): string {
  const id = getAppContext().appAri.appId;
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Declared in the manifest under `jira:entityProperty`, so that JQL finds them. */
export const slaPropertyKey = 'support-sla';
export const outcomePropertyKey = 'support-outcome';
/** Not declared there: JQL must not find a request by what was taken out of it. */
export const pseudonymsPropertyKey = 'support-pseudonyms';

const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** Anybody who may edit the issue can write this property, so it is read like any other input. */
const details = v.object({
  productId: shortText(40),
  productVersion: v.fallback(v.optional(shortText(40)), undefined),
  hosting: v.fallback(v.optional(v.picklist(['cloud', 'data-center', 'server'])), undefined),
  terms: v.fallback(v.optional(v.object({ version: shortText(40), hash: shortText(64) })), undefined),
  locale: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}$/))), undefined),
});

const panel = v.object({ supportRequest: details });

/** `null` for whatever is not what our own panel writes; the request is then handled as one from e-mail (clause H3). */
export function readDetails(property: unknown): RequestDetails | null {
  const parsed = v.safeParse(panel, property);
  return parsed.success ? parsed.output.supportRequest : null;
}

const sla = v.object({
  state: v.string(),
  dueAt: v.optional(v.string()),
  breached: v.picklist(['true', 'false']),
  product: v.optional(v.string()),
  entitlement: v.string(),
  startedAt: v.string(),
  answeredAt: v.optional(v.string()),
});

export function readSlaProperty(property: unknown): SlaProperty | null {
  const parsed = v.safeParse(sla, property);
  return parsed.success ? parsed.output : null;
}

const pseudonyms = v.object({
  key: v.record(v.pipe(v.string(), v.regex(/^\[[a-z]{1,20}-\d{1,6}\]$/)), v.pipe(v.string(), v.maxLength(2000))),
});

/** Nothing of a property that is not ours: pseudonyms then begin anew. */
export function readPseudonyms(property: unknown): PseudonymKey {
  const parsed = v.safeParse(pseudonyms, property);
  return parsed.success ? parsed.output.key : {};
}

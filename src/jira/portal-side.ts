import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Account, RequestType } from '../rules/request';
import { allPages, answerOf, answerOrNull, anyText } from './rest';

/** What only Jira Service Management knows of a request. */
export interface PortalSide {
  readonly requestType: RequestType | null;
  readonly participants: readonly Account[];
  /** `false`: it is a request, or may be one, and Jira Service Management does not show it to this app. */
  readonly isKnown: boolean;
}

/** Jira Service Management does not tell the account type: whoever takes part stands on the customer's side. */
const participant = v.pipe(
  v.object({
    accountId: v.string(),
    displayName: anyText,
    emailAddress: v.fallback(v.nullish(v.string(), null), null),
    active: v.fallback(v.boolean(), true),
  }),
  v.transform((person): Account => ({
    accountId: person.accountId,
    displayName: person.displayName,
    accountType: 'customer',
    ...(person.emailAddress ? { emailAddress: person.emailAddress } : {}),
    ...(person.active ? {} : { isActive: false }),
  })),
);

const participants = v.object({ values: v.array(participant), isLastPage: v.fallback(v.boolean(), true) });

const portalSide = v.object({
  requestType: v.fallback(v.nullish(v.object({ id: v.string(), name: v.string() }), null), null),
  participants: v.optional(participants),
});

/**
 * Request type and participants, every one of them: a participant the anonymizer does not know is a leak. 404 is the
 * answer both for an issue that is no request (made by an agent) and for a request the app may not see; the Request
 * Type field of the issue, `shown`, tells them apart and keeps an excluded type excluded (clause L3).
 */
export async function readPortalSide(issueId: string, shown: RequestType | 'none' | 'unknown'): Promise<PortalSide> {
  const answer = api
    .asApp()
    .requestJira(route`/rest/servicedeskapi/request/${issueId}?expand=participant&expand=requestType`);
  const side = await answerOrNull('GET /rest/servicedeskapi/request/{issueIdOrKey}', answer, portalSide);
  const onIssue = typeof shown === 'string' ? null : shown;
  if (!side) return { requestType: onIssue, participants: [], isKnown: shown === 'none' };
  const { participants: first } = side;
  const everybody = first?.isLastPage === true ? first.values : await readParticipants(issueId);
  return { requestType: side.requestType ?? onIssue, participants: everybody, isKnown: true };
}

async function readParticipants(issueId: string): Promise<readonly Account[]> {
  return allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(route`/rest/servicedeskapi/request/${issueId}/participant?start=${start}&limit=50`);
    const page = await answerOf('GET /rest/servicedeskapi/request/{issueIdOrKey}/participant', answer, participants);
    return { items: page.values, isLast: page.isLastPage };
  });
}

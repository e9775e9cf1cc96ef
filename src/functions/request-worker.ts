import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { describeFault } from '../flows/describe-fault';
import { applyImpact } from '../flows/apply-impact';
import { carryOutDisclosures } from '../flows/carry-out-disclosures';
import { carryOutSharing } from '../flows/carry-out-sharing';
import { guardPublicIssue } from '../flows/guard-public-issue';
import { lookForNews } from '../flows/look-for-news';
import { mostReaders } from '../flows/news-lease';
import { purgeCollaboration } from '../flows/purge-collaboration';
import { reviewAfterImport } from '../flows/review-after-import';
import { noteRequestChange } from '../flows/note-request-change';
import { stateAffected } from '../flows/state-affected';
import { mostInChunk, sweepChunk } from '../flows/sweep-sla';
import { tellNews } from '../flows/tell-news';
import type { DueWork, ImpactWork, IssueWork, Ports, PurgeWork, RegisterWork } from '../ports';
import { BusyError, JiraError } from '../ports/faults';
import { placeOf } from './guard';
import { wirePorts } from './wiring';

const requestId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));

/** Platform fact: at most 128 characters. */
const accountId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

const delivery = v.object({
  body: v.variant('kind', [
    v.object({
      kind: v.literal('request-changed'),
      issueId: requestId,
      eventType: v.pipe(v.string(), v.maxLength(100)),
    }),
    v.object({
      kind: v.literal('public-issue-changed'),
      issueId: requestId,
      eventType: v.pipe(v.string(), v.maxLength(100)),
      after: v.exactOptional(v.pipe(v.string(), v.maxLength(255))),
    }),
    v.object({
      kind: v.literal('issue-news'),
      issueId: requestId,
      eventType: v.pipe(v.string(), v.maxLength(100)),
      at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
    }),
    v.object({
      kind: v.literal('tell-news'),
      issueId: requestId,
      generation: v.pipe(v.number(), v.integer(), v.minValue(1)),
      requests: v.pipe(v.array(requestId), v.maxLength(mostReaders)),
    }),
    v.object({
      kind: v.literal('disclosures-due'),
      issueId: requestId,
      eventType: v.pipe(v.string(), v.maxLength(100)),
    }),
    v.object({
      kind: v.literal('request-shared'),
      issueId: requestId,
      shareId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      at: v.pipe(v.string(), v.isoTimestamp()),
      by: accountId,
      with: v.nullable(accountId),
    }),
    v.object({ kind: v.literal('settings-changed'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    v.object({ kind: v.literal('licences-imported'), id: v.pipe(v.string(), v.maxLength(100)) }),
    v.object({ kind: v.literal('collaboration-confirmed'), id: v.pipe(v.string(), v.maxLength(200)) }),
    v.object({
      kind: v.literal('requests-due'),
      requests: v.pipe(
        v.array(v.object({ requestId, requestKey: v.pipe(v.string(), v.maxLength(255)) })),
        v.maxLength(mostInChunk),
      ),
    }),
  ]),
});

/** Platform fact: a retry can be asked for at most this far ahead. */
const longestWaitSeconds = 900;

/**
 * Manifest function `request-worker`: one piece of work, repeatable at any point. What may pass is asked for again,
 * what Jira refuses for good is recorded and dropped, and everything else is thrown so that the platform tries again.
 */
export function requestWorker(wire: () => Ports = wirePorts): (event: unknown) => Promise<InvocationError | undefined> {
  return async (event) => {
    const ports = wire();
    const parsed = v.safeParse(delivery, event);
    if (!parsed.success) {
      ports.log.error('unreadable work was dropped');
      return undefined;
    }
    try {
      await carryOut(ports, parsed.output.body);
      return undefined;
    } catch (fault) {
      return answerTo(fault, ports, parsed.output.body);
    }
  };
}

type Work = PurgeWork | IssueWork | ImpactWork | RegisterWork | DueWork;

async function carryOut(ports: Ports, work: Work): Promise<void> {
  switch (work.kind) {
    case 'settings-changed':
      await applyImpact(ports, work.version);
      return;
    case 'licences-imported':
      await reviewAfterImport(ports, work.id);
      return;
    case 'collaboration-confirmed':
      await purgeCollaboration(ports, work.id);
      return;
    case 'requests-due':
      return sweepChunk(ports, work);
    case 'disclosures-due':
      return carryOutDisclosures(ports, work.issueId);
    case 'request-shared':
      return carryOutSharing(ports, work);
    case 'public-issue-changed':
      await guardPublicIssue(ports, work);
      return;
    case 'issue-news':
      await lookForNews(ports, work);
      await stateAffected(ports, work);
      return;
    case 'tell-news':
      await tellNews(ports, work);
      return;
    case 'request-changed':
      await noteRequestChange(ports, work);
  }
}

/** What work is about that is about no single request, as log and audit name it. */
const subjects = {
  'settings-changed': 'settings',
  'licences-imported': 'licences',
  'requests-due': 'sweep',
  'collaboration-confirmed': 'retention',
} as const;

async function answerTo(fault: unknown, ports: Ports, work: Work): Promise<InvocationError | undefined> {
  const about =
    'issueId' in work
      ? { requestId: work.issueId, eventType: 'eventType' in work ? work.eventType : work.kind }
      : { requestId: subjects[work.kind], eventType: work.kind };
  const facts = { ...about, ...describeFault(fault) };
  if (fault instanceof BusyError || (fault instanceof JiraError && fault.isTransient)) {
    ports.log.warn('work will be tried again', facts);
    return retryAfter(fault.retryAfterSeconds ?? 60);
  }
  ports.log.error('work failed', { ...facts, at: placeOf(fault) });
  if (!(fault instanceof JiraError)) throw fault;
  const { operation, status } = fault;
  await ports.audit.append({
    requestId: about.requestId,
    at: ports.now().toISOString(),
    what: 'work-refused',
    facts: { operation, status },
  });
  return undefined;
}

function retryAfter(seconds: number): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(seconds, longestWaitSeconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
}

export const handler = requestWorker();

import type { OutcomePreview, RequestOverview } from '../../src/contracts/agent';
import type { FormOptions, PromiseView, RequestStatus } from '../../src/contracts/portal';
import type { CycleDeadline, DeadlineView } from '../../src/contracts/explanation';
import type { Result } from '../../src/contracts/result';
import { compileCalendar } from '../../src/rules/business-calendar';
import { defaultSettings } from '../../src/rules/default-settings';
import { explainDeadline, type ExplainedCycle } from '../../src/rules/explain-deadline';
import { weeklyHours } from '../../src/rules/explain-hours';
import { readableRows } from '../../src/rules/explain-rows';
import { dueFor } from '../../src/rules/promise';
import type { Settings } from '../../src/rules/settings';
import type { SlaCycle } from '../../src/rules/sla-cycle';

export const hash = 'ab'.repeat(32);

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function promise(parts: Partial<PromiseView> = {}): PromiseView {
  return {
    covered: true,
    reason: null,
    because: null,
    answerBy: '2026-11-24T23:00:00.000Z',
    zone: 'America/New_York',
    isOpenNow: true,
    closed: null,
    deadline: null,
    closures: [{ date: '2026-11-26', name: 'Thanksgiving Day' }],
    ...parts,
  };
}

export const terms = {
  version: '2026-11',
  hash,
  text: '# Agreement\n\nBe kind.\n\n• one\n• two',
  eulaUrl: 'https://vendor.example/eula',
};

export function formOptions(parts: Partial<FormOptions> = {}): FormOptions {
  return {
    products: [
      { id: 'timeline', name: 'Timeline Planner', versions: ['8.4', '8.3'], hint: 'Attach the console log.' },
      { id: 'courier', name: 'Field Courier', versions: [], hint: '' },
    ],
    hostings: ['cloud', 'data-center'],
    terms,
    promise: promise(),
    productPromises: [],
    ...parts,
  };
}

export function status(parts: Partial<RequestStatus> = {}): RequestStatus {
  return {
    requestKey: 'SUP-7',
    promise: { ...promise(), state: 'running', answeredAt: null, answeredByLinkedIssue: false },
    product: { id: 'timeline-planner', name: 'Timeline Planner', version: '8.4', hosting: 'cloud' },
    terms: { ...terms, state: 'accepted', acceptedAt: '2026-11-23T15:00:00.000Z' },
    linkedIssues: [],
    solution: { state: 'none', acceptedAt: null, isClosed: false },
    ...parts,
  };
}

export function cycle(parts: Partial<SlaCycle> = {}): SlaCycle {
  return {
    requestId: '10007',
    requestKey: 'SUP-7',
    number: 1,
    kind: 'first-answer',
    state: 'running',
    startedAt: '2026-11-23T23:00:00.000Z',
    dueAt: '2026-11-24T23:00:00.000Z',
    answeredAt: null,
    answeredBy: null,
    breachedAt: null,
    cancelledBecause: null,
    entitlement: { verdict: 'entitled', reasons: [] },
    settingsVersion: 1,
    termsVersion: '2026-11',
    alertsGiven: [],
    goal: null,
    facts: null,
    pauses: [],
    dueFloorAt: null,
    breachTold: null,
    acknowledgedAt: null,
    resolvedAt: null,
    attentionAt: null,
    ...parts,
  };
}

export function overview(parts: Partial<RequestOverview> = {}): RequestOverview {
  return {
    requestKey: 'SUP-7',
    cycles: [cycle()],
    deadlines: [],
    remainingMinutes: 125,
    entitlement: { verdict: 'unknown', reasons: [{ rule: 'licence', text: 'No licence is on record.' }] },
    zone: 'America/New_York',
    details: { product: 'Timeline Planner', version: '8.4', hosting: 'cloud' },
    terms: { state: 'pending', version: '2026-11', acceptedAt: null },
    outcomes: [],
    comments: [
      { id: '31', author: 'Carla', createdAt: '2026-11-23T23:30:00.000Z', excerpt: 'It happens to Nils too.' },
    ],
    ...parts,
  };
}

/** Christmas Eve 2026, 15:00 in New York, to the Monday after: 3 h, a holiday and a weekend, 5 h. */
export function christmas(now = '2026-12-24T20:00:00.000Z'): DeadlineView {
  return explained({ startedAt: '2026-12-24T20:00:00.000Z' }, now);
}

/** The way to the due time of a request, under the settings the app comes with unless told otherwise. */
export function explained(
  parts: Pick<ExplainedCycle, 'startedAt'> & Partial<ExplainedCycle>,
  now: string,
  settings: Settings = defaultSettings,
): DeadlineView {
  const calendar = compileCalendar(settings.calendar);
  const due = dueFor(new Date(parts.startedAt), settings.goal, calendar, parts.pauses);
  const asked = { dueAt: due?.toISOString() ?? null, answeredAt: null, state: 'running' as const, ...parts };
  const explanation = explainDeadline(asked, settings, calendar, new Date(now));
  if (!explanation) throw new Error('A running cycle has an explanation.');
  const { intervals, ...told } = explanation;
  return { ...told, rows: readableRows(intervals), hours: weeklyHours(settings.calendar.week) };
}

export function deadline(parts: Partial<CycleDeadline> = {}): CycleDeadline {
  return { ...christmas(), cycleNumber: 1, settingsVersion: 3, judgedBy: 'current', ...parts };
}

export function preview(parts: Partial<OutcomePreview> = {}): OutcomePreview {
  return {
    kind: 'bug',
    visibility: 'public',
    because: [],
    unsure: ['Falcon'],
    findings: [
      {
        kind: 'person',
        rule: 'display name',
        original: 'Carla',
        replacement: '[person 1]',
        where: 'description',
        confidence: 'certain',
      },
    ],
    passages: [
      { where: 'summary', inCode: false, pieces: ['Export of Falcon fails'] },
      { where: 'description', inCode: false, pieces: ['The falcon plan of ', 0, ' is empty.'] },
    ],
    guesses: [],
    residualRisk: 7,
    thresholds: { review: 10, private: 60 },
    target: { projectKey: 'BUG', issueTypeName: 'Bug', securityLevelName: null },
    summary: 'Export of Falcon fails',
    fields: { components: [], versions: [], priority: null, labels: [], presets: [], leftOut: [], isRefused: false },
    description: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The falcon plan of [person 1] is empty.' }] }],
    },
    customerComment: 'Recorded as {issue}.',
    countsAsAnswer: true,
    shown: hash,
    ...parts,
  };
}

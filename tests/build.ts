import { fromZonedTime } from 'date-fns-tz';
import { textToAdf } from '../src/rules/adf-text';
import { defaultSettings } from '../src/rules/default-settings';
import type { Account, RequestComment, SupportRequest } from '../src/rules/request';
import type { Settings } from '../src/rules/settings';
import type { SlaCycle } from '../src/rules/sla-cycle';
import type { OutcomeEntry, SettingsEdit } from '../src/ports/records';
import type { ApplyTo } from '../src/rules/sla-policy';

/** Builders for tests: sound defaults, and only what a test is about is written in it. */

export const eastern = 'America/New_York';

/** A wall time such as `2026-11-20 17:30` as an instant; Eastern Time unless told otherwise. */
export function at(wallTime: string, zone = eastern): Date {
  return fromZonedTime(wallTime, zone);
}

/** The same as ISO-8601 UTC. */
export const iso = (wallTime: string, zone = eastern): string => at(wallTime, zone).toISOString();

export const appAccountId = 'app-account';

export const people = {
  carla: {
    accountId: 'qm:carla',
    displayName: 'Carla Nordström',
    emailAddress: 'carla@northwind.example',
    accountType: 'customer',
  },
  nils: {
    accountId: 'qm:nils',
    displayName: 'Nils Vinterberg',
    emailAddress: 'nils@northwind.example',
    accountType: 'customer',
  },
  agent: {
    accountId: 'agent-1',
    displayName: 'Ada Agent',
    emailAddress: 'agent@vendor.example',
    accountType: 'atlassian',
  },
  admin: {
    accountId: 'admin-1',
    displayName: 'Otto Admin',
    emailAddress: 'admin@vendor.example',
    accountType: 'atlassian',
  },
  app: { accountId: appAccountId, displayName: 'Support Terms', accountType: 'app' },
} as const satisfies Record<string, Account>;

/** A Monday, asked within opening hours; the answer is due on Tuesday at the same time. */
export const mondayNoon = iso('2026-11-16 12:00');

export function aRequest(overrides: Partial<SupportRequest> = {}): SupportRequest {
  return {
    id: '10010',
    key: 'SUP-1',
    projectKey: 'SUP',
    createdAt: mondayNoon,
    summary: 'The export stops half-way',
    description: textToAdf('The export stops at 50 % and shows an empty page.'),
    reporter: people.carla,
    creatorAccountId: overrides.reporter?.accountId ?? people.carla.accountId,
    participants: [],
    organizations: [{ id: '1', name: 'Northwind' }],
    requestType: { id: '11', name: 'Report a problem' },
    assignee: people.agent,
    labels: [],
    statusName: 'Waiting for support',
    priorityName: 'Medium',
    resolvedAt: null,
    attachmentCount: 0,
    details: { productId: 'timeline-planner', productVersion: '8.4', hosting: 'cloud' },
    links: [],
    ...overrides,
  };
}

let lastCommentId = 20_000;

export function aComment(overrides: Partial<Omit<RequestComment, 'body'>> & { text?: string } = {}): RequestComment {
  const { text = 'We are looking into it.', ...rest } = overrides;
  lastCommentId += 1;
  return {
    id: String(lastCommentId),
    author: people.agent,
    createdAt: iso('2026-11-16 15:00'),
    isPublic: true,
    ...rest,
    body: textToAdf(text),
  };
}

export function aCycle(overrides: Partial<SlaCycle> = {}): SlaCycle {
  return {
    requestId: '10010',
    requestKey: 'SUP-1',
    number: 1,
    kind: 'first-answer',
    state: 'running',
    startedAt: mondayNoon,
    dueAt: iso('2026-11-17 12:00'),
    answeredAt: null,
    answeredBy: null,
    breachedAt: null,
    cancelledBecause: null,
    entitlement: { verdict: 'unknown', reasons: [] },
    settingsVersion: 0,
    termsVersion: defaultSettings.terms.version,
    alertsGiven: [],
    goal: null,
    facts: null,
    pauses: [],
    dueFloorAt: null,
    breachTold: null,
    acknowledgedAt: null,
    resolvedAt: null,
    attentionAt: iso('2026-11-16 16:00'),
    ...overrides,
  };
}

export function anOutcome(overrides: Partial<OutcomeEntry> = {}): OutcomeEntry {
  return {
    outcomeId: 'outcome-1',
    requestId: '10010',
    requestKey: 'SUP-1',
    kind: 'bug',
    visibility: 'public',
    step: 'told',
    issueKey: 'BUG-1',
    issueId: '30001',
    startedAt: iso('2026-11-16 15:00'),
    startedBy: people.agent.accountId,
    toldAt: iso('2026-11-16 15:01'),
    ...overrides,
  };
}

export function someSettings(change: (settings: Settings) => Settings = (settings) => settings): Settings {
  return change(structuredClone(defaultSettings));
}

export function anEdit(basedOn: number, savedAt: string, applyTo: ApplyTo = 'new'): SettingsEdit {
  return { basedOn, at: savedAt, by: 'admin-1', applyTo };
}

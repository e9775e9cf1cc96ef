import { compileCalendar } from '../../src/rules/business-calendar';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Account, RequestComment, SupportRequest } from '../../src/rules/request';
import type { Settings } from '../../src/rules/settings';
import type { PolicyContext, RequestHistory } from '../../src/rules/sla';

export const carla: Account = { accountId: 'carla', displayName: 'Carla Ruiz', accountType: 'customer' };
export const nils: Account = { accountId: 'nils', displayName: 'Nils Berg', accountType: 'customer' };
export const agent: Account = { accountId: 'agent', displayName: 'Anna Agent', accountType: 'atlassian' };
export const robot: Account = { accountId: 'robot', displayName: 'Automation', accountType: 'atlassian' };
export const app: Account = { accountId: 'the-app', displayName: 'Support Terms', accountType: 'app' };

export function request(changes: Partial<SupportRequest> = {}): SupportRequest {
  return {
    id: '10001',
    key: 'SUP-1',
    projectKey: 'SUP',
    createdAt: '2026-11-23T15:00:00.000Z',
    summary: 'Macro shows nothing',
    description: null,
    reporter: carla,
    participants: [],
    organizations: [],
    requestType: { id: '1', name: 'Report a problem' },
    assignee: null,
    labels: [],
    statusName: 'Waiting for support',
    priorityName: 'Medium',
    resolvedAt: null,
    attachmentCount: 0,
    details: null,
    links: [],
    ...changes,
  };
}

let lastCommentId = 0;

export function comment(author: Account, createdAt: string, text: string, isPublic = true): RequestComment {
  lastCommentId += 1;
  return {
    id: String(lastCommentId),
    author,
    createdAt,
    isPublic,
    body: { type: 'doc', version: 1, content: text.split('\n').map(paragraph) },
  };
}

export function history(changes: Partial<RequestHistory> = {}): RequestHistory {
  return { request: request(), comments: [], linkedOutcomes: [], appAccountId: app.accountId, ...changes };
}

export function context(now: string, settings: Settings = defaultSettings, settingsVersion = 1): PolicyContext {
  return { settings, settingsVersion, calendar: compileCalendar(settings.calendar), now: new Date(now) };
}

export function withCalendar(changes: Partial<Settings['calendar']>): Settings {
  return { ...defaultSettings, calendar: { ...defaultSettings.calendar, ...changes } };
}

function paragraph(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

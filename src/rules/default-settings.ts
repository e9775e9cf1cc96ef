import { noTranslations } from './customer-comments';
import * as v from 'valibot';
import { noSolutionTranslations } from './acceptance-schema';
import { defaultAffectedCustomers } from './affected-customers';
import { isKnownZone } from './calendar/wall-clock';
import { DEFAULT_TERMS_TEXT, DEFAULT_TERMS_VERSION } from './default-terms';
import { usFederalHolidays } from './holidays/presets';
import { defaultIssueNews } from './news-templates';
import { NO_PRESETS } from './issue-fields';
import { DEFAULT_KNOWN_ISSUE_COMMENT, DEFAULT_THRESHOLDS, NO_TARGETS, settingsSchema, type Settings } from './settings';

const OFFICE_HOURS = [{ from: '10:00', to: '18:00' }];

/** The terms as settings (clauses T1, H2, O3–O5, L1–L3, B1, B2): what applies until an admin decides otherwise. */
export const defaultSettings: Settings = {
  serviceProjectKeys: ['SUP'],
  calendar: {
    zone: 'America/New_York',
    week: {
      mon: OFFICE_HOURS,
      tue: OFFICE_HOURS,
      wed: OFFICE_HOURS,
      thu: OFFICE_HOURS,
      fri: OFFICE_HOURS,
      sat: [],
      sun: [],
    },
    holidays: [...usFederalHolidays],
    overrides: {},
  },
  goal: { businessDay: 'business-minutes', minutes: 480, nextAnswers: true, graceMinutes: 60 },
  goals: [],
  unknownEntitlement: 'honour',
  entitlementLabels: { confirmed: 'licence-confirmed', refused: 'licence-refused' },
  reopen: { withinDays: 14, within: 'new-cycle', later: 'new-cycle', thanksOnly: 'nothing' },
  acknowledgements: [],
  alerts: {
    percentages: [50, 75, 90],
    onBreach: true,
    lastChanceMinutes: 0,
    repeatMinutes: 0,
    escalateMinutes: 0,
    escalationAccountId: '',
    onCallAccountId: '',
    digest: false,
  },
  excludedRequestTypes: ['Suggest a new feature', 'Suggest improvement'],
  automationAccountIds: [],
  products: [
    {
      id: 'page-atlas',
      name: 'Page Atlas for Confluence',
      versions: ['3.2', '3.1', '3.0'],
      hint: 'Attach a screenshot of the page and, if you can, an export of it. Tell us which browser you use.',
      alwaysKeep: [],
      issueFields: NO_PRESETS,
      targets: NO_TARGETS,
    },
    {
      id: 'timeline-planner',
      name: 'Timeline Planner for Jira',
      versions: ['8.4', '8.3', '8.2', '7.9'],
      hint: 'Tell us which board or plan is affected and attach the log of the browser’s console.',
      alwaysKeep: [],
      issueFields: NO_PRESETS,
      targets: NO_TARGETS,
    },
    {
      id: 'field-courier',
      name: 'Field Courier for Jira',
      versions: ['2.6', '2.5'],
      hint: 'Attach the exported field configuration and, on Data Center, the support zip without secrets.',
      alwaysKeep: [],
      issueFields: NO_PRESETS,
      targets: NO_TARGETS,
    },
  ],
  supported: [],
  terms: { version: DEFAULT_TERMS_VERSION, text: DEFAULT_TERMS_TEXT, eulaUrl: '' },
  outcomes: {
    bug: { projectKey: 'BUG', issueTypeName: 'Bug', privateLevelName: 'Internal' },
    changeRequest: { projectKey: 'BUG', issueTypeName: 'Change request', privateLevelName: 'Internal' },
    development: { projectKey: 'DEV', issueTypeName: 'Task', privateLevelName: 'Internal' },
    linkTypeName: 'Relates',
    labels: { bug: 'confirmed-bug', changeRequest: 'change-request', development: 'needs-development' },
    dryRun: false,
    consideredAnswered: true,
    publicComment:
      'Thank you for your report. We have recorded it as {issue}, where you can follow its progress; nothing there tells who you are. We consider your request answered. If you still need help, just write here.',
    privateComment:
      'Thank you for your report. We have recorded it in our private tracker and will keep you informed here. We consider your request answered. If you still need help, just write here.',
    knownIssueComment: DEFAULT_KNOWN_ISSUE_COMMENT,
    translations: noTranslations,
    leakAudience: { type: 'role', name: 'Internal' },
  },
  issueNews: defaultIssueNews,
  affectedCustomers: defaultAffectedCustomers,
  sharing: { removeInactive: false },
  acceptance: {
    status: '',
    reopenStatus: '',
    remindAfterDays: 0,
    closeAfterDays: 0,
    reminder:
      'Did our last answer solve it? If so, please accept the solution on this page. If you still need help, just write here.',
    closing: 'We have closed this request because we did not hear from you. If you still need help, just write here.',
    translations: noSolutionTranslations,
  },
  anonymizer: {
    vendorNames: ['Page Atlas', 'Timeline Planner', 'Field Courier', 'Atlassian', 'Jira', 'Confluence'],
    publicHosts: ['atlassian.com', 'developer.atlassian.com', 'support.atlassian.com', 'marketplace.atlassian.com'],
    publicIssueKeyPrefixes: ['BUG', 'JRASERVER', 'JRACLOUD', 'CONFSERVER', 'CONFCLOUD', 'JSDCLOUD'],
    alwaysRemove: [],
    alwaysKeep: [],
    patterns: [],
    reviewFrom: DEFAULT_THRESHOLDS.review,
    privateFrom: DEFAULT_THRESHOLDS.private,
    languages: ['en'],
    publishUnseen: false,
  },
};

/**
 * Stored settings as the app uses them: a partial is laid over the defaults, and a section that does not fit the
 * schema (or names a zone this runtime does not know) is replaced by its default, with a sentence saying so.
 */
export function parseSettings(stored: unknown): { settings: Settings; problems: readonly string[] } {
  if (stored === undefined || stored === null) return { settings: defaultSettings, problems: [] };
  if (!isPlainObject(stored)) return { settings: defaultSettings, problems: ['The stored settings are unreadable.'] };
  const problems: string[] = [];
  const sections = Object.entries(settingsSchema.entries).map(([name, schema]) => {
    const fallback = defaultSettings[name as keyof Settings];
    const parsed = v.safeParse(schema, layOver(fallback, stored[name]));
    const because = parsed.success ? zoneProblem(parsed.output) : (parsed.issues[0]?.message ?? 'invalid');
    if (because === null) return [name, parsed.output];
    problems.push(`“${name}” cannot be used (${because}) and is replaced by the default.`);
    return [name, fallback];
  });
  return { settings: Object.fromEntries(sections) as Settings, problems };
}

function zoneProblem(section: unknown): string | null {
  if (!isPlainObject(section) || typeof section.zone !== 'string') return null;
  return isKnownZone(section.zone) ? null : `unknown time zone ${section.zone}`;
}

function layOver(fallback: unknown, stored: unknown): unknown {
  if (stored === undefined) return fallback;
  if (!isPlainObject(fallback) || !isPlainObject(stored)) return stored;
  const names = new Set([...Object.keys(fallback), ...Object.keys(stored)]);
  return Object.fromEntries([...names].map((name) => [name, layOver(fallback[name], stored[name])]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { checkAffectedCustomers } from './check-affected-customers';
import { checkAnonymizer } from './check-anonymizer';
import { checkCalendar } from './check-calendar';
import { checkAlerts, checkGoals } from './check-goals';
import { checkPresetChoices } from './check-issue-fields';
import { checkSilent } from './check-silent';
import { checkTemplates } from './check-templates';
import { normalDay } from './normal-day';
import { duplicatesOf, error, warning, type SettingsIssue } from './settings-issue';
import { checkSupported } from './supported';
import { allTargets, type PlacedTarget } from './outcome-targets';
import type { Settings } from './settings';

export type { SettingsIssue } from './settings-issue';

/**
 * Everything that can be said about settings without asking Jira: errors forbid saving, warnings do not. `path` is
 * dotted and names the field of the settings page, such as `products.1.id`. With `now` it also says when the list
 * of holidays runs out. Whether projects, link types and levels exist is checked beside this, against Jira.
 */
export function checkSettings(settings: Settings, now?: Date): readonly SettingsIssue[] {
  return [
    ...checkSize(settings),
    ...checkServiceProjects(settings),
    ...checkCalendar(settings, now),
    ...checkPromise(settings),
    ...checkGoals(settings),
    ...checkAlerts(settings.alerts),
    ...checkProducts(settings.products),
    ...checkPresetChoices(settings.products),
    ...checkSupported(
      settings.supported,
      settings.products.map(({ id }) => id),
    ),
    ...checkTerms(settings.terms),
    ...checkOutcomes(settings),
    ...checkTemplates(settings),
    ...checkSilent(settings),
    ...checkAcceptance(settings.acceptance),
    ...checkNewsMode(settings.issueNews),
    ...checkAffectedCustomers(settings.affectedCustomers),
    ...checkAnonymizer(settings),
  ];
}

/** What one stored value takes (platform fact: 240 KiB), less what is stored beside the settings. */
const MOST_BYTES = 230 * 1024;

function checkSize(settings: Settings): readonly SettingsIssue[] {
  const bytes = new TextEncoder().encode(JSON.stringify(settings)).length;
  if (bytes <= MOST_BYTES) return [];
  const [now, most] = [bytes, MOST_BYTES].map((size) => Math.ceil(size / 1024));
  const message = `The settings take ${now} KB, and ${most} KB can be stored. Shorten the longest lists: special days, holidays, words that stay or go.`;
  return [error('', message)];
}

function checkServiceProjects({ serviceProjectKeys }: Settings): readonly SettingsIssue[] {
  if (serviceProjectKeys.length > 0) return [];
  return [warning('serviceProjectKeys', 'No service project is chosen, so the promise is kept for no request at all.')];
}

/** Clauses L1 and L3. */
function checkPromise({ alerts, calendar, excludedRequestTypes, goal }: Settings): readonly SettingsIssue[] {
  const issues = [
    ...duplicatesOf(alerts.percentages.map(String)).map(({ index, value }) =>
      error(`alerts.percentages.${index}`, `There already is an alert at ${value} %.`),
    ),
    ...duplicatesOf(excludedRequestTypes).map(({ index, value }) =>
      warning(`excludedRequestTypes.${index}`, `“${value}” is excluded twice.`),
    ),
  ];
  const day = normalDay(calendar.week);
  if (goal.businessDay === 'business-minutes' && day && goal.minutes !== day.minutes) {
    const compared = goal.minutes > day.minutes ? 'more' : 'less';
    const message = `${goal.minutes} minutes are ${compared} than one day of ${day.hours}, which has ${day.minutes}; the terms promise one business day.`;
    issues.push(warning('goal.minutes', message));
  }
  if (alerts.percentages.length === 0 && !alerts.onBreach) {
    issues.push(warning('alerts.percentages', 'Nobody will be told that an answer is due or overdue.'));
  }
  return issues;
}

/** Clause H2: “Other” always exists, so its id is taken. */
function checkProducts(products: Settings['products']): readonly SettingsIssue[] {
  return [
    ...products.flatMap(({ id }, index) =>
      id === 'other' ? [error(`products.${index}.id`, '“other” stands for Other, which is always offered.')] : [],
    ),
    ...duplicatesOf(products.map(({ id }) => id)).map(({ index, value }) =>
      error(`products.${index}.id`, `Another product already has the id “${value}”.`),
    ),
    ...duplicatesOf(products.map(({ name }) => name)).map(({ index, value }) =>
      warning(`products.${index}.name`, `Two products are called “${value}”; customers cannot tell them apart.`),
    ),
    ...products.flatMap(({ versions }, index) =>
      duplicatesOf(versions).map(({ value }) =>
        warning(`products.${index}.versions`, `Version ${value} is listed twice.`),
      ),
    ),
  ];
}

/** Clause T1 names the end user licence agreement. */
function checkTerms({ eulaUrl }: Settings['terms']): readonly SettingsIssue[] {
  if (eulaUrl !== '') return [];
  return [warning('terms.eulaUrl', 'The terms mention the EULA; give its address so that customers can read it.')];
}

/** Clauses O2 to O5. */
function checkOutcomes(settings: Settings): readonly SettingsIssue[] {
  const { labels, leakAudience } = settings.outcomes;
  const labelNames = Object.keys(labels);
  const issues = [
    ...allTargets(settings).flatMap((placed) => checkTarget(placed, settings.serviceProjectKeys)),
    ...duplicatesOf(Object.values(labels)).map(({ index, value }) =>
      error(`outcomes.labels.${labelNames[index]}`, `The label “${value}” already starts something else.`),
    ),
  ];
  if (leakAudience.name === '') {
    const message =
      'Without a role or group no single comment can be hidden: a comment that gives a customer away makes the whole issue private.';
    issues.push(warning('outcomes.leakAudience.name', message));
  }
  return issues;
}

/** Clauses O3, O5. */
function checkNewsMode({ mode }: Settings['issueNews']): readonly SettingsIssue[] {
  if (mode !== 'never') return [];
  return [warning('issueNews.mode', 'Customers are not told when what they reported is fixed or given up.')];
}

/** Clause O1: a request is closed for want of an answer only after somebody was asked for one. */
function checkAcceptance({ remindAfterDays, closeAfterDays }: Settings['acceptance']): readonly SettingsIssue[] {
  if (remindAfterDays > 0 || closeAfterDays === 0) return [];
  return [
    warning('acceptance.closeAfterDays', 'Without a reminder nothing is closed: say after how many days it comes.'),
  ];
}

function checkTarget({ name, path, target }: PlacedTarget, serviceProjectKeys: readonly string[]): SettingsIssue[] {
  const issues: SettingsIssue[] = [];
  if (serviceProjectKeys.includes(target.projectKey)) {
    issues.push(error(`${path}.projectKey`, `${target.projectKey} holds the requests themselves; choose another.`));
  }
  if (target.privateLevelName === '') {
    const consequence =
      name === 'development' ? 'no development issue can be created.' : 'what cannot be anonymized cannot be created.';
    issues.push(warning(`${path}.privateLevelName`, `Without a security level ${consequence}`));
  }
  return issues;
}

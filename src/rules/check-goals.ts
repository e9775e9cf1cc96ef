import type { Settings } from './settings';
import { duplicatesOf, error, warning, type SettingsIssue } from './settings-issue';

type Goal = Settings['goals'][number];

/** Goals by priority, product and request type (clause L1): names, products that are there, and order. */
export function checkGoals({ goals, products, entitlementLabels }: Settings): readonly SettingsIssue[] {
  const known = new Set(['other', ...products.map(({ id }) => id)]);
  const { confirmed, refused } = entitlementLabels;
  const hiding = goals.findIndex(matchesAll);
  return [
    ...duplicatesOf(goals.map(({ name }) => name)).map(({ index, value }) =>
      error(`goals.${index}.name`, `Another goal is already called “${value}”.`),
    ),
    ...goals.flatMap(({ name, when }, index) =>
      when.products
        .filter((id) => !known.has(id))
        .map((id) => warning(`goals.${index}.when.products`, `“${name}” is for “${id}”, which is no product here.`)),
    ),
    ...goals.flatMap(({ name }, index) =>
      hiding >= 0 && index > hiding
        ? [
            warning(
              `goals.${index}.name`,
              `“${name}” is never used: “${goals[hiding]?.name}” above it takes everything.`,
            ),
          ]
        : [],
    ),
    ...(confirmed === refused
      ? [
          error(
            'entitlementLabels.refused',
            'One label cannot say both that a licence covers a request and that it does not.',
          ),
        ]
      : []),
  ];
}

/** Alerts after a breach that would reach nobody, or never come. */
export function checkAlerts(alerts: Settings['alerts']): readonly SettingsIssue[] {
  const { escalateMinutes, escalationAccountId, onBreach, repeatMinutes } = alerts;
  const issues: SettingsIssue[] = [];
  if (escalateMinutes > 0 && escalationAccountId === '')
    issues.push(error('alerts.escalationAccountId', 'Say to whom a breach nobody takes up is passed on.'));
  if (!onBreach && (repeatMinutes > 0 || escalateMinutes > 0))
    issues.push(
      warning('alerts.onBreach', 'Without an alert on the breach nothing is repeated and nothing passed on.'),
    );
  return issues;
}

function matchesAll({ when }: Goal): boolean {
  return when.priorities.length === 0 && when.products.length === 0 && when.requestTypes.length === 0;
}

import type { Settings } from './settings';
import { error, type SettingsIssue } from './settings-issue';

/** What `customer-comment` puts in the place of. */
const known = ['{issue}'];

/**
 * A placeholder nobody fills in would be said to customers as it stands. In the templates about an issue (clauses O3 to
 * O5) `{issue}` is known; the words about a solution (O1) have none.
 */
export function checkTemplates({ outcomes, acceptance }: Settings): readonly SettingsIssue[] {
  const { publicComment, knownIssueComment, privateComment } = outcomes;
  const { reminder, closing } = acceptance;
  return [
    ...Object.entries({ publicComment, knownIssueComment, privateComment }).flatMap(([name, template]) =>
      unknownIn(`outcomes.${name}`, template, known),
    ),
    ...Object.entries({ reminder, closing }).flatMap(([name, template]) =>
      unknownIn(`acceptance.${name}`, template, []),
    ),
  ];
}

function unknownIn(path: string, template: string, filledIn: readonly string[]): SettingsIssue[] {
  const found = [...new Set(template.match(/\{[^{}\n]{0,60}\}/g) ?? [])].filter((one) => !filledIn.includes(one));
  if (found.length === 0) return [];
  const which = filledIn.length > 0 ? `Only ${filledIn.join(', ')} is filled in` : 'Nothing is filled in';
  return [error(path, `Customers would read ${found.join(', ')} as it stands. ${which} here.`)];
}

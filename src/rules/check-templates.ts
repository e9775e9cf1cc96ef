import { customerComments, translatedLanguages, type CustomerComment } from './customer-comments';
import type { Settings } from './settings';
import { error, warning, type SettingsIssue } from './settings-issue';

/** What `customer-comment` puts in the place of. */
const known = ['{issue}'];

/**
 * A placeholder nobody fills in would be said to customers as it stands. In the templates about an issue (clauses O3 to
 * O5) `{issue}` is known; the words about a solution (O1) have none.
 */
export function checkTemplates({ outcomes, acceptance }: Settings): readonly SettingsIssue[] {
  const { reminder, closing } = acceptance;
  return [
    ...customerComments.flatMap((name) => [
      ...commentProblems(`outcomes.${name}`, name, outcomes[name]),
      ...translatedLanguages.flatMap((language) =>
        commentProblems(`outcomes.translations.${language}.${name}`, name, outcomes.translations[language][name]),
      ),
    ]),
    ...Object.entries({ reminder, closing }).flatMap(([name, template]) =>
      unknownIn(`acceptance.${name}`, template, []),
    ),
  ];
}

/** An empty translation says nothing: the English comment is told. */
function commentProblems(path: string, name: CustomerComment, template: string): readonly SettingsIssue[] {
  if (template === '') return [];
  const names = template.includes('{issue}');
  const unknown = unknownIn(path, template, known);
  if (name === 'privateComment')
    return names ? [...unknown, warning(path, 'Customers cannot open a private issue; leave {issue} out.')] : unknown;
  return names ? unknown : [...unknown, warning(path, 'Without {issue} customers do not learn where the issue is.')];
}

function unknownIn(path: string, template: string, filledIn: readonly string[]): SettingsIssue[] {
  const found = [...new Set(template.match(/\{[^{}\n]{0,60}\}/g) ?? [])].filter((one) => !filledIn.includes(one));
  if (found.length === 0) return [];
  const which = filledIn.length > 0 ? `Only ${filledIn.join(', ')} is filled in` : 'Nothing is filled in';
  return [error(path, `Customers would read ${found.join(', ')} as it stands. ${which} here.`)];
}

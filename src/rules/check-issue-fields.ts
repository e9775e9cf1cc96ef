import { planPresets } from './field-presets';
import { among, type CreateScreen, type IssueFields } from './issue-fields';
import type { PlacedTarget } from './outcome-targets';
import { isPresettable } from './screen-fields';
import type { Product, Settings } from './settings';
import { duplicatesOf, error, warning, type SettingsIssue } from './settings-issue';
import type { TargetName } from './target-names';

const words: Readonly<Record<TargetName, string>> = {
  bug: 'Bug',
  changeRequest: 'Change request',
  development: 'development issue',
};

/** What a project asks for that nobody presets, so that Jira would refuse issues without it. */
export function checkScreen(
  { name, path, target }: PlacedTarget,
  screen: CreateScreen | null,
  { products, outcomes }: Pick<Settings, 'products' | 'outcomes'>,
): SettingsIssue[] {
  const isForAll = target === outcomes[name];
  const users = products.filter(({ targets }) => (targets[name] ?? outcomes[name]) === target);
  const unfilled = (screen?.unfilled ?? []).filter(
    ({ id }) => isForAll || users.some(({ issueFields }) => !fills(issueFields, name, id)),
  );
  if (unfilled.length === 0) return [];
  const fields = unfilled.map((field) => `“${field.name}”`).join(', ');
  const without = users.filter(({ issueFields }) => unfilled.some(({ id }) => !fills(issueFields, name, id)));
  const refused =
    without.length === users.length
      ? 'which this app does not fill in: Jira will refuse it.'
      : `which is not preset for ${[...without, ...(isForAll ? [{ name: 'Other' }] : [])].map((one) => one.name).join(', ')}: Jira will refuse what is made of requests about that.`;
  return [
    warning(
      `${path}.issueTypeName`,
      `Project ${target.projectKey} asks for ${fields} in every new ${target.issueTypeName}, ${refused} Preset it for every product, make it optional or give it a default.`,
    ),
  ];
}

function fills({ components, priorityName, presets }: IssueFields, outcome: TargetName, fieldId: string): boolean {
  if (fieldId === 'components') return components.length > 0;
  if (fieldId === 'priority') return priorityName !== '';
  return presets.some((preset) => preset.outcome === outcome && preset.fieldId === fieldId);
}

/** What can be said of the presets of products without asking Jira. */
export function checkPresetChoices(products: readonly Product[]): readonly SettingsIssue[] {
  return products.flatMap(({ issueFields: { presets } }, product) => {
    const path = (index: number) => `products.${product}.issueFields.presets.${index}`;
    const taken = presets.flatMap(({ fieldId, fieldName }, index) =>
      isPresettable(fieldId)
        ? []
        : [
            error(
              path(index),
              `“${fieldName || fieldId}” is filled in by this app itself, or has a setting of its own.`,
            ),
          ],
    );
    const twice = duplicatesOf(presets.map(({ outcome, fieldId }) => `${outcome} ${fieldId}`));
    return [...taken, ...twice.map(({ index }) => error(path(index), 'This field is preset twice; remove one.'))];
  });
}

/** Presets for one kind of outcome that do not fit the screen: what could never be filled in forbids saving. */
export function checkFieldPresets(
  path: string,
  { presets, insist }: IssueFields,
  outcome: TargetName,
  { screen, publicHosts }: { readonly screen: CreateScreen | null; readonly publicHosts: readonly string[] },
): readonly SettingsIssue[] {
  if (!screen) return [];
  const sofar = insist
    ? `No ${words[outcome]} can be made of requests about this product.`
    : `It would be left out of every ${words[outcome]}.`;
  return planPresets(presets, outcome, screen.fields, publicHosts).problems.map(({ index, because, message }) =>
    because === 'wrong'
      ? error(`${path}.presets.${index}`, message)
      : warning(`${path}.presets.${index}`, `${message} ${sofar}`),
  );
}

/** Presets that the Bugs' project does not have; they would be left out, or no Bug be made where an admin insists. */
export function checkPresets(path: string, preset: IssueFields, screen: CreateScreen | null): SettingsIssue[] {
  if (!screen) return [];
  const components = among('Component', preset.components, screen.components).missing;
  const priorities = [
    { at: `${path}.priorityName`, name: preset.priorityName },
    ...preset.priorities.map(({ issue }, index) => ({ at: `${path}.priorities.${index}.issue`, name: issue })),
  ].filter(({ name }) => name !== '');
  const sofar = preset.insist ? 'No Bug can be made of requests about this product.' : 'It would be left out of Bugs.';
  const asked = preset.priorities.map(({ request }) => request.toLowerCase());
  const twice = asked.flatMap((one, index) => (asked.indexOf(one) === index ? [] : [{ one, index }]));
  return [
    ...components.map((message) => warning(`${path}.components`, `${message} ${sofar}`)),
    ...priorities.flatMap(({ at, name }) =>
      among('Priority', [name], screen.priorities).missing.map((message) => warning(at, `${message} ${sofar}`)),
    ),
    ...twice.map(({ one, index }) =>
      warning(`${path}.priorities.${index}.request`, `What “${one}” becomes is said twice; the first counts.`),
    ),
  ];
}

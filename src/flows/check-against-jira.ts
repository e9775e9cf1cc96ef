import type { Ports } from '../ports';
import type { Project } from '../ports/projects';
import { checkSettings, type SettingsIssue } from '../rules/check-settings';
import { checkFieldPresets, checkPresets, checkScreen } from '../rules/check-issue-fields';
import type { CreateScreen } from '../rules/issue-fields';
import { allTargets, type PlacedTarget } from '../rules/outcome-targets';
import { checkOpenness } from '../rules/openness';
import type { OutcomeTarget, Settings } from '../rules/settings';
import { targetNames } from '../rules/target-names';
import { termsHash } from '../rules/terms';
import { checkStatuses } from './check-statuses';
import { readOpennessAsAdmin } from './read-openness';

/**
 * The authoritative check: what the settings say of themselves, and whether Jira has what they name. `saved` is what
 * is in force, for changes that need a new version.
 */
export async function checkAgainstJira(
  ports: Ports,
  settings: Settings,
  saved: Settings,
): Promise<readonly SettingsIssue[]> {
  const { outcomes, serviceProjectKeys } = settings;
  const targets = allTargets(settings);
  const keys = new Set([...serviceProjectKeys, ...targets.map(({ target }) => target.projectKey)]);
  const [linkTypes, ...found] = await Promise.all([
    ports.projects.linkTypes(),
    ...[...keys].map((key) => ports.projects.read(key)),
  ]);
  const projects = new Map(found.filter((project) => project !== null).map((project) => [project.key, project]));
  return [
    ...checkSettings(settings, ports.now()),
    ...checkTermsVersion(settings.terms, saved.terms),
    ...serviceProjectKeys.flatMap((key, index) =>
      checkServiceProject(`serviceProjectKeys.${index}`, key, projects.get(key)),
    ),
    ...targets.flatMap(({ path, target }) => checkTarget(path, target, projects.get(target.projectKey))),
    ...checkLinkType(outcomes.linkTypeName, linkTypes),
    ...checkOpenness(settings, await readOpennessAsAdmin(ports, [...projects.keys()], false)),
    ...(await checkFields(ports, settings, targets)),
    ...(await checkStatuses(ports, settings, [...projects.keys()])),
  ];
}

/** Clause T1: who accepted a version accepted one text. */
function checkTermsVersion(terms: Settings['terms'], saved: Settings['terms']): SettingsIssue[] {
  if (terms.version !== saved.version || termsHash(terms) === termsHash(saved)) return [];
  return [
    problem(
      'error',
      'terms.version',
      'The text of the terms changed: give it a new version, so that customers are asked again.',
    ),
  ];
}

function checkServiceProject(path: string, key: string, project: Project | undefined): SettingsIssue[] {
  if (!project) return [problem('error', path, `This app cannot see project ${key}.`)];
  if (project.kind === 'service_desk') return [];
  return [problem('error', path, `${key} is not a service project, so nobody can make requests in it.`)];
}

function checkTarget(path: string, target: OutcomeTarget, project: Project | undefined): SettingsIssue[] {
  const { projectKey, issueTypeName, privateLevelName } = target;
  if (!project) return [problem('error', `${path}.projectKey`, `This app cannot see project ${projectKey}.`)];
  const issues: SettingsIssue[] = [];
  if (!project.issueTypes.includes(issueTypeName)) {
    issues.push(
      problem('error', `${path}.issueTypeName`, `Project ${projectKey} has no issue type “${issueTypeName}”.`),
    );
  }
  if (privateLevelName !== '' && !holds(project.securityLevels, privateLevelName)) {
    const message = `This app can set no security level “${privateLevelName}” in project ${projectKey}; nothing private can be created there.`;
    issues.push(problem('error', `${path}.privateLevelName`, message));
  }
  return issues;
}

/** Clauses O2 to O5: what the create screens ask for, and whether they have what is preset for products. */
async function checkFields(
  ports: Ports,
  settings: Settings,
  targets: readonly PlacedTarget[],
): Promise<SettingsIssue[]> {
  const { products, outcomes, anonymizer } = settings;
  const screens = new Map<string, Promise<CreateScreen | null>>();
  const screenOf = ({ projectKey, issueTypeName }: OutcomeTarget) => {
    const place = JSON.stringify([projectKey, issueTypeName]);
    const read = screens.get(place) ?? ports.projects.createScreen(projectKey, issueTypeName);
    screens.set(place, read);
    return read;
  };
  const ofTargets = await Promise.all(
    targets.map(async (placed) => checkScreen(placed, await screenOf(placed.target), settings)),
  );
  const ofProducts = await Promise.all(
    products.map(async ({ issueFields, targets: own }, index) =>
      checkPresets(`products.${index}.issueFields`, issueFields, await screenOf(own.bug ?? outcomes.bug)),
    ),
  );
  const ofPresets = await Promise.all(
    products.flatMap(({ issueFields, targets: own }, index) =>
      targetNames
        .filter((name) => issueFields.presets.some(({ outcome }) => outcome === name))
        .map(async (name) => {
          const screen = await screenOf(own[name] ?? outcomes[name]);
          const { publicHosts } = anonymizer;
          return checkFieldPresets(`products.${index}.issueFields`, issueFields, name, { screen, publicHosts });
        }),
    ),
  );
  return [...ofTargets, ...ofProducts, ...ofPresets].flat();
}

function checkLinkType(name: string, linkTypes: readonly string[]): SettingsIssue[] {
  return holds(linkTypes, name) ? [] : [problem('error', 'outcomes.linkTypeName', `Jira has no link type “${name}”.`)];
}

function holds(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
}

const problem = (level: SettingsIssue['level'], path: string, message: string): SettingsIssue => ({
  level,
  path,
  message,
});

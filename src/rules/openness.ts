import type { SettingsIssue } from './settings-issue';
import { allTargets } from './outcome-targets';
import { publicProjects } from './public-projects';
import type { Settings } from './settings';

/** Who may browse a project, as far as its permission scheme says; `unknown` when the scheme could not be read. */
export type Openness = 'anyone' | 'signed-in' | 'restricted' | 'unknown';

/** What was read of a project, and when. `checkedAt` is ISO-8601 UTC. */
export interface KnownOpenness {
  readonly projectKey: string;
  readonly openness: Openness;
  /** Looked at again by it where the project itself may not be asked. */
  readonly schemeId: string | null;
  /** The security level new issues get although none was asked for; `null`: none, or not known. */
  readonly defaultLevelName: string | null;
  readonly checkedAt: string;
}

/** A grant of a permission scheme: which permission, and the type of its holder. */
export interface SchemeGrant {
  readonly permission: string;
  readonly holderType: string;
}

/** For so long what was read counts, before a publication asks Jira again. */
export const OPENNESS_MINUTES = 10;

/**
 * Public means public (clause O4): only a grant of Browse to anyone makes a project readable for people without an
 * account. Everybody signed in to Jira is not everybody: customers of the portal have no Jira licence.
 */
export function opennessOf(grants: readonly SchemeGrant[]): Exclude<Openness, 'unknown'> {
  const holders = grants.filter(({ permission }) => permission === 'BROWSE_PROJECTS').map((grant) => grant.holderType);
  if (holders.includes('anyone')) return 'anyone';
  return holders.includes('applicationRole') ? 'signed-in' : 'restricted';
}

/** Whether what is known is recent enough to publish by; what could not be read is asked for again every time. */
export function isFresh({ openness, checkedAt }: KnownOpenness, now: Date): boolean {
  if (openness === 'unknown') return false;
  const ageMs = now.getTime() - Date.parse(checkedAt);
  return ageMs >= 0 && ageMs < OPENNESS_MINUTES * 60_000;
}

/** Why nothing in the project may be called public; `null` when anyone may browse it. */
export function whyNotPublic({ projectKey, openness }: KnownOpenness): string | null {
  switch (openness) {
    case 'anyone':
      return null;
    case 'signed-in':
      return `Only people signed in to Jira may browse project ${projectKey}, so nothing in it is public.`;
    case 'restricted':
      return `Not everybody may browse project ${projectKey}, so nothing in it is public.`;
    case 'unknown':
      return `Whether everybody may browse project ${projectKey} could not be checked. An admin can do so on the app’s settings page, under Outcomes.`;
  }
}

/** Clause P1: requests are private. Clause O4: a Bug is public, and not only called so. */
export function checkOpenness(settings: Settings, known: readonly KnownOpenness[]): SettingsIssue[] {
  const of = (key: string) => known.find(({ projectKey }) => projectKey === key);
  const desks = settings.serviceProjectKeys.flatMap((key, index) =>
    tooOpen(`serviceProjectKeys.${index}`, key, of(key)),
  );
  const open = publicProjects(settings);
  const targets = allTargets(settings).flatMap(({ name, path, target }) => {
    const { projectKey, privateLevelName } = target;
    if (name === 'development')
      return tooOpen(`${path}.projectKey`, projectKey, of(projectKey), privateLevelName === '');
    return open.includes(projectKey) ? notOpen(`${path}.projectKey`, of(projectKey)) : [];
  });
  return [...desks, ...targets];
}

function tooOpen(path: string, key: string, known: KnownOpenness | undefined, matters = true): SettingsIssue[] {
  if (!matters || !known || known.openness === 'restricted') return [];
  const message = {
    anyone: `Anybody on the internet may browse project ${key}: what is in it is not private. Take Browse Projects from “Public” in its permission scheme.`,
    'signed-in': `Everybody signed in to Jira may browse project ${key}, not only its team.`,
    unknown: `Who may browse project ${key} could not be checked.`,
  }[known.openness];
  return [{ level: 'warning', path, message }];
}

function notOpen(path: string, known: KnownOpenness | undefined): SettingsIssue[] {
  if (!known) return [];
  const why = whyNotPublic(known);
  if (why !== null)
    return [{ level: 'warning', path, message: `${why} Until then every issue there becomes private.` }];
  if (known.defaultLevelName === null) return [];
  const message = `New issues of ${known.projectKey} get the security level “${known.defaultLevelName}” by themselves, so none is public. Choose no default level in the project’s security scheme.`;
  return [{ level: 'warning', path, message }];
}

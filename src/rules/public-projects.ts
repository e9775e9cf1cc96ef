import { allTargets, developmentProjects } from './outcome-targets';
import type { Settings } from './settings';

/** Where Bugs and Change requests go that everybody may read; never where requests or development issues are. */
export function publicProjects(settings: Settings): readonly string[] {
  const privateKeys = [...developmentProjects(settings), ...settings.serviceProjectKeys];
  const keys = allTargets(settings)
    .filter(({ name }) => name !== 'development')
    .map(({ target }) => target.projectKey);
  return [...new Set(keys)].filter((key) => !privateKeys.includes(key));
}

import type { Settings } from './settings';

/** Where Bugs and Change requests go that everybody may read; never where requests or development issues are. */
export function publicProjects({ outcomes, serviceProjectKeys }: Settings): readonly string[] {
  const keys = new Set([outcomes.bug.projectKey, outcomes.changeRequest.projectKey]);
  return [...keys].filter((key) => key !== outcomes.development.projectKey && !serviceProjectKeys.includes(key));
}

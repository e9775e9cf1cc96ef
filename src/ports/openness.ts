import type { KnownOpenness, SchemeGrant } from '../rules/openness';

/** Permission schemes of projects. Every call may throw `JiraError`; `null`: Jira refuses to say. */
export interface PermissionSchemes {
  /**
   * Platform fact: asks for Administer Projects of who asks. `caller` is the admin in front of the settings page,
   * `app` the app's own account, which need not have it.
   */
  ofProject(projectKey: string, as: 'app' | 'caller'): Promise<ProjectScheme | null>;
  /** Platform fact: who has access to Jira may read a scheme whose id is known. */
  grantsOf(schemeId: string): Promise<readonly SchemeGrant[] | null>;
  /** Name of the level new issues get by themselves; `null` without one, or when Jira refuses to say. For admins. */
  defaultLevelName(projectKey: string): Promise<string | null>;
}

export interface ProjectScheme {
  readonly schemeId: string;
  /** `null` for a team-managed project, whose access its scheme does not tell. */
  readonly grants: readonly SchemeGrant[] | null;
}

/** What was read of projects before; at most one of a project. */
export interface OpennessRecords {
  of(projectKey: string): Promise<KnownOpenness | null>;
  save(known: KnownOpenness): Promise<void>;
}

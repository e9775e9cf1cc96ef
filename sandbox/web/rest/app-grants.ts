import type { AppGrant, AppGrants } from '../../jira/pages/app-grants.ts';
import { rest } from './rest.ts';

export type { AppGrant, AppGrants };

export async function readAppGrants(signal?: AbortSignal): Promise<AppGrants> {
  return rest<AppGrants>('/sandbox/permissions', { signal });
}

/** Gives the app's account something in a project, or takes it away. */
export async function switchAppGrant(projectKey: string, grant: AppGrant, granted: boolean): Promise<void> {
  const { permission, securityLevel } = grant;
  await rest('/sandbox/permissions', { method: 'POST', body: { projectKey, permission, securityLevel, granted } });
}

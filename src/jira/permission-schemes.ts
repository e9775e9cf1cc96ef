import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { PermissionSchemes, ProjectScheme } from '../ports/openness';
import type { SchemeGrant } from '../rules/openness';
import { answerUnlessRefused } from './rest';

export const jiraPermissionSchemes: PermissionSchemes = { ofProject, grantsOf, defaultLevelName };

const grants = v.pipe(
  v.array(v.object({ permission: v.string(), holder: v.object({ type: v.string() }) })),
  v.transform((all) => all.map(({ permission, holder }): SchemeGrant => ({ permission, holderType: holder.type }))),
);
const scheme = v.object({
  id: v.number(),
  permissions: grants,
  /** Only a team-managed project's own scheme has one. */
  scope: v.optional(v.object({ type: v.string() })),
});
const grantList = v.object({ permissions: grants });
const securityScheme = v.object({
  defaultSecurityLevelId: v.nullish(v.number(), null),
  levels: v.fallback(v.array(v.object({ id: v.string(), name: v.string() })), []),
});

async function ofProject(projectKey: string, as: 'app' | 'caller'): Promise<ProjectScheme | null> {
  const answer =
    as === 'app'
      ? api.asApp().requestJira(route`/rest/api/3/project/${projectKey}/permissionscheme?expand=permissions`)
      : api.asUser().requestJira(route`/rest/api/3/project/${projectKey}/permissionscheme?expand=permissions`);
  const found = await answerUnlessRefused('GET /rest/api/3/project/{projectKeyOrId}/permissionscheme', answer, scheme);
  if (!found) return null;
  return { schemeId: String(found.id), grants: found.scope?.type === 'PROJECT' ? null : found.permissions };
}

async function grantsOf(schemeId: string): Promise<readonly SchemeGrant[] | null> {
  const answer = api.asApp().requestJira(route`/rest/api/3/permissionscheme/${schemeId}/permission`);
  const found = await answerUnlessRefused('GET /rest/api/3/permissionscheme/{schemeId}/permission', answer, grantList);
  return found?.permissions ?? null;
}

async function defaultLevelName(projectKey: string): Promise<string | null> {
  const answer = api.asUser().requestJira(route`/rest/api/3/project/${projectKey}/issuesecuritylevelscheme`);
  const operation = 'GET /rest/api/3/project/{projectKeyOrId}/issuesecuritylevelscheme';
  const found = await answerUnlessRefused(operation, answer, securityScheme);
  return found?.levels.find(({ id }) => id === String(found.defaultSecurityLevelId))?.name ?? null;
}

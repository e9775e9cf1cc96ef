import { readCreateScreensPayload, type PresettableScreen } from '../contracts/create-screens';
import type { Result } from '../contracts/result';
import type { Ports } from '../ports';
import { adminCaller } from './callers';
import { guarded } from './guard';
import { solved } from './problems';

/** The call of the admin's side that is about what issues can be filled in with (clauses O2 to O5). */
export function createScreenCalls(wire: () => Ports) {
  return {
    readCreateScreens: guarded(wire, {
      name: 'admin.readCreateScreens',
      authorise: adminCaller,
      payload: readCreateScreensPayload,
      run: async ({ ports, payload }): Promise<Result<readonly PresettableScreen[]>> =>
        solved(
          await Promise.all(
            payload.targets.map(async ({ projectKey, issueTypeName }) => {
              const screen = await ports.projects.createScreen(projectKey, issueTypeName);
              return { projectKey, issueTypeName, fields: screen?.fields ?? null };
            }),
          ),
        ),
    }),
  };
}

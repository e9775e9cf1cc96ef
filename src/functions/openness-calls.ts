import { readOpennessPayload, type ProjectOpenness } from '../contracts/openness';
import type { Result } from '../contracts/result';
import { readOpennessAsAdmin } from '../flows/read-openness';
import type { Ports } from '../ports';
import { adminCaller } from './callers';
import { guarded } from './guard';
import { solved } from './problems';

/** The call of the admin's side that is about who may browse projects (clauses O4, P1). */
export function opennessCalls(wire: () => Ports) {
  return {
    readOpenness: guarded(wire, {
      name: 'admin.readOpenness',
      authorise: adminCaller,
      payload: readOpennessPayload,
      run: async ({ ports, payload }): Promise<Result<readonly ProjectOpenness[]>> => {
        const known = await readOpennessAsAdmin(ports, payload.projectKeys, payload.again);
        return solved(
          known.map(({ projectKey, openness, defaultLevelName, checkedAt }) => ({
            ...{ projectKey, openness, defaultLevelName, checkedAt },
          })),
        );
      },
    }),
  };
}

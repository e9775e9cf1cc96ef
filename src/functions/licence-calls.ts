import { beginImportPayload, finishImportPayload, sendLicencesPayload, type RegisterView } from '../contracts/licences';
import type { Result } from '../contracts/result';
import { beginLicenceImport, finishLicenceImport, readRegister, takeLicences } from '../flows/import-licences';
import type { Ports } from '../ports';
import { adminCaller } from './callers';
import { guarded, noPayload } from './guard';
import { refused, solved } from './problems';

/** The calls of the admin's side that are about the register of licences (clause L2). */
export function licenceCalls(wire: () => Ports) {
  return {
    licenceRegister: guarded(wire, {
      name: 'admin.licenceRegister',
      authorise: adminCaller,
      payload: noPayload,
      run: async ({ ports }): Promise<Result<RegisterView>> => solved(await readRegister(ports)),
    }),

    beginLicenceImport: guarded(wire, {
      name: 'admin.beginLicenceImport',
      authorise: adminCaller,
      payload: beginImportPayload,
      run: async ({ ports, payload }) => solved(await beginLicenceImport(ports, payload)),
    }),

    sendLicences: guarded(wire, {
      name: 'admin.sendLicences',
      authorise: adminCaller,
      payload: sendLicencesPayload,
      run: async ({ ports, payload }): Promise<Result<{ received: number }>> => {
        const answer = await takeLicences(ports, payload);
        return answer.kind === 'received' ? solved({ received: answer.received }) : interrupted(answer.kind);
      },
    }),

    finishLicenceImport: guarded(wire, {
      name: 'admin.finishLicenceImport',
      authorise: adminCaller,
      payload: finishImportPayload,
      run: async ({ ports, caller, payload }): Promise<Result<null>> => {
        const answer = await finishLicenceImport(ports, { id: payload.id, accountId: caller.accountId });
        return answer.kind === 'finished' ? solved(null) : interrupted(answer.kind);
      },
    }),
  };
}

function interrupted(kind: 'superseded' | 'gap') {
  return kind === 'superseded'
    ? refused('conflict', 'Somebody else began an import meanwhile. Look at the register, then choose the file again.')
    : refused('conflict', 'A part of the file has not arrived. Start the import again: it goes on where it stopped.');
}

import {
  collaborationPayload,
  confirmPurgePayload,
  endCollaborationPayload,
  findOrganizationsPayload,
  holdPayload,
  type CollaborationView,
} from '../contracts/retention';
import type { Result } from '../contracts/result';
import {
  confirmPurge,
  endCollaboration,
  findOrganizations,
  holdCollaboration,
  listCollaborations,
  previewPurge,
  resumeCollaboration,
  type CollaborationState,
  type RetentionAnswer,
} from '../flows/end-collaboration';
import type { Ports } from '../ports';
import { dueOn } from '../rules/retention';
import { adminCaller } from './callers';
import { guarded, noPayload } from './guard';
import { refused, solved } from './problems';

/** The calls of the admin's side that are about keeping and deleting data (clause A3). */
export function retentionCalls(wire: () => Ports) {
  const admin = (name: string) => ({ name: `admin.${name}`, authorise: adminCaller });
  return {
    listCollaborations: guarded(wire, {
      ...admin('listCollaborations'),
      payload: noPayload,
      run: async ({ ports }): Promise<Result<readonly CollaborationView[]>> =>
        solved((await listCollaborations(ports)).map(viewOf)),
    }),

    findOrganizations: guarded(wire, {
      ...admin('findOrganizations'),
      payload: findOrganizationsPayload,
      run: async ({ ports, payload }) => solved(await findOrganizations(ports, payload.text)),
    }),

    endCollaboration: guarded(wire, {
      ...admin('endCollaboration'),
      payload: endCollaborationPayload,
      run: async ({ ports, payload, caller }) => answered(await endCollaboration(ports, payload, caller.accountId)),
    }),

    holdCollaboration: guarded(wire, {
      ...admin('holdCollaboration'),
      payload: holdPayload,
      run: async ({ ports, payload, caller }) => answered(await holdCollaboration(ports, payload, caller.accountId)),
    }),

    resumeCollaboration: guarded(wire, {
      ...admin('resumeCollaboration'),
      payload: collaborationPayload,
      run: async ({ ports, payload, caller }) =>
        answered(await resumeCollaboration(ports, payload.id, caller.accountId)),
    }),

    previewPurge: guarded(wire, {
      ...admin('previewPurge'),
      payload: collaborationPayload,
      run: async ({ ports, payload }) => {
        const preview = await previewPurge(ports, payload.id);
        return preview ? solved(preview) : unknown;
      },
    }),

    confirmPurge: guarded(wire, {
      ...admin('confirmPurge'),
      payload: confirmPurgePayload,
      run: async ({ ports, payload, caller }) => answered(await confirmPurge(ports, payload, caller.accountId)),
    }),
  };
}

const unknown = refused(
  'conflict',
  'It is not in the list any more. Somebody else changed it; the list is read again.',
);

function answered(answer: RetentionAnswer): Result<null> {
  if (answer.kind === 'done') return solved(null);
  return answer.kind === 'unknown' ? unknown : refused('refused', answer.because);
}

function viewOf({ collaboration, stage, purge }: CollaborationState): CollaborationView {
  const { id, kind, name, endedOn, source, hold, purgedAt } = collaboration;
  const progress = purge && {
    counts: purge.counts,
    left: purge.left,
    isDone: purge.doneAt !== null,
    digest: purge.digest,
  };
  return {
    id,
    kind,
    name,
    endedOn,
    dueOn: dueOn(endedOn),
    isFromLicences: source === 'licences',
    hold,
    stage,
    purgedAt,
    progress,
  };
}

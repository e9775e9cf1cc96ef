import type { Ports } from '../../src/ports';
import { dueOn } from '../../src/rules/retention';
import type { World } from './world';

/** Collaborations with an end, and the deletion of this app's own records. */
export function retentionOf(world: World): Pick<Ports, 'collaborations' | 'erasure'> {
  const inStage = (stage: string) =>
    [...world.collaborations.values()]
      .filter((held) => held.stage === stage)
      .map(({ collaboration }) => collaboration)
      .sort((one, other) => (one.endedOn < other.endedOn ? -1 : 1));
  return {
    collaborations: {
      read: async (id) => world.collaborations.get(id)?.collaboration ?? null,
      write: async (collaboration, stage) => void world.collaborations.set(collaboration.id, { collaboration, stage }),
      remove: async (id) => void world.collaborations.delete(id),
      inStage: async (stage) => inStage(stage),
      becomingDue: async (today) => inStage('kept').filter(({ endedOn }) => dueOn(endedOn) <= today),
      readPurge: async (id) => world.purges.get(id) ?? null,
      writePurge: async (id, purge) => void world.purges.set(id, purge),
      removePurge: async (id) => void world.purges.delete(id),
    },
    erasure: {
      forgetRequest: async (requestId) => {
        const outcomes = [...world.outcomes].filter(([, entry]) => entry.requestId === requestId);
        for (const [key] of outcomes) world.outcomes.delete(key);
        world.forgotten.push(requestId);
        return outcomes.length;
      },
      forgetIssue: async (issueId) => void world.leaks.delete(issueId),
      forgetSamplesOf: async () => 0,
      forgetLicencesOf: async (organization) => {
        const theirs = [...world.licences].filter(([, licence]) => licence.organization === organization);
        for (const [key] of theirs) world.licences.delete(key);
        return theirs.length;
      },
      licencesEnded: async (from, to) =>
        [...world.licences.values()]
          .filter(({ endsOn }) => endsOn !== null && endsOn >= from && endsOn <= to)
          .sort((one, other) => ((one.endsOn ?? '') < (other.endsOn ?? '') ? -1 : 1)),
    },
  };
}

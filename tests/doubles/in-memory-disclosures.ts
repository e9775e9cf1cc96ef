import type { Ports } from '../../src/ports';
import { people } from '../build';
import type { World } from './world';

export function disclosuresOf(world: World): Ports['disclosures'] {
  const held = () => [...world.disclosures.values()];
  return {
    of: async (requestId) =>
      held()
        .map(({ disclosure }) => disclosure)
        .filter((one) => one.requestId === requestId),
    save: async (after, before, attentionAt) => {
      const now = world.disclosures.get(after.id)?.disclosure;
      if ((now?.revision ?? null) !== (before?.revision ?? null)) return 'conflict';
      world.disclosures.set(after.id, { disclosure: after, attentionAt });
      return 'saved';
    },
    needingAttention: async (at) => [
      ...new Set(
        held()
          .filter(({ attentionAt }) => attentionAt !== null && attentionAt <= at)
          .map(({ disclosure }) => disclosure.requestId),
      ),
    ],
  };
}

export function attachmentsOf(world: World): Ports['attachments'] {
  return {
    of: async (issueId) => (world.files.get(issueId) ?? []).map(({ bytes: _, ...file }) => file),
    content: async (id) => [...world.files.values()].flat().find((file) => file.id === id)?.bytes ?? null,
    add: async (issueId, { fileName, mediaType, bytes }) => {
      const file = { id: String(50_000 + world.nextId()), fileName, size: bytes.length, mediaType };
      world.files.set(issueId, [
        ...(world.files.get(issueId) ?? []),
        { ...file, authorId: people.app.accountId, bytes },
      ]);
    },
    remove: async (id) => {
      for (const [issueId, files] of world.files)
        world.files.set(
          issueId,
          files.filter((file) => file.id !== id),
        );
    },
  };
}

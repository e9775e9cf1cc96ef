import type { Ports } from '../ports';
import type { OutcomeKind } from '../rules/outcome';
import type { SupportRequest } from '../rules/request';
import { noteOnce } from './internal-note';

/**
 * The request this one is a clone of, where that one became a Bug, a Change request or development: Jira copies labels to
 * a clone, so its label asks for nothing new. `null`: nothing of the kind, or this one has such an outcome itself.
 * Platform fact: a clone is linked to its original with a type that reads "clones" outward.
 */
export async function clonedFrom(ports: Ports, request: SupportRequest, kind: OutcomeKind): Promise<string | null> {
  const originals = request.links.filter(
    ({ typeName, direction }) => direction === 'outward' && /clone/i.test(typeName),
  );
  if (originals.length === 0) return null;
  const isMade = async (id: string) => (await ports.outcomes.of(id)).some((entry) => entry.kind === kind);
  if (await isMade(request.id)) return null;
  for (const { id, key } of originals) if (await isMade(id)) return key;
  return null;
}

/** The team decides: link the issue there is, or publish this request as well. */
export async function noteClone(ports: Ports, requestId: string, kind: OutcomeKind, original: string): Promise<void> {
  await noteOnce(ports, requestId, `cloned:${kind}`, {
    sentence: `This request is a clone of ${original}, which was published already, and its label came along. Nothing was created: link the issue there is, or publish this request from its panel.`,
  });
}

import { contextOf } from './context';
import type { DraftNode } from './draft';
import type { PseudonymKey } from './pseudonym-key';
import { takenApart, type Part } from './parts';
import { namesBehind, valuesBehind } from './pseudonyms';
import { resultOf, type Asked } from './result-of';
import { sweep } from './sweep';
import type { AnonymizedRequest, AnonymizerPolicy, AnonymizerSource, Identities } from './verdict';
import { withoutDoubts } from './without-doubts';

function nodesOf(parts: readonly Part[]): DraftNode[] {
  const description = parts.filter((part) => part.where === 'description').flatMap((part) => part.draft.nodes);
  const comments = parts
    .filter((part) => part.where === 'comment' && part.draft.nodes.length > 0)
    .flatMap((part): DraftNode[] => [{ type: 'rule' }, ...part.draft.nodes]);
  return [...description, ...comments];
}

/**
 * Rebuilds a request as a document that gives nobody away, and says whether that worked (clauses O4, O5).
 * Nothing is copied: only allow-listed nodes, and in them only text in which nothing was found, survive.
 */
export function anonymize(
  source: AnonymizerSource,
  identities: Identities,
  policy: AnonymizerPolicy,
  known: PseudonymKey = {},
): AnonymizedRequest {
  const context = contextOf(identities, policy);
  const { parts, isCut } = takenApart(source, policy);
  const swept = sweep(parts, context, [...valuesBehind(known), ...namesBehind(known)]);
  const asked: Asked = { parts, nodes: nodesOf(parts), isCut, identities, context, policy, known };
  const { request, unsure } = resultOf(swept, asked);
  const without =
    request.decision === 'review' && unsure.removable ? withoutDoubts(swept, unsure.removable, context) : null;
  const second = without ? resultOf(without, asked).request : request;
  return second.decision === 'public' ? second : request;
}

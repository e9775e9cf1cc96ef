import type { Ports } from '../ports';
import type { KeepSuggestion } from '../ports/bench';
import { fold } from '../rules/anonymize/fold';
import { splitRestored } from '../rules/restore-values';
import type { Settings } from '../rules/settings';
import { sha256 } from '../rules/sha256';
import { draftOutcome } from './draft-outcome';

export type SuggestAnswer =
  | { readonly kind: 'suggested' | 'not-found' | 'not-ours' }
  /** Nothing was found in it and nobody asks about it: there is nothing to keep, and it may be anybody's word. */
  | { readonly kind: 'not-doubted' }
  /** Surely about the customer, or secret: nobody may keep it. */
  | { readonly kind: 'certain' };

/**
 * An agent wants a word to be kept always. An agent is no admin, so it becomes a suggestion on the settings page;
 * what the engine is sure of cannot even be suggested, since it would be about this very customer (clause O4).
 */
export async function suggestKeep(
  ports: Ports,
  requestKey: string,
  { value, accountId }: { value: string; accountId: string },
): Promise<SuggestAnswer> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' };
  const { request } = read;
  if (!settings.serviceProjectKeys.includes(request.projectKey)) return { kind: 'not-ours' };
  const comments = await ports.comments.of(request.id);
  const commentIds = comments.map(({ id }) => id);
  const { anonymized } = await draftOutcome(ports, read, { kind: 'bug', commentIds }, settings);
  const asked = [...anonymized.unsure, ...anonymized.findings.map(({ original }) => original)];
  if (splitRestored([value], anonymized.findings).kept.length === 0) return { kind: 'certain' };
  if (!asked.some((word) => fold(word.trim()) === fold(value.trim()))) return { kind: 'not-doubted' };

  const productId = settings.products.some(({ id }) => id === request.details?.productId)
    ? (request.details?.productId ?? null)
    : null;
  const suggestedAt = ports.now().toISOString();
  await ports.keepSuggestions.add({ ...identified({ value, productId }), suggestedAt, suggestedBy: accountId });
  const facts = { productId, by: accountId };
  await ports.audit.append({ requestId: request.id, at: suggestedAt, what: 'keep-suggested', facts });
  return { kind: 'suggested' };
}

function identified({ value, productId }: Pick<KeepSuggestion, 'value' | 'productId'>) {
  return { id: sha256(JSON.stringify([productId, fold(value)])), value, productId };
}

/** Suggestions the settings carry out already need nobody's decision any more. */
export async function settleSuggestions(ports: Ports, settings: Settings): Promise<void> {
  const suggestions = await ports.keepSuggestions.list();
  await ports.keepSuggestions.remove(suggestions.filter((one) => isKept(one, settings)).map(({ id }) => id));
}

function isKept({ value, productId }: KeepSuggestion, { anonymizer, products }: Settings): boolean {
  const lists = [anonymizer.alwaysKeep, products.find(({ id }) => id === productId)?.alwaysKeep ?? []];
  return lists.some((list) => list.some((kept) => fold(kept) === fold(value)));
}

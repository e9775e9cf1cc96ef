import { anonymize } from './anonymize/anonymize';
import type { PseudonymKey } from './anonymize/pseudonym-key';
import type { AnonymizedRequest, AnonymizerPolicy, AnonymizerSource, Identities } from './anonymize/verdict';
import { anonymizerPolicy } from './anonymizer-policy';
import { isFoundIn, splitRestored } from './restore-values';
import type { Settings } from './settings';

export interface AnonymizerWishes {
  readonly productId?: string | undefined;
  readonly redact?: readonly string[] | undefined;
  readonly restore?: readonly string[] | undefined;
  /** What stood for what in earlier issues of the request. */
  readonly pseudonyms?: PseudonymKey | undefined;
}

export interface AnonymizedForIssue {
  readonly anonymized: AnonymizedRequest;
  /** The policy the document was rebuilt with; the last look at it uses the same. */
  readonly policy: AnonymizerPolicy;
  /** How many values stay because the agent said so. */
  readonly restored: number;
  /** Values that were to stay although they are surely about the customer, or secret: they went. */
  readonly refused: readonly string[];
}

/**
 * A request rebuilt with the settings and one agent's wishes. What may stay is judged by what the engine finds when
 * nothing is told to stay, and again by what it still finds then (clause O4, fail closed).
 */
export function anonymizeRequest(
  source: AnonymizerSource,
  identities: Identities,
  settings: Settings,
  { productId, redact, restore = [], pseudonyms }: AnonymizerWishes,
): AnonymizedForIssue {
  const policy = anonymizerPolicy(settings, { productId, redact });
  const plain = anonymize(source, identities, policy, pseudonyms);
  if (restore.length === 0) return { anonymized: plain, policy, refused: [], restored: 0 };
  const { kept, refused } = splitRestored(restore, plain.findings);
  const keeping = anonymizerPolicy(settings, { productId, redact, keep: kept });
  const anonymized = anonymize(source, identities, keeping, pseudonyms);
  const still = splitRestored(kept, anonymized.findings);
  // A guess about somebody of the request goes in spite of the wish: only what really stays counts.
  const restored = still.kept.filter((value) => !isFoundIn(value, anonymized.findings)).length;
  return { anonymized, policy: keeping, refused: [...refused, ...still.refused], restored };
}

import { isThanksOnly } from './thanks-only';

/**
 * True only when a comment says one of the phrases and, beyond greeting and signature, nothing else: the team
 * acknowledged the request without answering it (clause L1). In doubt false, because what an agent wrote by hand is an
 * answer. `names` may stand alone, such as those of the author and the customer.
 */
export function isAcknowledgementOnly(text: string, phrases: readonly string[], names: readonly string[]): boolean {
  const longestFirst = phrases
    .filter((phrase) => wordsOf(phrase).length > 0)
    .sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, phrase) => left.replace(pattern(phrase), '\n'), text);
  return rest !== text && isThanksOnly(rest, names);
}

/** Whatever stands between the words: line ends, punctuation, another number of spaces. A phrase ends its sentence. */
function pattern(phrase: string): RegExp {
  const words = wordsOf(phrase).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]{1,40}')}(?![\\p{L}\\p{N}])[ \\t]{0,9}[.!]{0,9}`,
    'giu',
  );
}

function wordsOf(phrase: string): readonly string[] {
  return phrase.split(/[^\p{L}\p{N}]/u).filter((word) => word !== '');
}

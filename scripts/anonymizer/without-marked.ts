import type { Answer } from './answer';

const special = /[\\^$.*+?()[\]{}|]/g;

/**
 * As if nobody looked: what waits for a person is public, with every value that is marked for them taken out wherever it
 * stands by itself. Not what the app does; it tells what publishing on guesses would cost (decision 49).
 */
export function withoutMarked(answer: Answer): Answer {
  if (answer.decision !== 'review') return answer;
  const longestFirst = [...answer.flagged].sort((one, other) => other.length - one.length);
  const text = longestFirst.reduce((left, value) => {
    const written = JSON.stringify(value).slice(1, -1).replace(special, '\\$&');
    return left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'giu'), '[…]');
  }, JSON.stringify(answer.bug));
  return { ...answer, decision: 'public', bug: JSON.parse(text) as Answer['bug'], flagged: [] };
}

import { matchesOf } from './matches';
import { understoodPatterns } from './understood-patterns';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where such text stands. */
export function understoodText(text: string): readonly Stretch[] {
  return understoodPatterns
    .filter(([sign]) => sign.test(text))
    .flatMap(([, patterns]) => patterns)
    .flatMap((pattern) =>
      matchesOf(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    );
}

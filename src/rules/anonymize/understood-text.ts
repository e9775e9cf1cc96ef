import { fold } from './fold';
import { Keywords } from './keywords';
import { matchesOf } from './matches';
import { understoodPatterns } from './understood-patterns';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const bySign = understoodPatterns.flatMap(([sign, patterns]) =>
  sign instanceof RegExp ? [[sign, patterns] as const] : [],
);
const byKeyword = new Keywords(
  understoodPatterns.flatMap(([sign, patterns]) =>
    sign instanceof RegExp ? [] : sign.map((keyword) => [fold(keyword), patterns] as const),
  ),
);

/** Where such text stands. `folded`: the text as it is folded for looking words up. */
export function understoodText(text: string, folded = fold(text)): readonly Stretch[] {
  const signed = bySign.filter(([sign]) => sign.test(text)).map(([, patterns]) => patterns);
  return [...signed, ...byKeyword.in(folded)].flatMap((patterns) =>
    patterns.flatMap((pattern) =>
      matchesOf(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
  );
}

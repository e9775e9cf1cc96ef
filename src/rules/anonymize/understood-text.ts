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
  const stretches: Stretch[] = [];
  const look = (patterns: readonly RegExp[], where: string) => {
    for (const pattern of patterns)
      for (const { index, 0: match } of matchesOf(pattern, where))
        stretches.push({ start: index, end: index + match.length });
  };
  for (const [sign, patterns] of bySign) if (sign.test(text)) look(patterns, text);
  for (const patterns of byKeyword.in(folded)) look(patterns, folded);
  return stretches;
}

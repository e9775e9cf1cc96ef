import type { Block } from './block';
import { fold } from './fold';
import { Keywords } from './keywords';
import { matchesOf } from './matches';
import { Sign, signedIn } from './sign';
import { understoodPatterns } from './understood-patterns';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const bySign = understoodPatterns.flatMap(([sign, patterns]) =>
  sign instanceof RegExp ? [{ sign: new Sign(sign), patterns }] : [],
);
const byKeyword = new Keywords(
  understoodPatterns.flatMap((group) =>
    group[0] instanceof RegExp ? [] : group[0].map((keyword) => [fold(keyword), group] as const),
  ),
);
const digit = new Sign(/\d/);

/** Where such text stands. */
export function understoodText(block: Block): readonly Stretch[] {
  const { text, folded } = block;
  const stretches: Stretch[] = [];
  const look = (patterns: readonly RegExp[], where: string) => {
    for (const pattern of patterns)
      for (const { index, 0: match } of matchesOf(pattern, where))
        stretches.push({ start: index, end: index + match.length });
  };
  for (const { patterns } of signedIn(block, bySign)) look(patterns, text);
  const hasDigit = digit.in(block);
  for (const [, patterns, but] of byKeyword.in(block))
    if (hasDigit || but === undefined || but === 'text')
      look(patterns, but === undefined || but === 'digit' ? folded : text);
  return stretches;
}

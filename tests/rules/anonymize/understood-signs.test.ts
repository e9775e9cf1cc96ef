import * as fc from 'fast-check';
import { Block } from '../../../src/rules/anonymize/block';
import { fold } from '../../../src/rules/anonymize/fold';
import { Whole } from '../../../src/rules/anonymize/sign';
import { understoodPatterns } from '../../../src/rules/anonymize/understood-patterns';
import { understoodText } from '../../../src/rules/anonymize/understood-text';
import { consumed } from './consumed-pattern';

const cases = understoodPatterns.flatMap(([sign, patterns, but]) =>
  patterns.map((pattern) => ({
    name: `${pattern.source.slice(0, 60)}…`,
    pattern,
    isFolded: !(sign instanceof RegExp) && (but === undefined || but === 'digit'),
  })),
);

describe('where a pattern of understood text matches, its sign stands', () => {
  test.each(cases)('$name', ({ pattern, isFolded }) => {
    let matched = 0;
    fc.assert(
      fc.property(fc.stringMatching(consumed(pattern)), (text) => {
        const whole = new Whole(['nothing of the kind', text]);
        const found = understoodText(new Block({ where: 'description', text, partOf: whole.part(1) }));
        const matches = [...(isFolded ? fold(text) : text).matchAll(pattern)];
        matched += matches.length;
        for (const { 0: match, index } of matches)
          expect(found).toContainEqual({ start: index, end: index + match.length });
      }),
      // of one seed, so that each pattern is known to be met
      { numRuns: 100, seed: 1 },
    );
    expect(matched).toBeGreaterThan(0);
  });
});

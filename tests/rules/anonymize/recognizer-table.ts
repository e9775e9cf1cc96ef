import { contextOf } from '../../../src/rules/anonymize/context';
import { withoutOverlap } from '../../../src/rules/anonymize/overlap';
import { Block } from '../../../src/rules/anonymize/block';
import type { Recognizer, Span } from '../../../src/rules/anonymize/scan';
import { scanBlock } from '../../../src/rules/anonymize/scan-block';
import type { AnonymizerPolicy } from '../../../src/rules/anonymize/verdict';
import { identities, policy } from './fictional-request';

export interface RecognizerTable {
  /** Text and, exactly, what is found in it. */
  readonly finds: readonly (readonly [text: string, ...values: string[]])[];
  readonly leaves: readonly string[];
  readonly inCode?: boolean;
  readonly inTable?: boolean;
  /** The last words of the block before. */
  readonly before?: string;
  /** Is the block the last of what somebody wrote? */
  readonly isLast?: boolean;
  readonly policy?: Partial<AnonymizerPolicy>;
}

/** Where the recognizer finds something in the text, technical text and kept values respected. */
export function spansFoundBy(
  recognizer: Recognizer,
  text: string,
  table: Partial<RecognizerTable> = {},
): readonly Span[] {
  const ours: AnonymizerPolicy = { ...policy, ...table.policy };
  const { inCode, inTable, before, isLast } = table;
  const block = new Block({ where: 'description', text, inCode, inTable, before, isLast });
  return scanBlock(block, contextOf(identities, ours), [recognizer]);
}

export function foundBy(recognizer: Recognizer, text: string, table: Partial<RecognizerTable> = {}): string[] {
  return withoutOverlap(spansFoundBy(recognizer, text, table)).map((span) => text.slice(span.start, span.end));
}

/** One sentence per line of the table: what the recognizer finds, and what it leaves alone. */
export function describeRecognizer(recognizer: Recognizer, table: RecognizerTable, suffix = ''): void {
  describe(`${recognizer.name}${suffix}`, () => {
    test.each(table.finds)('finds in “%s”', (text, ...values) => {
      expect(foundBy(recognizer, text, table)).toEqual(values);
    });

    test.each(table.leaves.map((text) => [text]))('leaves “%s” alone', (text) => {
      expect(foundBy(recognizer, text, table)).toEqual([]);
    });
  });
}

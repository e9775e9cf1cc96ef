import type { Finding } from '../../../../src/rules/anonymize/verdict';

const longestValue = 300;

/** What a sample should not show again: each value once, without those that are no text. */
export function valuesTakenOut(findings: readonly Finding[]): readonly string[] {
  const texts = findings.filter(({ kind }) => kind !== 'media' && kind !== 'extension');
  const values = texts.map(({ original }) => original.replace(/\s+/g, ' ').trim());
  return [...new Set(values)].filter(({ length }) => length > 1 && length <= longestValue).slice(0, 300);
}

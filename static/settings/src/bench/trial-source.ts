import { textToAdf } from '../../../../src/rules/adf-text';
import type { BenchSource } from '../../../../src/rules/regression-sample';

/** What is typed into the bench. */
export interface TypedText {
  readonly text: string;
  readonly name: string;
  readonly organization: string;
  readonly productId: string | null;
}

/** A typed text as the anonymizer takes it; the first line is the title. */
export function sourceOfText(
  { text, name, organization, productId }: TypedText,
  privateProjectKeys: readonly string[],
): BenchSource {
  const [summary = '', ...rest] = text.trim().split('\n');
  const description = textToAdf(rest.join('\n').trim());
  return {
    summary: summary.slice(0, 1000),
    description: { ...description, version: 1, type: 'doc', content: [...description.content] },
    comments: [],
    identities: {
      people: name.trim() === '' ? [] : [{ displayName: name.trim(), accountId: 'typed' }],
      organizations: organization.trim() === '' ? [] : [organization.trim()],
      hosts: [],
      privateProjectKeys: [...privateProjectKeys],
    },
    productId,
  };
}

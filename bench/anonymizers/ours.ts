import { identitiesOf } from '../../scripts/anonymizer/answer';
import { recordOf, settingsOf } from '../../scripts/anonymizer/records';
import type { AdfDocument, AdfNode } from '../../src/rules/adf';
import type { anonymize } from '../../src/rules/anonymize/anonymize';
import { anonymizerPolicy } from '../../src/rules/anonymizer-policy';
import type { AnnotatedRecord } from '../../tests/rules/anonymize/corpus/cases';
import { removedBetween } from './removed';
import type { Leaf, Tool } from './span-score';

/** A block for each string, so that what becomes of it can be told from what becomes of the others. */
function documentOf(leaves: readonly Leaf[], record: AnnotatedRecord): AdfDocument {
  const content = leaves.map(({ path, text }): AdfNode => {
    const parts = path.split('/').slice(1, -3);
    const block = parts.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], record);
    const isCode = (block as Partial<AdfNode> | undefined)?.type === 'codeBlock';
    return { type: isCode ? 'codeBlock' : 'paragraph', content: [{ type: 'text', text }] };
  });
  return { type: 'doc', version: 1, content };
}

const textOf = (node: AdfNode | undefined): string =>
  (node?.content ?? []).map((inner) => (inner.type === 'hardBreak' ? '\n' : (inner.text ?? ''))).join('');

/** The app's anonymizer over the strings of a request, with what it knows of the request's people. */
export const anonymizerAsTool = (name: string, clean: typeof anonymize): Tool => ({
  name,
  prepare: (leaves, record) => {
    const parsed = recordOf(JSON.stringify(record));
    if ('problem' in parsed) throw new TypeError(parsed.problem);
    const identities = identitiesOf(parsed.value);
    const source = { summary: '', description: documentOf(leaves, record), comments: [] };
    const policy = anonymizerPolicy(settingsOf(record.vendor ?? {}));
    return async () => {
      const { description, findings } = clean(source, identities, policy);
      const standIns = findings.map(({ replacement }) => replacement).filter((text) => text !== '');
      return () => leaves.map(({ text }, place) => removedBetween(text, textOf(description.content[place]), standIns));
    };
  },
});

import {
  FEWEST_CUSTOMERS,
  statementWords,
  type AffectedCustomersPolicy,
} from '../../../../src/rules/affected-customers';
import { useDraft } from '../draft/draft-context';
import { NumberInput } from '../parts/number-input';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';

/** Clauses O3, O5: whether a public issue says how many customers it affects, and in which words. */
export function AffectedEditor() {
  const { settings, change } = useDraft();
  const { affectedCustomers } = settings;
  const set = (changes: Partial<AffectedCustomersPolicy>) =>
    change({ affectedCustomers: { ...affectedCustomers, ...changes } });
  return (
    <Group
      title="How many customers an issue affects"
      hint="Agents see it on every issue that requests are linked to. From a number you choose, a public issue says it in one comment."
    >
      <NumberInput
        path="affectedCustomers.threshold"
        label="Say it in public from"
        value={affectedCustomers.threshold}
        unit="customers"
        onChange={(threshold) => set({ threshold })}
        hint={`0: never. Otherwise ${FEWEST_CUSTOMERS} or more. An organization counts once, as does a person who asks without one.`}
      />
      {affectedCustomers.threshold > 0 && (
        <TextInput
          path="affectedCustomers.text"
          label="What the issue says"
          rows={2}
          value={affectedCustomers.text}
          onChange={(text) => set({ text })}
          hint={`{count} becomes 3, 5, 10, 20, 50, 100 and so on, the highest of them that is reached: “${statementWords(affectedCustomers, 5)}” It is never lowered.`}
        />
      )}
    </Group>
  );
}

import { solutionWords, type SolutionWord } from '../../../../src/rules/acceptance-schema';
import { useDraft } from '../draft/draft-context';
import { NumberInput } from '../parts/number-input';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';
import { WordsEditor } from './words-editor';

const labels: Readonly<Record<SolutionWord, string>> = {
  reminder: 'The reminder',
  closing: 'What customers are told when it is closed',
};

/** Clause O1: what happens when a customer accepts a solution, and when nobody says anything. */
export function AcceptanceEditor() {
  const { settings, change } = useDraft();
  const { acceptance } = settings;
  const set = (changes: Partial<typeof acceptance>) => change({ acceptance: { ...acceptance, ...changes } });
  const isOn = acceptance.remindAfterDays > 0;
  return (
    <Group
      title="When it is solved"
      hint="Customers accept a solution in the portal; the request is then closed by its project’s own workflow."
    >
      <TextInput
        path="acceptance.status"
        label="Status of an accepted request"
        width={320}
        value={acceptance.status}
        onChange={(status) => set({ status })}
        hint="Empty: the first status the workflow offers that counts as done. Without a way there the agent is told instead."
      />
      <TextInput
        path="acceptance.reopenStatus"
        label="Status of a request whose customer needs help again"
        width={320}
        value={acceptance.reopenStatus}
        onChange={(reopenStatus) => set({ reopenStatus })}
        hint="For requests that are resolved already, whether the customer asks in the app’s panel or just comments. Empty, or without a way there: the agent is asked to reopen it."
      />
      <div className="pair">
        <NumberInput
          path="acceptance.remindAfterDays"
          label="Remind who says nothing after business days"
          value={acceptance.remindAfterDays}
          unit="days"
          onChange={(remindAfterDays) => set({ remindAfterDays })}
          hint="0: never. Requests that became a Bug or Change request are left alone until its fix was told."
        />
        <NumberInput
          path="acceptance.closeAfterDays"
          label="Then close the request after business days"
          value={acceptance.closeAfterDays}
          unit="days"
          onChange={(closeAfterDays) => set({ closeAfterDays })}
          hint="0: never."
        />
      </div>
      {isOn && (
        <WordsEditor
          path="acceptance"
          label="Reminder in"
          names={acceptance.closeAfterDays > 0 ? solutionWords : ['reminder']}
          labels={labels}
          rows={3}
          words={acceptance}
          onChange={set}
        />
      )}
    </Group>
  );
}

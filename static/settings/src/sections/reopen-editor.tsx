import type { AfterAnswer } from '../../../../src/rules/settings';
import { useDraft } from '../draft/draft-context';
import { Choice, type Option } from '../parts/choice';
import { NumberInput } from '../parts/number-input';
import { Group } from '../parts/section-body';

const ACTIONS: readonly (Option & { value: AfterAnswer })[] = [
  { value: 'new-cycle', label: 'Start a new clock' },
  { value: 'continue', label: 'Continue with the time that was left' },
  { value: 'nothing', label: 'Nothing' },
];

/** What the clock does when the customer writes on an answered request (design decision 16). */
export function ReopenEditor() {
  const { settings, change } = useDraft();
  const { reopen } = settings;
  const set = (changes: Partial<typeof reopen>) => change({ reopen: { ...reopen, ...changes } });
  const choice = (name: 'within' | 'later' | 'thanksOnly', label: string) => (
    <Choice
      path={`reopen.${name}`}
      label={label}
      value={reopen[name]}
      options={ACTIONS}
      onChange={(value) => set({ [name]: value as AfterAnswer })}
    />
  );
  return (
    <Group title="When the customer writes again" hint="The first answer stays as it was, whatever is chosen here.">
      <NumberInput
        path="reopen.withinDays"
        label="Days after the answer"
        value={reopen.withinDays}
        unit="days"
        onChange={(withinDays) => set({ withinDays })}
      />
      <div className="pair">
        {choice('within', 'A question within these days')}
        {choice('later', 'A question later')}
        {choice('thanksOnly', 'Only a thank-you')}
      </div>
    </Group>
  );
}

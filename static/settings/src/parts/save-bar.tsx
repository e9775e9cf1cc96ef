import Button from '@atlaskit/button/new';
import type { SettingsCheck } from '../../../../src/contracts/admin';
import { isDirty, type EditingState } from '../draft/page-state';
import type { Dates } from '../reader/dates';
import { useDates } from '../reader/reader-context';

interface SaveBarProps {
  readonly state: EditingState;
  readonly problems: readonly SettingsCheck[];
  /** Are the samples being tried before it is saved? */
  readonly isTrying: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** What is not saved yet, and what to do about it. */
export function SaveBar({ state, problems, isTrying, onSave, onDiscard }: SaveBarProps) {
  const dates = useDates();
  const hasChanges = isDirty(state);
  const errors = problems.filter(({ level }) => level === 'error').length;
  return (
    <div className={hasChanges ? 'save-bar save-bar-active' : 'save-bar'} role="region" aria-label="Save settings">
      <div className="save-content">
        <div className="save-state" role="status">
          {isTrying ? 'Trying the samples…' : stateText(state, hasChanges, errors, dates)}
        </div>
        <div className="save-actions">
          <Button appearance="subtle" onClick={onDiscard} isDisabled={!hasChanges || state.saving === 'yes'}>
            Discard
          </Button>
          <Button
            appearance="primary"
            onClick={onSave}
            isDisabled={!hasChanges}
            isLoading={state.saving === 'yes' || isTrying}
          >
            Save
          </Button>
        </div>
      </div>
    </div>
  );
}

function stateText(state: EditingState, hasChanges: boolean, errors: number, { shortInstant }: Dates): string {
  if (state.saving === 'yes') return 'Saving…';
  if (hasChanges && errors > 0)
    return errors === 1 ? '1 error to fix before saving' : `${errors} errors to fix before saving`;
  if (hasChanges) return 'Unsaved changes';
  if (state.saving === 'just-saved') return `Saved as version ${state.page.version}`;
  const { version, savedAt } = state.page;
  return version === 0
    ? 'Nothing saved yet; the defaults apply'
    : `Version ${version}, saved ${savedAt ? shortInstant(savedAt) : 'before'}`;
}

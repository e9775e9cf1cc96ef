import Button from '@atlaskit/button/new';
import Toggle from '@atlaskit/toggle';
import { useState } from 'react';
import { isOneOff } from '../../../../src/rules/holidays/date-in-year';
import { describeHoliday } from '../../../../src/rules/holidays/describe-holiday';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { useProblem } from '../draft/draft-context';
import { nextDates } from '../draft/holiday-list';
import { fieldId } from '../draft/paths';
import { FieldMessage } from '../parts/field-message';
import { localToday, type Dates } from '../reader/dates';
import { useDates } from '../reader/reader-context';
import { HolidayForm } from './holiday-form';

interface HolidayRowProps {
  /** Position in the whole list: part of the setting's path. */
  readonly index: number;
  readonly holiday: Holiday;
  readonly onChange: (holiday: Holiday) => void;
  readonly onRemove: () => void;
}

/** One holiday to read and to switch, and to edit on demand. */
export function HolidayRow({ index, holiday, onChange, onRemove }: HolidayRowProps) {
  const [isEdited, setIsEdited] = useState(false);
  const { longDate } = useDates();
  const path = `calendar.holidays.${index}`;
  const problem = useProblem(path, 'below');
  if (isEdited) {
    return (
      <HolidayForm
        path={path}
        submit="Done"
        holiday={holiday}
        onCancel={() => setIsEdited(false)}
        onSubmit={(changed) => {
          onChange(changed);
          setIsEdited(false);
        }}
      />
    );
  }
  const isOn = holiday.enabled !== false;
  const when = isOneOff(holiday) ? longDate(holiday.date) : describeHoliday(holiday);
  return (
    <div className={isOn ? 'holiday-row' : 'holiday-row holiday-off'} id={fieldId(path)} tabIndex={-1}>
      <Toggle
        label={`${holiday.name}, ${when}: closed`}
        isChecked={isOn}
        onChange={(event) => onChange(switched(holiday, event.currentTarget.checked))}
      />
      <div>
        <span className="holiday-name">{holiday.name}</span>
        <div className="hint">{isOneOff(holiday) ? when : `${when}${nextOf(holiday, longDate)}`}</div>
        {problem ? <FieldMessage problem={problem} /> : null}
      </div>
      <span className="row-actions">
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={`Edit ${holiday.name}, ${when}`}
          onClick={() => setIsEdited(true)}
        >
          Edit
        </Button>
        <Button appearance="subtle" spacing="compact" aria-label={`Remove ${holiday.name}, ${when}`} onClick={onRemove}>
          Remove
        </Button>
      </span>
    </div>
  );
}

/** On is the default and is not written down. */
function switched({ enabled: _before, ...holiday }: Holiday, isOn: boolean): Holiday {
  return isOn ? holiday : { ...holiday, enabled: false };
}

function nextOf(holiday: Holiday, longDate: Dates['longDate']): string {
  const [next] = nextDates(holiday, localToday(), 1);
  return next === undefined ? '' : ` · next ${longDate(next)}`;
}

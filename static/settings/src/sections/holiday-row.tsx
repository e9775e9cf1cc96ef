import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Settings } from '../../../../src/rules/settings';
import { TextInput } from '../parts/text-input';
import { longDate } from './dates';

type Holiday = Settings['calendar']['holidays'][number];

interface HolidayRowProps {
  /** Position in the whole list: part of the setting's path. */
  readonly index: number;
  readonly holiday: Holiday;
  readonly onChange: (holiday: Holiday) => void;
  readonly onRemove: () => void;
}

/** One holiday to read, and to edit on demand; a date is changed when it is left, so that the row does not jump. */
export function HolidayRow({ index, holiday, onChange, onRemove }: HolidayRowProps) {
  const [edited, setEdited] = useState<Holiday | null>(null);
  const path = `calendar.holidays.${index}`;
  const label = holiday.date.startsWith('*') ? `every ${holiday.date.slice(2)}` : longDate(holiday.date);
  if (!edited) {
    return (
      <div className="holiday-row">
        <span className="day-name">{label}</span>
        <span className="holiday-name">{holiday.name}</span>
        <span className="row-actions">
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={`Edit ${holiday.name}, ${label}`}
            onClick={() => setEdited(holiday)}
          >
            Edit
          </Button>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={`Remove ${holiday.name}, ${label}`}
            onClick={onRemove}
          >
            Remove
          </Button>
        </span>
      </div>
    );
  }
  return (
    <form
      className="add-row"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(edited);
        setEdited(null);
      }}
    >
      <TextInput
        path={`${path}.date`}
        label="Date"
        hint="2026-12-25, or *-12-25 for every year"
        width={150}
        value={edited.date}
        onChange={(date) => setEdited({ ...edited, date: date.trim() })}
      />
      <TextInput
        path={`${path}.name`}
        label="Name"
        value={edited.name}
        onChange={(name) => setEdited({ ...edited, name })}
      />
      <div className="row-actions row-actions-form">
        <Button type="submit">Done</Button>
        <Button appearance="subtle" onClick={() => setEdited(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

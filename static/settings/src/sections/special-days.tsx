import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { parseDate } from '../../../../src/rules/calendar/local-date';
import { useDraft } from '../draft/draft-context';
import { useDates } from '../reader/reader-context';
import { HoursEditor } from './hours-editor';

/** Half-days and extra days: hours by date. */
export function SpecialDays() {
  const { settings, change } = useDraft();
  const { calendar } = settings;
  const { longDate } = useDates();
  const setOverrides = (overrides: typeof calendar.overrides) => change({ calendar: { ...calendar, overrides } });
  const dates = Object.keys(calendar.overrides).sort();
  return (
    <>
      {dates.length > 0 ? (
        <div className="rows">
          {dates.map((date) => (
            <div className="day-row" key={date}>
              <span className="day-name">{longDate(date)}</span>
              <HoursEditor
                path={`calendar.overrides.${date}`}
                of={longDate(date)}
                hours={calendar.overrides[date] ?? []}
                onChange={(hours) => setOverrides({ ...calendar.overrides, [date]: hours })}
              />
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={`Remove special day ${longDate(date)}`}
                onClick={() =>
                  setOverrides(Object.fromEntries(Object.entries(calendar.overrides).filter(([each]) => each !== date)))
                }
              >
                Remove day
              </Button>
            </div>
          ))}
        </div>
      ) : null}
      <AddSpecialDay
        taken={dates}
        onAdd={(date) => setOverrides({ ...calendar.overrides, [date]: [{ from: '10:00', to: '13:00' }] })}
      />
    </>
  );
}

function AddSpecialDay({ taken, onAdd }: { taken: readonly string[]; onAdd: (date: string) => void }) {
  const [date, setDate] = useState('');
  const canAdd = parseDate(date) !== null && !taken.includes(date);
  return (
    <form
      className="add-row add-row-plain"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        onAdd(date);
        setDate('');
      }}
    >
      <Textfield
        type="date"
        aria-label="Date of the special day"
        width={170}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Button type="submit" isDisabled={!canAdd}>
        Add special day
      </Button>
    </form>
  );
}

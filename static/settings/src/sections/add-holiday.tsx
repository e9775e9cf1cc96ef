import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { parseDate } from '../../../../src/rules/calendar/local-date';
import { usFederalHolidays } from '../../../../src/rules/holidays';
import type { Settings } from '../../../../src/rules/settings';
import { weekdayName } from './dates';

type Holidays = Settings['calendar']['holidays'];

/** One closed date. */
export function AddHoliday({ onAdd }: { onAdd: (holiday: Holidays[number]) => void }) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [isEveryYear, setIsEveryYear] = useState(false);
  const canAdd = parseDate(date) !== null && name.trim() !== '';
  const add = () => {
    onAdd({ date: isEveryYear ? `*${date.slice(4)}` : date, name: name.trim() });
    setDate('');
    setName('');
  };
  return (
    <form
      className="add-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) add();
      }}
    >
      <div className="field">
        <Label htmlFor="new-holiday-date">Date</Label>
        <Textfield
          id="new-holiday-date"
          type="date"
          width={170}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <div className="hint">{weekdayName(date)}</div>
      </div>
      <div className="field field-grow">
        <Label htmlFor="new-holiday-name">Name</Label>
        <Textfield
          id="new-holiday-name"
          placeholder="Christmas Day"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div className="row-actions row-actions-form">
        <Checkbox
          label="Every year"
          isChecked={isEveryYear}
          onChange={(event) => setIsEveryYear(event.currentTarget.checked)}
        />
        <Button type="submit" isDisabled={!canAdd}>
          Add holiday
        </Button>
      </div>
    </form>
  );
}

/** The US federal holidays of a year by their rules, weekends moved to the day they are observed. */
export function AddPreset({ onAdd }: { onAdd: (holidays: Holidays) => number }) {
  const [year, setYear] = useState(String(new Date().getFullYear() + 1));
  const [said, setSaid] = useState('');
  const canAdd = /^20\d\d$/.test(year);
  const add = () => {
    const added = onAdd([...usFederalHolidays(Number(year))]);
    setSaid(
      added === 0 ? `All US federal holidays of ${year} are already listed.` : `${added} holidays of ${year} added.`,
    );
  };
  return (
    <form
      className="add-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) add();
      }}
    >
      <div className="field">
        <Label htmlFor="preset-year">Year</Label>
        <Textfield
          id="preset-year"
          inputMode="numeric"
          width={100}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
      </div>
      <div className="row-actions row-actions-form">
        <Button type="submit" isDisabled={!canAdd}>
          Add US federal holidays
        </Button>
        <span className="hint" role="status">
          {said}
        </span>
      </div>
    </form>
  );
}

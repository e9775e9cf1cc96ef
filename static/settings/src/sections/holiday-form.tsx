import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { describeHoliday } from '../../../../src/rules/holidays/describe-holiday';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { asKind, kindOf, problemOf, type HolidayKind } from '../draft/holiday-draft';
import { nextDates } from '../draft/holiday-list';
import { Choice } from '../parts/choice';
import { FieldMessage } from '../parts/field-message';
import { TextInput } from '../parts/text-input';
import { localToday } from '../reader/dates';
import { useDates } from '../reader/reader-context';
import { HolidayDayFields } from './holiday-day-fields';

interface HolidayFormProps {
  /** Where the holiday stands in the settings; only names the fields while it is new. */
  readonly path: string;
  readonly submit: string;
  /** The holiday that is edited; a new one otherwise. */
  readonly holiday?: Holiday;
  readonly onSubmit: (holiday: Holiday) => void;
  readonly onCancel?: () => void;
}

const EMPTY: Holiday = { date: '', name: '' };
const NOT_MOVED = 'none';

const kinds: readonly { value: HolidayKind; label: string }[] = [
  { value: 'once', label: 'One date' },
  { value: 'yearly', label: 'The same date every year' },
  { value: 'nth-weekday', label: 'A weekday of a month' },
  { value: 'weekday-near', label: 'A weekday before or after a date' },
  { value: 'easter', label: 'Days before or after Easter' },
];

const observedOptions = [
  { value: NOT_MOVED, label: 'No other day is closed' },
  { value: 'nearest-weekday', label: 'Friday before or Monday after, too' },
  { value: 'next-free-weekday', label: 'The next free weekday, too' },
];

/** One holiday of any kind, with its coming dates shown while it is typed. */
export function HolidayForm({ path, submit, holiday, onSubmit, onCancel }: HolidayFormProps) {
  const [edited, setEdited] = useState<Holiday>(holiday ?? EMPTY);
  const [isTried, setIsTried] = useState(false);
  const problem = problemOf(edited);
  const kind = kindOf(edited);
  return (
    <form
      className="holiday-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(problem !== null);
        if (problem !== null) return;
        onSubmit({ ...edited, name: edited.name.trim() });
        setEdited(holiday ?? EMPTY);
      }}
    >
      <div className="pair">
        <TextInput
          path={`${path}.name`}
          label="Name"
          placeholder="Christmas Day"
          value={edited.name}
          onChange={(name) => setEdited({ ...edited, name })}
        />
        <Choice
          path={`${path}.kind`}
          label="When"
          value={kind}
          options={kinds}
          onChange={(value) => setEdited(asKind(edited, value as HolidayKind))}
        />
      </div>
      <HolidayDayFields path={path} holiday={edited} onChange={setEdited} />
      {kind === 'once' ? null : (
        <Choice
          path={`${path}.observed`}
          label="When it falls on a weekend"
          value={edited.observed ?? NOT_MOVED}
          options={observedOptions}
          onChange={(value) => setEdited(withObserved(edited, value))}
        />
      )}
      {problem === null ? <Preview holiday={edited} /> : null}
      {problem !== null && isTried ? <FieldMessage problem={{ level: 'error', path, message: problem }} /> : null}
      <div className="row-actions">
        <Button type="submit">{submit}</Button>
        {onCancel ? (
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function Preview({ holiday }: { holiday: Holiday }) {
  const { longDate } = useDates();
  const dates = nextDates(holiday, localToday(), 3);
  return (
    <p className="hint" role="status">
      {describeHoliday(holiday)}.{' '}
      {dates.length === 0 ? 'No such date is to come.' : `Next: ${dates.map(longDate).join(', ')}.`}
    </p>
  );
}

function withObserved({ observed: _before, ...holiday }: Holiday, value: string): Holiday {
  if (value === 'nearest-weekday' || value === 'next-free-weekday') return { ...holiday, observed: value };
  return holiday;
}

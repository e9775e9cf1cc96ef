import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { formatDate, parseDate } from '../../../../src/rules/calendar/local-date';
import { closuresFrom, compileClosedDates } from '../../../../src/rules/holidays/closed-dates';
import { describeHoliday } from '../../../../src/rules/holidays/describe-holiday';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { holidayPresets, type HolidayPreset } from '../../../../src/rules/holidays/presets';
import { useDraft } from '../draft/draft-context';
import { isListed } from '../draft/holiday-list';
import { Choice } from '../parts/choice';
import { localToday } from '../reader/dates';
import { useDates } from '../reader/reader-context';

const options = holidayPresets.map(({ id, country }) => ({ value: id, label: country }));

/** A country to choose, with its coming dates to look at before they are added as rules. */
export function HolidayPresets({ onAdd }: { onAdd: (holidays: readonly Holiday[]) => void }) {
  const { settings } = useDraft();
  const [country, setCountry] = useState<string>('us');
  const preset = holidayPresets.find(({ id }) => id === country);
  const missing = preset?.holidays.filter((holiday) => !isListed(settings.calendar.holidays, holiday)) ?? [];
  return (
    <>
      <div className="preset-choice">
        <Choice path="preset" label="Country" value={country} options={options} onChange={setCountry} />
        <Button isDisabled={missing.length === 0} onClick={() => onAdd(missing)}>
          {missing.length === 0 ? 'All of them are listed' : `Add ${missing.length} holidays`}
        </Button>
      </div>
      {preset ? <PresetPreview preset={preset} /> : null}
    </>
  );
}

function PresetPreview({ preset }: { preset: HolidayPreset }) {
  const { longDate } = useDates();
  const coming = closuresFrom(compileClosedDates(preset.holidays), {
    from: parseDate(localToday()) ?? 0,
    count: preset.holidays.length,
  });
  return (
    <>
      <p className="hint">{preset.note}</p>
      <details className="year">
        <summary>
          Coming dates <span className="count-plain">{coming.length}</span>
        </summary>
        <ul className="dates">
          {coming.map(({ day, name }) => (
            <li key={day}>
              <span className="day-name">{longDate(formatDate(day))}</span> {name}
            </li>
          ))}
        </ul>
      </details>
      <details className="year">
        <summary>
          Rules <span className="count-plain">{preset.holidays.length}</span>
        </summary>
        <ul className="dates">
          {preset.holidays.map((holiday) => (
            <li key={holiday.name}>
              <span className="day-name">{holiday.name}</span> {describeHoliday(holiday)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

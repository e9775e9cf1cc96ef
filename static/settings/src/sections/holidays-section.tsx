import { useState } from 'react';
import { isOneOff } from '../../../../src/rules/holidays/date-in-year';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import { useDraft, useProblem } from '../draft/draft-context';
import { addHolidays, type AddedHolidays } from '../draft/holiday-list';
import { FieldMessage } from '../parts/field-message';
import { Group, SectionBody } from '../parts/section-body';
import { HolidayForm } from './holiday-form';
import { HolidayPresets } from './holiday-presets';
import { HolidayRow } from './holiday-row';
import { ImportCalendar } from './import-calendar';

/** Clause B2: the dates on which nobody is there. */
export function HolidaysSection() {
  const { settings, change } = useDraft();
  const { calendar } = settings;
  const [said, setSaid] = useState('');
  const problem = useProblem('calendar.holidays');
  const setHolidays = (holidays: Holiday[]) => change({ calendar: { ...calendar, holidays } });
  const add = (more: readonly Holiday[]) => {
    const result = addHolidays(calendar.holidays, more);
    setHolidays(result.holidays);
    setSaid(sayAdded(result));
  };

  return (
    <SectionBody
      title="Holidays"
      intro="Public holidays and other dates on which the team is closed all day. Customers see the next ones."
    >
      {problem ? <FieldMessage problem={problem} /> : null}
      <p className="hint said" role="status">
        {said}
      </p>
      <ListedHolidays onChange={setHolidays} />
      <Group title="Add the public holidays of a country">
        <HolidayPresets onAdd={add} />
      </Group>
      <Group
        title="Add one holiday"
        hint="One date, the same date every year, or a rule that finds the date each year."
      >
        <HolidayForm path="new-holiday" submit="Add holiday" onSubmit={(holiday) => add([holiday])} />
      </Group>
      <Group
        title="Import a calendar file"
        hint="All-day events of an iCalendar file (.ics), such as the export of a holiday calendar. Nothing is taken over before you have looked at it."
      >
        <ImportCalendar listed={calendar.holidays} onAdd={add} />
      </Group>
    </SectionBody>
  );
}

/** Rules first; single dates stay readable by years. */
function ListedHolidays({ onChange }: { onChange: (holidays: Holiday[]) => void }) {
  const { settings, problems } = useDraft();
  const { holidays } = settings.calendar;
  const all = holidays.map((holiday, index) => ({ holiday, index }));
  const thisYear = String(new Date().getFullYear());
  const years = new Map<string, typeof all>();
  for (const entry of all) {
    const year = isOneOff(entry.holiday) ? entry.holiday.date.slice(0, 4) : 'Every year';
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  if (holidays.length === 0) return <p className="empty">No holidays yet.</p>;
  return (
    <Group title="Listed holidays">
      {[...years].map(([year, entries]) => {
        const isBroken = entries.some(({ index }) =>
          problems.some(({ path }) => path.startsWith(`calendar.holidays.${index}.`)),
        );
        return (
          <details
            key={year}
            className="year"
            open={year === thisYear || year === 'Every year' || isBroken || undefined}
          >
            <summary>
              {year} <span className="count-plain">{entries.length}</span>
            </summary>
            <div className="rows">
              {entries.map(({ holiday, index }) => (
                <HolidayRow
                  key={index}
                  index={index}
                  holiday={holiday}
                  onChange={(changed) =>
                    onChange(holidays.map((each, position) => (position === index ? changed : each)))
                  }
                  onRemove={() => onChange(holidays.filter((_, position) => position !== index))}
                />
              ))}
            </div>
          </details>
        );
      })}
    </Group>
  );
}

function sayAdded({ added, replaced }: AddedHolidays): string {
  if (added === 0) return 'Nothing added: the same days are listed already.';
  const holidays = added === 1 ? '1 holiday added.' : `${added} holidays added.`;
  if (replaced === 0) return holidays;
  return `${holidays} ${replaced} single ${replaced === 1 ? 'date that it covers was' : 'dates that they cover were'} removed.`;
}

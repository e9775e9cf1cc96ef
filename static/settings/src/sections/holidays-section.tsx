import { useDraft, useProblem } from '../draft/draft-context';
import { FieldMessage } from '../parts/field-message';
import { Group, SectionBody } from '../parts/section-body';
import { AddHoliday, AddPreset } from './add-holiday';
import { HolidayRow } from './holiday-row';

const EVERY_YEAR = '*';

/** Clause B2: the dates on which nobody is there. */
export function HolidaysSection() {
  const { settings, change } = useDraft();
  const { calendar } = settings;
  const problem = useProblem('calendar.holidays');
  const setHolidays = (holidays: typeof calendar.holidays) => change({ calendar: { ...calendar, holidays } });
  const addHolidays = (added: typeof calendar.holidays) => {
    const known = new Set(calendar.holidays.map(({ date }) => date));
    const fresh = added.filter(({ date }) => !known.has(date));
    setHolidays([...calendar.holidays, ...fresh].sort((one, other) => (one.date < other.date ? -1 : 1)));
    return fresh.length;
  };

  return (
    <SectionBody
      title="Holidays"
      intro="Public holidays and other dates on which the team is closed all day. Customers see the next ones."
    >
      {problem ? <FieldMessage problem={problem} /> : null}
      <Group title="Add holidays">
        <AddHoliday onAdd={(holiday) => addHolidays([holiday])} />
        <AddPreset onAdd={addHolidays} />
      </Group>
      <HolidayYears onChange={setHolidays} />
    </SectionBody>
  );
}

/** A long list stays readable by years; the year in which an admin works is open. */
function HolidayYears({ onChange }: { onChange: (holidays: Holidays) => void }) {
  const { settings, problems } = useDraft();
  const { holidays } = settings.calendar;
  const years = [...new Set(holidays.map(({ date }) => yearOf(date)))].sort();
  const thisYear = String(new Date().getFullYear());
  if (holidays.length === 0) return <p className="empty">No holidays yet.</p>;
  return (
    <Group title="Listed holidays">
      {years.map((year) => {
        const own = holidays
          .map((holiday, index) => ({ holiday, index }))
          .filter(({ holiday }) => yearOf(holiday.date) === year);
        const isBroken = own.some(({ index }) =>
          problems.some(({ path }) => path.startsWith(`calendar.holidays.${index}.`)),
        );
        return (
          <details key={year} className="year" open={year === thisYear || year === EVERY_YEAR || isBroken || undefined}>
            <summary>
              {year === EVERY_YEAR ? 'Every year' : year} <span className="count-plain">{own.length}</span>
            </summary>
            <div className="rows">
              {own.map(({ holiday, index }) => (
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

type Holidays = ReturnType<typeof useDraft>['settings']['calendar']['holidays'];

function yearOf(date: string): string {
  return date.startsWith('*') ? EVERY_YEAR : date.slice(0, 4);
}

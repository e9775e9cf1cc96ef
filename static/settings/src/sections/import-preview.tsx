import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { useState } from 'react';
import type { Holiday } from '../../../../src/rules/holidays/holiday-schema';
import type { CalendarFile, FoundDay, IgnoredEntry } from '../ics/calendar-file';
import { useDates } from '../reader/reader-context';

/** A longer list of what was ignored helps nobody. */
const MOST_IGNORED_SHOWN = 100;

interface ImportPreviewProps {
  readonly file: Extract<CalendarFile, { kind: 'read' }>;
  readonly onTake: (holidays: readonly Holiday[]) => void;
  readonly onCancel: () => void;
}

/** What a calendar file holds, day by day, to be taken over or not. */
export function ImportPreview({ file, onTake, onCancel }: ImportPreviewProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(file.found.filter(({ isObservance }) => !isObservance).map(({ date }) => date)),
  );
  const choose = (date: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, date] : [...chosen].filter((each) => each !== date)));
  const taken = file.found.filter(({ date }) => chosen.has(date));
  return (
    <div className="holiday-form">
      <p role="status">{summaryOf(file)}</p>
      {file.found.length > 0 ? (
        <>
          <div className="row-actions">
            <Button spacing="compact" onClick={() => setChosen(new Set(file.found.map(({ date }) => date)))}>
              Choose all
            </Button>
            <Button spacing="compact" onClick={() => setChosen(new Set())}>
              Choose none
            </Button>
          </div>
          <ul className="found" tabIndex={0} aria-label="Days of the calendar file">
            {file.found.map((day) => (
              <FoundRow key={day.date} day={day} isChosen={chosen.has(day.date)} onChoose={choose} />
            ))}
          </ul>
        </>
      ) : null}
      {file.ignored.length > 0 ? <Ignored entries={file.ignored} /> : null}
      <div className="row-actions">
        <Button isDisabled={taken.length === 0} onClick={() => onTake(taken.map(({ date, name }) => ({ date, name })))}>
          {taken.length === 1 ? 'Add 1 holiday' : `Add ${taken.length} holidays`}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

interface FoundRowProps {
  readonly day: FoundDay;
  readonly isChosen: boolean;
  readonly onChoose: (date: string, isChosen: boolean) => void;
}

function FoundRow({ day, isChosen, onChoose }: FoundRowProps) {
  const { longDate } = useDates();
  const note = day.isObservance ? ' (an observance, says the file)' : '';
  return (
    <li>
      <Checkbox
        label={`${longDate(day.date)} – ${day.name}${note}`}
        isChecked={isChosen}
        onChange={(event) => onChoose(day.date, event.currentTarget.checked)}
      />
    </li>
  );
}

function Ignored({ entries }: { entries: readonly IgnoredEntry[] }) {
  const { longDate } = useDates();
  const more = entries.length - MOST_IGNORED_SHOWN;
  return (
    <details className="year">
      <summary>
        Not taken over <span className="count-plain">{entries.length}</span>
      </summary>
      <ul className="dates">
        {entries.slice(0, MOST_IGNORED_SHOWN).map(({ name, when, because }, index) => (
          <li key={index}>
            <span className="day-name">{longDate(when)}</span> {name}: {because}
          </li>
        ))}
        {more > 0 ? <li>and {more} more</li> : null}
      </ul>
    </details>
  );
}

function summaryOf({ found, ignored }: ImportPreviewProps['file']): string {
  const days = found.length === 1 ? '1 all-day date' : `${found.length} all-day dates`;
  const rest =
    ignored.length === 0 ? '' : ` ${ignored.length} ${ignored.length === 1 ? 'entry is' : 'entries are'} not.`;
  return found.length === 0
    ? `The file holds nothing that can be taken over.${rest ? ' The reasons are below.' : ''}`
    : `${days} of the file can be taken over.${rest}`;
}

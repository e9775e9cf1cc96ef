import Button from '@atlaskit/button/new';
import type { Settings } from '../../../../src/rules/settings';
import { useDraft, useProblem } from '../draft/draft-context';
import { FieldMessage } from '../parts/field-message';
import { Group, SectionBody } from '../parts/section-body';
import { HoursEditor } from './hours-editor';
import { SpecialDays } from './special-days';
import { ZoneChoice } from './zone-choice';

type Weekday = keyof Settings['calendar']['week'];

const WEEKDAYS: readonly (readonly [Weekday, string])[] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
];

/** Clauses B1 and B2: zone, weekly hours, and dates with hours of their own. */
export function CalendarSection() {
  return (
    <SectionBody title="Business hours" intro="When your team answers. Only this time counts towards the promise.">
      <Group title="Time zone">
        <ZoneChoice />
      </Group>
      <WeeklyHours />
      <Group
        title="Special days"
        hint="Dates with hours of their own, such as a half-day on 24 December or a working Saturday. They replace the weekly hours; a holiday on the same date still wins."
      >
        <SpecialDays />
      </Group>
    </SectionBody>
  );
}

function WeeklyHours() {
  const { settings, change } = useDraft();
  const { calendar } = settings;
  const { week } = calendar;
  const problem = useProblem('calendar.week');
  const setWeek = (changes: Partial<typeof week>) =>
    change({ calendar: { ...calendar, week: { ...week, ...changes } } });
  return (
    <Group
      title="Weekly hours"
      hint="Several intervals a day make a lunch break. A night shift, such as 22:00 to 06:00, has up to twelve hours; 24:00 is the end of a day."
    >
      <div className="rows">
        {WEEKDAYS.map(([weekday, name]) => (
          <div className="day-row" key={weekday}>
            <span className="day-name">{name}</span>
            <HoursEditor
              path={`calendar.week.${weekday}`}
              of={name}
              hours={week[weekday]}
              onChange={(hours) => setWeek({ [weekday]: hours })}
            />
          </div>
        ))}
      </div>
      {problem ? <FieldMessage problem={problem} /> : null}
      <div>
        <Button onClick={() => setWeek({ tue: week.mon, wed: week.mon, thu: week.mon, fri: week.mon })}>
          Copy Monday to Tuesday–Friday
        </Button>
      </div>
    </Group>
  );
}

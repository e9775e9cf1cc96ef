import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { monthNames, weekdayNames } from '../../../../src/rules/holidays/describe-holiday';
import type { Holiday, HolidayRule, Weekday } from '../../../../src/rules/holidays/holiday-schema';
import { fieldId } from '../draft/paths';
import { Choice } from '../parts/choice';
import { NumberInput } from '../parts/number-input';

interface DayFieldsProps<Day> {
  readonly path: string;
  readonly holiday: Day;
  readonly onChange: (holiday: Holiday) => void;
}

type Dated = Extract<Holiday, { date: string }>;
type Rule<Kind extends HolidayRule['kind']> = Extract<HolidayRule, { kind: Kind }>;

const months = monthNames.map((label, index) => ({ value: String(index + 1), label }));
const weekdays = Object.entries(weekdayNames).map(([value, label]) => ({ value, label }));
const nths = [
  { value: '1', label: '1st' },
  { value: '2', label: '2nd' },
  { value: '3', label: '3rd' },
  { value: '4', label: '4th' },
  { value: '-1', label: 'Last' },
];
const sides = [
  { value: 'before', label: 'before' },
  { value: 'on-or-before', label: 'on or before' },
  { value: 'on-or-after', label: 'on or after' },
  { value: 'after', label: 'after' },
];
const churches = [
  { value: 'western', label: 'Easter Sunday' },
  { value: 'orthodox', label: 'Orthodox Easter Sunday' },
];

/** The fields that say which day a holiday is, by its kind. */
export function HolidayDayFields({ path, holiday, onChange }: DayFieldsProps<Holiday>) {
  if ('date' in holiday) {
    const Fields = holiday.date.startsWith('*') ? YearlyFields : DateField;
    return <Fields path={path} holiday={holiday} onChange={onChange} />;
  }
  const change = (rule: HolidayRule) => onChange({ ...holiday, rule });
  switch (holiday.rule.kind) {
    case 'nth-weekday':
      return <NthWeekdayFields path={path} rule={holiday.rule} onChange={change} />;
    case 'weekday-near':
      return <WeekdayNearFields path={path} rule={holiday.rule} onChange={change} />;
    case 'easter':
      return <EasterFields path={path} rule={holiday.rule} onChange={change} />;
  }
}

function DateField({ path, holiday, onChange }: DayFieldsProps<Dated>) {
  const id = fieldId(`${path}.date`);
  return (
    <div className="field">
      <Label htmlFor={id}>Date</Label>
      <Textfield
        id={id}
        type="date"
        width={170}
        value={holiday.date}
        onChange={(event) => onChange({ ...holiday, date: event.currentTarget.value })}
      />
    </div>
  );
}

function YearlyFields({ path, holiday, onChange }: DayFieldsProps<Dated>) {
  const [, month = '', day = ''] = holiday.date.split('-');
  const set = (changed: { month?: number; day?: number }) => {
    const parts = [changed.month ?? Number(month), changed.day ?? Number(day)];
    onChange({ ...holiday, date: `*-${parts.map((part) => String(part).padStart(2, '0')).join('-')}` });
  };
  return (
    <div className="add-row">
      <NumberInput path={`${path}.day`} label="Day" value={Number(day)} onChange={(value) => set({ day: value })} />
      <Choice
        path={`${path}.month`}
        label="Month"
        value={String(Number(month))}
        options={months}
        onChange={(value) => set({ month: Number(value) })}
      />
    </div>
  );
}

interface RuleFieldsProps<Kind extends HolidayRule['kind']> {
  readonly path: string;
  readonly rule: Rule<Kind>;
  readonly onChange: (rule: HolidayRule) => void;
}

function NthWeekdayFields({ path, rule, onChange }: RuleFieldsProps<'nth-weekday'>) {
  return (
    <div className="add-row">
      <Choice
        path={`${path}.nth`}
        label="Which"
        value={String(rule.nth)}
        options={nths}
        onChange={(value) => onChange({ ...rule, nth: Number(value) as Rule<'nth-weekday'>['nth'] })}
      />
      <WeekdayChoice path={path} value={rule.weekday} onChange={(weekday) => onChange({ ...rule, weekday })} />
      <MonthChoice path={path} value={rule.month} onChange={(month) => onChange({ ...rule, month })} />
    </div>
  );
}

function WeekdayNearFields({ path, rule, onChange }: RuleFieldsProps<'weekday-near'>) {
  return (
    <div className="add-row">
      <WeekdayChoice path={path} value={rule.weekday} onChange={(weekday) => onChange({ ...rule, weekday })} />
      <Choice
        path={`${path}.side`}
        label="Before or after"
        value={rule.side}
        options={sides}
        onChange={(value) => onChange({ ...rule, side: value as Rule<'weekday-near'>['side'] })}
      />
      <NumberInput path={`${path}.day`} label="Day" value={rule.day} onChange={(day) => onChange({ ...rule, day })} />
      <MonthChoice path={path} value={rule.month} onChange={(month) => onChange({ ...rule, month })} />
    </div>
  );
}

function EasterFields({ path, rule, onChange }: RuleFieldsProps<'easter'>) {
  const isBefore = rule.offsetDays < 0;
  const set = (days: number, before: boolean) => onChange({ ...rule, offsetDays: before ? -days : days });
  return (
    <div className="add-row">
      <NumberInput
        path={`${path}.days`}
        label="Days"
        value={Math.abs(rule.offsetDays)}
        onChange={(days) => set(days, isBefore)}
      />
      <Choice
        path={`${path}.side`}
        label="Before or after"
        value={isBefore ? 'before' : 'after'}
        options={sides.filter(({ value }) => value === 'before' || value === 'after')}
        onChange={(value) => set(Math.abs(rule.offsetDays), value === 'before')}
      />
      <Choice
        path={`${path}.church`}
        label="Counted from"
        value={rule.church}
        options={churches}
        onChange={(value) => onChange({ ...rule, church: value as Rule<'easter'>['church'] })}
      />
    </div>
  );
}

function WeekdayChoice({ path, value, onChange }: { path: string; value: Weekday; onChange: (day: Weekday) => void }) {
  return (
    <Choice
      path={`${path}.weekday`}
      label="Weekday"
      value={value}
      options={weekdays}
      onChange={(chosen) => onChange(chosen as Weekday)}
    />
  );
}

interface MonthChoiceProps {
  readonly path: string;
  readonly value: number;
  readonly onChange: (month: number) => void;
}

function MonthChoice({ path, value, onChange }: MonthChoiceProps) {
  return (
    <Choice
      path={`${path}.month`}
      label="Month"
      value={String(value)}
      options={months}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}

import * as v from 'valibot';
import { checkHolidays } from '../../../../src/rules/holidays/check-holidays';
import { holidaySchema, type Holiday } from '../../../../src/rules/holidays/holiday-schema';

export type HolidayKind = 'once' | 'yearly' | 'nth-weekday' | 'weekday-near' | 'easter';

/** Which of the forms shows a holiday. */
export function kindOf(holiday: Holiday): HolidayKind {
  if ('rule' in holiday) return holiday.rule.kind;
  return holiday.date.startsWith('*') ? 'yearly' : 'once';
}

/** The holiday as another kind: its name and switch stay, the day starts from an example. */
export function asKind(holiday: Holiday, kind: HolidayKind): Holiday {
  const { name, enabled, observed } = holiday;
  const common = { name, ...(enabled === undefined ? {} : { enabled }) };
  const recurring = { ...common, ...(observed === undefined ? {} : { observed }) };
  switch (kind) {
    case 'once':
      return { ...common, date: '' };
    case 'yearly':
      return { ...recurring, date: '*-12-25' };
    case 'nth-weekday':
      return { ...recurring, rule: { kind, nth: 4, weekday: 'thu', month: 11 } };
    case 'weekday-near':
      return { ...recurring, rule: { kind, weekday: 'mon', side: 'before', month: 5, day: 25 } };
    case 'easter':
      return { ...recurring, rule: { kind, church: 'western', offsetDays: 1 } };
  }
}

/** What is wrong with a holiday that is being typed; `null` when it can be added. */
export function problemOf(holiday: Holiday): string | null {
  const missing = missingIn(holiday);
  if (missing !== null) return missing;
  const parsed = v.safeParse(holidaySchema, holiday);
  if (!parsed.success) return 'Use a day and numbers that exist.';
  return checkHolidays([{ ...parsed.output, enabled: true }])[0]?.message ?? null;
}

/** Everything that is still empty, in one sentence. */
function missingIn(holiday: Holiday): string | null {
  const isUnnamed = holiday.name.trim() === '';
  const isUndated = 'date' in holiday && holiday.date === '';
  if (isUnnamed && isUndated) return 'Give it a name and choose a date.';
  if (isUndated) return 'Choose a date.';
  return isUnnamed ? 'Give it a name.' : null;
}

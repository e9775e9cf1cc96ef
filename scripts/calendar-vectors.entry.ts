import { readFileSync } from 'node:fs';
import { compileCalendar, type BusinessCalendar } from '../src/rules/business-calendar';
import type { Settings } from '../src/rules/settings';

type Pieces = readonly (readonly [string, string])[];
type Weekday = keyof Settings['calendar']['week'];

/** One question to a business calendar, written down as data. */
export interface CalendarVector {
  readonly id: string;
  readonly op: 'add' | 'between' | 'isOpen' | 'nextOpen' | 'nextClose' | 'lastOpen' | 'nextStart' | 'addDays';
  readonly cal: {
    readonly tz: string;
    readonly week: Readonly<Partial<Record<Weekday, Pieces>>>;
    readonly holidays?: readonly string[];
    readonly overrides?: Readonly<Record<string, Pieces>>;
  };
  readonly start: string;
  readonly amountMs?: number;
  readonly end?: string;
  readonly days?: number;
}

export type CalendarAnswer = string | number | boolean | null;

/** One JSON line per vector of the file, in its order. */
export function answerFile(path: string): readonly string[] {
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: readonly CalendarVector[] };
  return vectors.map((vector) => JSON.stringify({ id: vector.id, answer: answerVector(vector) }));
}

/** What the app's calendar answers; an instant is written in UTC, with milliseconds only where there are any. */
export function answerVector(vector: CalendarVector): CalendarAnswer {
  const answer = ask(compileCalendar(definitionOf(vector.cal)), vector);
  return answer instanceof Date ? answer.toISOString().replace('.000Z', 'Z') : answer;
}

function ask(calendar: BusinessCalendar, { op, start, amountMs, end, days }: CalendarVector): Date | CalendarAnswer {
  const at = new Date(start);
  switch (op) {
    case 'add':
      return calendar.add(at, amountMs ?? 0);
    case 'between':
      return calendar.between(at, new Date(end ?? ''));
    case 'addDays':
      return calendar.addDays(at, days ?? 0);
    default:
      return calendar[op](at);
  }
}

function definitionOf({ tz, week, holidays = [], overrides = {} }: CalendarVector['cal']): Settings['calendar'] {
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  return {
    zone: tz,
    week: {
      mon: hoursOf(mon),
      tue: hoursOf(tue),
      wed: hoursOf(wed),
      thu: hoursOf(thu),
      fri: hoursOf(fri),
      sat: hoursOf(sat),
      sun: hoursOf(sun),
    },
    holidays: holidays.map((date) => ({ date, name: 'Holiday' })),
    overrides: Object.fromEntries(Object.entries(overrides).map(([date, pieces]) => [date, hoursOf(pieces)])),
  };
}

function hoursOf(pieces: Pieces = []): { from: string; to: string }[] {
  return pieces.map(([from, to]) => ({ from, to }));
}

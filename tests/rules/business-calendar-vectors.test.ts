import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileCalendar, type BusinessCalendar } from '../../src/rules/business-calendar';
import type { Settings } from '../../src/rules/settings';

interface Vector {
  readonly id: string;
  readonly op: 'add' | 'between' | 'isOpen' | 'nextOpen' | 'nextClose' | 'lastOpen' | 'nextStart' | 'addDays';
  readonly cal: {
    readonly tz: string;
    readonly week: Record<string, [string, string][]>;
    readonly holidays?: string[];
    readonly overrides?: Record<string, [string, string][]>;
  };
  readonly start: string;
  readonly amountMs?: number;
  readonly end?: string;
  readonly days?: number;
  readonly oracle: string | number | boolean | null;
}

const file = resolve(__dirname, '../..', process.env.SHARED_DIR ?? '../shared', 'calendar/vectors.json');
const isPresent = existsSync(file);
const vectors: Vector[] = isPresent ? JSON.parse(readFileSync(file, 'utf8')).vectors : [];

(isPresent ? describe : describe.skip)(
  isPresent ? 'business calendar facts' : 'business calendar facts (shared documents absent: skipped)',
  () => {
    test('all 677 facts are there', () => expect(vectors).toHaveLength(677));

    test.each(vectors.map((vector) => [vector.id, vector.op, vector] as const))('%s %s', (_id, _op, vector) => {
      expect(answer(compileCalendar(definitionOf(vector.cal)), vector)).toEqual(oracleOf(vector));
    });
  },
);

function answer(calendar: BusinessCalendar, vector: Vector): unknown {
  const start = new Date(vector.start);
  switch (vector.op) {
    case 'add':
      return calendar.add(start, vector.amountMs ?? 0);
    case 'between':
      return calendar.between(start, new Date(vector.end ?? ''));
    case 'addDays':
      return calendar.addDays(start, vector.days ?? 0);
    default:
      return calendar[vector.op](start);
  }
}

function oracleOf({ oracle }: Vector): unknown {
  return typeof oracle === 'string' ? new Date(oracle) : oracle;
}

function definitionOf(cal: Vector['cal']): Settings['calendar'] {
  const hours = (pieces: [string, string][] | undefined) => (pieces ?? []).map(([from, to]) => ({ from, to }));
  const { mon, tue, wed, thu, fri, sat, sun } = cal.week;
  return {
    zone: cal.tz,
    week: {
      mon: hours(mon),
      tue: hours(tue),
      wed: hours(wed),
      thu: hours(thu),
      fri: hours(fri),
      sat: hours(sat),
      sun: hours(sun),
    },
    holidays: (cal.holidays ?? []).map((date) => ({ date, name: 'Holiday' })),
    overrides: Object.fromEntries(Object.entries(cal.overrides ?? {}).map(([date, pieces]) => [date, hours(pieces)])),
  };
}

import ICAL from 'ical.js';
import { isMeant, isReadable } from './recurrence';
import { DAY, formatDate, parseDate, type DayNumber } from '../../../../src/rules/calendar/local-date';

/** Days from `from` to before `to`. */
export interface Window {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** How many occurrences may still be looked at. */
export interface IterationBudget {
  left: number;
}

export type ReadEvent =
  | {
      readonly kind: 'days';
      readonly name: string;
      readonly when: string;
      readonly days: readonly DayNumber[];
      readonly isSeries: boolean;
      readonly isObservance: boolean;
    }
  | { readonly kind: 'ignored'; readonly name: string; readonly when: string; readonly because: string };

/** Longer all-day events are seasons or absences, not holidays. */
const MOST_DAYS = 31;
/** Fifteen times a year for four years; what comes more often is a matter of the weekly hours. */
const MOST_OCCURRENCES = 60;
const MOST_NAME_LENGTH = 100;
/** A yearly day since the Middle Ages, or a weekly one for twenty years. */
const MOST_ITERATIONS_OF_ONE = 1_000;

/** The days of one event, or why it has none that could be a holiday. */
export function readEvent(event: ICAL.Component, window: Window, budget: IterationBudget): ReadEvent {
  const name = (textOf(event, 'summary').trim() || 'Holiday').slice(0, MOST_NAME_LENGTH).trim();
  const raw = String(event.getFirstProperty('dtstart')?.toJSON()[3] ?? '');
  const ignored = (because: string): ReadEvent => ({ kind: 'ignored', name, when: raw.replace('T', ' '), because });

  const start = parseDate(raw.slice(0, 10));
  const refusal = refuse(event, raw);
  if (refusal !== null) return ignored(refusal);
  if (start === null) return ignored('not a date that exists');
  const length = lengthInDays(event, start);
  if (length > MOST_DAYS) return ignored(`longer than ${MOST_DAYS} days`);

  const isSeries = event.hasProperty('rrule') || event.hasProperty('rdate');
  const starts = isSeries ? occurrences(event, window, budget) : [start];
  if (typeof starts === 'string') return ignored(starts);
  const days = starts.flatMap((first) => Array.from({ length }, (_, index) => first + index));
  return { kind: 'days', name, when: formatDate(start), days, isSeries, isObservance: isObservance(event) };
}

function refuse(event: ICAL.Component, start: string): string | null {
  if (/^cancelled$/i.test(textOf(event, 'status'))) return 'cancelled';
  if (start === '') return 'without a date';
  return isAllDay(event, start) ? null : 'not all day: it has a time';
}

function textOf(event: ICAL.Component, property: string): string {
  return String(event.getFirstPropertyValue(property) ?? '');
}

/** Outlook writes all-day events with times of midnight and says so beside them; midnight elsewhere is another day here. */
function isAllDay(event: ICAL.Component, start: string): boolean {
  if (event.getFirstProperty('dtstart')?.type === 'date') return true;
  if (!start.endsWith('T00:00:00')) return false;
  return /^true$/i.test(textOf(event, 'x-microsoft-cdo-alldayevent'));
}

function lengthInDays(event: ICAL.Component, start: DayNumber): number {
  const end = parseDate(String(event.getFirstProperty('dtend')?.toJSON()[3] ?? '').slice(0, 10));
  if (end !== null) return Math.max(1, end - start);
  const duration = event.getFirstPropertyValue('duration');
  return duration instanceof ICAL.Duration ? Math.max(1, Math.round((duration.toSeconds() * 1000) / DAY)) : 1;
}

/** Google’s calendars tell observances from public holidays in the description, others in the categories. */
function isObservance(event: ICAL.Component): boolean {
  const text = ['description', 'categories'].map((name) => textOf(event, name)).join('\n');
  return /^\s*observance\b/im.test(text);
}

const UNREADABLE = 'repeats in a way this page does not read; add it as a rule instead';
const TOO_OFTEN = 'repeats too often, or since too long ago, to be a holiday';

/** First days of the occurrences up to the end of the window; a sentence when they cannot be told. */
function occurrences(event: ICAL.Component, window: Window, budget: IterationBudget): DayNumber[] | string {
  const rules = event.getAllProperties('rrule').map((property) => property.getFirstValue());
  const readable = rules.filter((rule) => rule instanceof ICAL.Recur && isReadable(rule)) as ICAL.Recur[];
  if (readable.length < rules.length) return UNREADABLE;
  // A rule's dates are tested for what ical.js makes of missing ones; dates that are listed are meant as they are.
  const listed = new Set(listedDays(event, 'rdate'));
  const given = readable.length === 0 ? listedDays(event, 'dtstart') : [];
  const found = new Set([...given, ...listed].filter((day) => day >= window.from && day < window.to));
  for (const day of listedDays(event, 'exdate')) found.delete(day);
  try {
    const iterator = new ICAL.Event(event).iterator();
    let left = Math.min(budget.left, MOST_ITERATIONS_OF_ONE);
    for (let next = iterator.next(); next; next = iterator.next()) {
      budget.left -= 1;
      left -= 1;
      if (left < 0) return TOO_OFTEN;
      const day = Date.UTC(next.year, next.month - 1, next.day) / DAY;
      if (day >= window.to) break;
      if (day >= window.from && (listed.has(day) || isMeant(next, readable, event))) found.add(day);
      if (found.size > MOST_OCCURRENCES) return TOO_OFTEN;
    }
  } catch {
    return UNREADABLE;
  }
  return [...found].sort((one, other) => one - other);
}

function listedDays(event: ICAL.Component, property: string): DayNumber[] {
  return event
    .getAllProperties(property)
    .flatMap((listed): unknown[] => listed.getValues())
    .flatMap((value) => (value instanceof ICAL.Time ? [Date.UTC(value.year, value.month - 1, value.day) / DAY] : []));
}

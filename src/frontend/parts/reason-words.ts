import type { IntervalReason } from '../../rules/explain-intervals';
import type { RowReason } from '../../rules/explain-rows';
import { formatDate } from './format-time';
import type { Reader } from './reader';
import type { WordKey } from './words';

const reasonWords = {
  open: 'reason.open',
  'special-hours': 'reason.special-hours',
  'outside-hours': 'reason.outside-hours',
  weekend: 'reason.weekend',
  'day-off': 'reason.day-off',
  holiday: 'reason.holiday',
  'special-day': 'reason.special-day',
  paused: 'reason.paused',
  folded: 'reason.folded',
} as const satisfies Record<IntervalReason, WordKey>;

/** Why time counted or not, as one list in the reader's words: "Christmas Day (Fri, Dec 25) and weekend". */
export function describeReasons(reasons: readonly RowReason[], reader: Reader): string {
  const said = reasons.map(({ reason, name, dates }) =>
    reader.say(reasonWords[reason], { name: name ?? '', dates: listOfDates(dates, reader) }),
  );
  return listOf(said, reader);
}

/** "a, b and c" in the reader's language. */
export function listOf(parts: readonly string[], { locale }: Pick<Reader, 'locale'>): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

/** Local dates of the business calendar as a list. */
export function listOfDates(dates: readonly string[], reader: Pick<Reader, 'locale'>): string {
  return listOf(
    dates.map((date) => formatDate(date, reader.locale)),
    reader,
  );
}

/** The first letter as at the start of a sentence. */
export function capitalized(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

import { describeMinutes } from './due-time';
import { formatDate, formatDays, formatInstant, formatTime } from './format-time';
import type { Reader } from './reader';
import type { StretchLook, TimelineMark } from './timeline-days';
import type { Lane } from './timeline-layout';
import type { WordKey } from './words';

const markWords = {
  asked: 'timeline.asked',
  answered: 'timeline.answered',
  now: 'timeline.now',
  due: 'timeline.due',
  missed: 'timeline.missed',
} as const satisfies Record<TimelineMark['kind'], WordKey>;

/** What happens at a mark and when, on the reader's clock; with the date where the lane is longer than a day. */
export function describeMark({ kind, at }: TimelineMark, lane: Lane, reader: Reader): string {
  const time = lane.days === 1 ? formatTime(at, reader) : formatInstant(at, reader, new Date(at));
  return reader.say(markWords[kind], { time });
}

const looks = {
  counted: 'why.counted',
  'to-come': 'why.to-come',
  overdue: 'why.overdue',
  closed: 'why.not-counted',
  paused: 'why.paused',
  folded: 'timeline.folded',
} as const satisfies Record<StretchLook, WordKey>;

/** What a look stands for, in the words of the table: what an answer left over is nothing that is still to come. */
export function lookWords(look: StretchLook, isAnswered: boolean): WordKey {
  return look === 'to-come' && isAnswered ? 'why.to-spare' : looks[look];
}

/** How much of a lane counts: "1 h 30 min counted, 3 h 30 min to come", or "to spare" once it is answered. */
export function describeLaneSums({ minutes }: Lane, reader: Reader, isAnswered: boolean): string {
  const left = isAnswered ? 'timeline.spare' : 'timeline.left';
  const sums = { used: 'timeline.used', left, overdue: 'timeline.overdue' } as const;
  const phases = (['used', 'left', 'overdue'] as const).filter((phase) => minutes[phase] > 0);
  if (phases.length === 0) return reader.say('timeline.nothing');
  const said = phases.map((phase) => reader.say(sums[phase], { duration: describeMinutes(minutes[phase], reader) }));
  return new Intl.ListFormat(reader.locale, { type: 'unit', style: 'short' }).format(said);
}

/** The date, or the first and the last one and how many days they are. */
export function describeDays({ fromAt, untilAt, days }: Lane, reader: Reader): string {
  const dates = formatDays(fromAt, untilAt, reader);
  return days === 1 ? dates : reader.say('timeline.days', { dates, days });
}

/** Days of the lane that are not 24 hours long where the business calendar is. */
export function describeClockChanges({ clockChanges }: Lane, { say, locale }: Reader): readonly string[] {
  return clockChanges.map(({ date, hours }) =>
    say('timeline.clock-change', {
      date: formatDate(date, locale),
      hours: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(hours),
    }),
  );
}

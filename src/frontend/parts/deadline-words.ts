import type { CycleDeadline, DeadlineView } from '../../contracts/explanation';
import type { DeadlineRow } from '../../rules/explain-rows';
import { describeMinutes } from './due-time';
import { formatDate, formatSpan, sameWallTime, zoneName } from './format-time';
import { describeHours } from './hours-words';
import type { Reader } from './reader';
import type { WordKey } from './words';

const minuteMs = 60_000;

/** Business time in whole minutes, rounded up like the time that is used; what is left then never promises too much. */
export const wholeMinutes = (ms: number): number => Math.ceil(ms / minuteMs);

/** The minutes of one row, so that the minutes of all rows add up to the minutes of the total. */
export function minutesOf({ runningMs, countedMs }: Pick<DeadlineRow, 'runningMs' | 'countedMs'>): number {
  return wholeMinutes(runningMs) - wholeMinutes(runningMs - countedMs);
}

/** A row's stretch where the business calendar is, and for the reader where clocks differ. */
export function describeRowTime({ fromAt, untilAt }: DeadlineRow, zone: string, reader: Reader) {
  const there = formatSpan(fromAt, untilAt, { locale: reader.locale, zone });
  const isSame = sameWallTime(fromAt, zone, reader.zone) && sameWallTime(untilAt, zone, reader.zone);
  return { there, here: isSame ? null : formatSpan(fromAt, untilAt, reader) };
}

const goalWords = {
  'business-minutes': 'goal.business-minutes',
  'end-of-next-business-day': 'goal.end-of-next-business-day',
  'same-time-next-business-day': 'goal.same-time-next-business-day',
} as const satisfies Record<DeadlineView['goal']['businessDay'], WordKey>;

/** The goal in a sentence: so much opening time, or which day was taken. */
export function describeGoal({ goal, dayTaken }: DeadlineView, reader: Reader): string {
  return reader.say(goalWords[goal.businessDay], {
    duration: describeMinutes(goal.minutes, reader),
    date: dayTaken === null ? '–' : formatDate(dayTaken, reader.locale),
  });
}

/** What counts as opening time, and where. */
export function describeCounting(deadline: DeadlineView, reader: Reader, key: WordKey): string {
  const zone = zoneName(deadline.zone, reader.locale, deadline.startedAt);
  return reader.say(key, { hours: describeHours(deadline.hours, reader), zone });
}

/** How the sums come about: used and left, or what is too much. */
export function describeSums(deadline: CycleDeadline, reader: Reader): string {
  const goal = wholeMinutes(deadline.usedMs + deadline.leftMs);
  const used = wholeMinutes(deadline.usedMs);
  const values = {
    used: describeMinutes(used, reader),
    left: describeMinutes(goal - used, reader),
    goal: describeMinutes(goal, reader),
    overdue: describeMinutes(wholeMinutes(deadline.overdueMs), reader),
  };
  if (deadline.dueAt === null) return reader.say('why.sum-standing', values);
  if (deadline.dueAt < deadline.stoppedAt)
    return reader.say(deadline.isAnswered ? 'why.sum-late-answer' : 'why.sum-late', values);
  return reader.say(deadline.isAnswered ? 'why.sum-answered' : 'why.sum-left', values);
}

/** What else one has to know: who decided, days that are not 24 hours long, time that was added. */
export function describeNotes(deadline: CycleDeadline, reader: Reader): readonly string[] {
  const { say, locale } = reader;
  const { goal } = deadline;
  return [
    ...(goal.name === null ? [] : [say('why.goal-name', { name: goal.name })]),
    ...(goal.isRemainder ? [say('why.goal-remainder')] : []),
    ...(deadline.isExtended ? [say('why.extended')] : []),
    ...deadline.clockChanges.map(({ date, hours }) =>
      say('why.clock-change', {
        date: formatDate(date, locale),
        hours: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(hours),
      }),
    ),
    versionNote(deadline, reader),
  ];
}

function versionNote({ settingsVersion, judgedBy }: CycleDeadline, { say }: Reader): string {
  if (judgedBy === 'lost') return say('why.version-lost', { version: settingsVersion });
  if (judgedBy === 'former') return say('why.version-former', { version: settingsVersion });
  return settingsVersion === 0 ? say('why.version-default') : say('why.version', { version: settingsVersion });
}

import { List, ListItem, Stack, Text } from '@forge/react';
import type { DeadlineView } from '../../contracts/explanation';
import type { DeadlineRow, RowReason } from '../../rules/explain-rows';
import { describeCounting, describeGoal, minutesOf } from './deadline-words';
import { describeMinutes } from './due-time';
import { formatDate } from './format-time';
import { useReader, type Reader } from './reader';
import { listOf, listOfDates } from './reason-words';

/** The short version for customers: what counts, on which days how much of it, and when we are closed in between. */
export function DeadlineSummary({ deadline }: { readonly deadline: DeadlineView }) {
  const reader = useReader();
  const isCounted = deadline.goal.businessDay === 'business-minutes';
  const lines = byDay(deadline.rows)
    .filter(({ minutes }) => isCounted || minutes === 0)
    .map((day) => ({ key: day.row.fromAt, line: lineOf(day, reader) }))
    .filter(({ line }) => line !== null);
  return (
    <Stack space="space.050">
      <Text>{isCounted ? describeCounting(deadline, reader, 'short.hours') : describeGoal(deadline, reader)}</Text>
      {lines.length > 0 && (
        <List type="unordered">
          {lines.map(({ key, line }) => (
            <ListItem key={key}>{line}</ListItem>
          ))}
        </List>
      )}
    </Stack>
  );
}

interface Day {
  readonly row: DeadlineRow;
  readonly minutes: number;
}

/** What is gone of a day and what is left of it are one to a customer, and so are the hours around a lunch break. */
function byDay(rows: readonly DeadlineRow[]): readonly Day[] {
  const days: Day[] = [];
  for (const row of rows.filter(isTelling)) {
    const last = days.at(-1);
    const minutes = minutesOf(row);
    if (last?.row.kind === 'counted' && row.kind === 'counted' && last.row.date === row.date)
      days.splice(-1, 1, { row: last.row, minutes: last.minutes + minutes });
    else days.push({ row, minutes });
  }
  return days;
}

/** A night between two days goes without saying. */
function isTelling({ kind, reasons }: DeadlineRow): boolean {
  return kind !== 'closed' || reasons.some(({ reason }) => reason !== 'outside-hours');
}

function lineOf({ row, minutes }: Day, reader: Reader): string | null {
  const { say, locale } = reader;
  const duration = describeMinutes(minutes, reader);
  if (row.kind === 'paused') return say('short.paused');
  if (row.kind === 'folded') return minutes > 0 ? say('short.folded', { duration }) : null;
  if (row.kind === 'counted') {
    return minutes > 0 ? say('short.counted', { duration, date: formatDate(row.date, locale) }) : null;
  }
  const said = row.reasons
    .filter(({ reason }) => reason !== 'outside-hours')
    .map((reason) => whenClosed(reason, reader));
  return say('short.closed', { reasons: listOf(said, reader) });
}

function whenClosed({ reason, name, dates }: RowReason, reader: Reader): string {
  const date = listOfDates(dates, reader);
  if (reason === 'weekend') return reader.say('short.weekend');
  return name === null ? reader.say('short.on', { date }) : reader.say('short.on-holiday', { date, name });
}

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
  const rows = deadline.rows.flatMap((row) => lineOf(row, isCounted, reader));
  return (
    <Stack space="space.050">
      <Text>{isCounted ? describeCounting(deadline, reader, 'short.hours') : describeGoal(deadline, reader)}</Text>
      {rows.length > 0 && (
        <List type="unordered">
          {rows.map(({ key, line }) => (
            <ListItem key={key}>{line}</ListItem>
          ))}
        </List>
      )}
    </Stack>
  );
}

/** A night between two days goes without saying; hours of single days matter only where hours are counted. */
function lineOf(row: DeadlineRow, isCounted: boolean, reader: Reader): readonly { key: string; line: string }[] {
  const { say, locale } = reader;
  const duration = describeMinutes(minutesOf(row), reader);
  const line = (text: string) => [{ key: row.fromAt, line: text }];
  if (row.kind === 'paused') return line(say('short.paused'));
  if (row.kind === 'folded') return isCounted ? line(say('short.folded', { duration })) : [];
  if (row.kind === 'counted')
    return isCounted && row.countedMs > 0
      ? line(say('short.counted', { duration, date: formatDate(row.date, locale) }))
      : [];
  const reasons = row.reasons.filter(({ reason }) => reason !== 'outside-hours');
  if (reasons.length === 0) return [];
  const said = reasons.map((reason) => whenClosed(reason, reader));
  return line(say('short.closed', { reasons: listOf(said, reader) }));
}

function whenClosed({ reason, name, dates }: RowReason, reader: Reader): string {
  const date = listOfDates(dates, reader);
  if (reason === 'weekend') return reader.say('short.weekend');
  return name === null ? reader.say('short.on', { date }) : reader.say('short.on-holiday', { date, name });
}

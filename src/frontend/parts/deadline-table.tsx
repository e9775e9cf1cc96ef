import { DynamicTable, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { CycleDeadline } from '../../contracts/explanation';
import type { DeadlineRow } from '../../rules/explain-rows';
import { describeRowTime, minutesOf, wholeMinutes } from './deadline-words';
import { describeMinutes } from './due-time';
import { zoneName } from './format-time';
import { useReader, type Reader } from './reader';
import { capitalized, describeReasons } from './reason-words';
import type { WordKey } from './words';

/** The way to a due time, row by row, with the running total; three columns, because the panel may be narrow. */
export function DeadlineTable({ deadline }: { readonly deadline: CycleDeadline }) {
  const reader = useReader();
  const { say, locale } = reader;
  const zone = zoneName(deadline.zone, locale, deadline.startedAt);
  const head = [
    { key: 'when', content: say('why.when', { zone }) },
    { key: 'time', content: say('why.time') },
    { key: 'total', content: say('why.total') },
  ];
  const rows = deadline.rows.map((row) => ({
    key: row.fromAt,
    cells: cellsOf(row, deadline, reader),
  }));
  return <DynamicTable label={say('why.title')} head={{ cells: head }} rows={rows} />;
}

function cellsOf(row: DeadlineRow, deadline: CycleDeadline, reader: Reader) {
  const minutes = minutesOf(row);
  return [
    { key: 'when', content: <RowTime row={row} deadline={deadline} /> },
    { key: 'time', content: minutes > 0 ? `+ ${describeMinutes(minutes, reader)}` : '–' },
    { key: 'total', content: describeMinutes(wholeMinutes(row.runningMs), reader) },
  ];
}

function whyOf(row: DeadlineRow, reader: Reader): string {
  return row.kind === 'folded' ? reader.say('reason.folded') : describeReasons(row.reasons, reader);
}

function RowTime({ row, deadline }: { readonly row: DeadlineRow; readonly deadline: CycleDeadline }) {
  const reader = useReader();
  const { there, here } = describeRowTime(row, deadline.zone, reader);
  return (
    <Stack space="space.025">
      <Text>{there}</Text>
      {here && (
        <Text size="small" color="color.text.subtle">
          {reader.say('why.for-you', { time: here })}
        </Text>
      )}
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <RowState row={row} isAnswered={deadline.isAnswered} />
        <Text>{capitalized(whyOf(row, reader), reader.locale)}</Text>
      </Inline>
    </Stack>
  );
}

const looks = {
  used: { appearance: 'success', key: 'why.counted' },
  left: { appearance: 'inprogress', key: 'why.to-come' },
  overdue: { appearance: 'removed', key: 'why.overdue' },
} as const satisfies Record<DeadlineRow['phase'], { appearance: string; key: WordKey }>;

function RowState({ row, isAnswered }: { readonly row: DeadlineRow; readonly isAnswered: boolean }) {
  const { say } = useReader();
  if (row.kind === 'paused') return <Lozenge appearance="moved">{say('why.paused')}</Lozenge>;
  if (row.kind === 'closed') return <Lozenge>{say('why.not-counted')}</Lozenge>;
  if (row.phase === 'left' && isAnswered) return <Lozenge>{say('why.to-spare')}</Lozenge>;
  const { appearance, key } = looks[row.phase];
  return <Lozenge appearance={appearance}>{say(key)}</Lozenge>;
}

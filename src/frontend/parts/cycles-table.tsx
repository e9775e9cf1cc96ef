import { DynamicTable, Heading, Inline, Link, Stack, Text, User } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import type { SlaCycle } from '../../rules/sla-cycle';
import { CycleLozenge } from './cycle-lozenge';
import { describeMoment } from './due-time';
import { useReader, type Reader } from './reader';

const columns = ['cycles.cycle', 'cycles.state', 'cycles.started', 'cycles.due', 'cycles.answered'] as const;

/** Every turn of the promise on this request, with who kept it (clause L1). */
export function CyclesTable({ overview }: { readonly overview: RequestOverview }) {
  const reader = useReader();
  const { say } = reader;
  const head = columns.map((key) => ({ key, content: say(key) }));
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {say('cycles.title')}
      </Heading>
      {overview.cycles.length === 0 ? (
        <Text>{say('context.no-cycle')}</Text>
      ) : (
        <DynamicTable
          label={say('cycles.title')}
          head={{ cells: head }}
          rows={overview.cycles.map((cycle) => ({ key: `cycle-${cycle.number}`, cells: cellsOf(cycle, reader) }))}
        />
      )}
    </Stack>
  );
}

function cellsOf(cycle: SlaCycle, reader: Reader) {
  const moment = (at: string | null) => (at ? describeMoment(at, reader, new Date()) : '–');
  const kind = cycle.kind === 'first-answer' ? 'cycles.first' : 'cycles.next';
  return [
    { key: 'cycles.cycle', content: reader.say(kind, { number: cycle.number }) },
    { key: 'cycles.state', content: <State cycle={cycle} /> },
    { key: 'cycles.started', content: moment(cycle.startedAt) },
    { key: 'cycles.due', content: moment(cycle.dueAt) },
    { key: 'cycles.answered', content: <Answered cycle={cycle} answeredAt={moment(cycle.answeredAt)} /> },
  ];
}

function State({ cycle }: { readonly cycle: SlaCycle }) {
  return (
    <Stack space="space.025" alignInline="start">
      <CycleLozenge state={cycle.state} />
      {cycle.cancelledBecause && <Text size="small">{cycle.cancelledBecause}</Text>}
    </Stack>
  );
}

function Answered({ cycle, answeredAt }: { readonly cycle: SlaCycle; readonly answeredAt: string }) {
  const by = cycle.answeredBy;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text>{answeredAt}</Text>
      {by?.kind === 'comment' && <User accountId={by.accountId} />}
      {by?.kind === 'linked-issue' && <Link href={`/browse/${by.issueKey}`}>{by.issueKey}</Link>}
    </Inline>
  );
}

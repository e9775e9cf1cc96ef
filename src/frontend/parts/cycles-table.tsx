import { Box, Heading, Inline, Link, Stack, Text, User } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import type { SlaCycle } from '../../rules/sla-cycle';
import { CycleLozenge } from './cycle-lozenge';
import { describeMoment } from './due-time';
import { cancelledReason } from './entitlement-words';
import { useReader } from './reader';

/** Every turn of the promise on this request, with who kept it (clause L1). Lines wrap: the panel may be narrow. */
export function CyclesTable({ cycles }: Pick<RequestOverview, 'cycles'>) {
  const { say } = useReader();
  if (cycles.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {say('cycles.title')}
      </Heading>
      {cycles.map((cycle) => (
        <Cycle key={cycle.number} cycle={cycle} />
      ))}
    </Stack>
  );
}

function Cycle({ cycle }: { readonly cycle: SlaCycle }) {
  const reader = useReader();
  const { say } = reader;
  const moment = (at: string | null) => (at ? describeMoment(at, reader, new Date()) : '–');
  const cancelled = cancelledReason(cycle, reader);
  return (
    <Box padding="space.100" backgroundColor="elevation.surface.sunken">
      <Stack space="space.050">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text weight="medium">
            {say(cycle.kind === 'first-answer' ? 'cycles.first' : 'cycles.next', { number: cycle.number })}
          </Text>
          <CycleLozenge state={cycle.state} />
        </Inline>
        <Inline space="space.200" rowSpace="space.0" alignBlock="center" shouldWrap>
          <Text>{say('cycles.started', { time: moment(cycle.startedAt) })}</Text>
          <Text>{say('cycles.due', { time: moment(cycle.dueAt) })}</Text>
          <Answered cycle={cycle} answeredAt={moment(cycle.answeredAt)} />
        </Inline>
        {cancelled && <Text size="small">{cancelled}</Text>}
      </Stack>
    </Box>
  );
}

function Answered({ cycle, answeredAt }: { readonly cycle: SlaCycle; readonly answeredAt: string }) {
  const { say } = useReader();
  const by = cycle.answeredBy;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text>{say('cycles.answered', { time: answeredAt })}</Text>
      {by?.kind === 'comment' && <User accountId={by.accountId} />}
      {by?.kind === 'linked-issue' && <Link href={`/browse/${by.issueKey}`}>{by.issueKey}</Link>}
    </Inline>
  );
}

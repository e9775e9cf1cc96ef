import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { RequestOverview } from '../../contracts/agent';
import { CycleLozenge } from './cycle-lozenge';
import { describeDue, describeMinutes } from './due-time';
import { EntitlementLine } from './entitlement-line';
import { useReader, type Reader } from './reader';

/** The request at a glance. */
export function ContextSummary({ overview }: { readonly overview: RequestOverview }) {
  const reader = useReader();
  const { say } = reader;
  const { details, terms } = overview;
  const product = [details.product ?? say('product.unknown'), details.version].filter(Boolean).join(' ');
  return (
    <Stack space="space.150">
      <Clock overview={overview} reader={reader} />
      <Fact name={say('context.entitlement')}>
        <EntitlementLine entitlement={overview.entitlement} />
      </Fact>
      <Fact name={say('context.product')}>
        <Text>{product}</Text>
      </Fact>
      <Fact name={say('context.terms')}>
        <Lozenge appearance={terms.state === 'accepted' ? 'success' : 'moved'}>
          {say(terms.state === 'accepted' ? 'context.terms-accepted' : 'context.terms-pending')}
        </Lozenge>
      </Fact>
    </Stack>
  );
}

function Clock({ overview, reader }: { readonly overview: RequestOverview; readonly reader: Reader }) {
  const { say } = reader;
  const cycle = overview.cycles[0];
  if (!cycle) return <Text>{say('context.no-cycle')}</Text>;
  const due = cycle.dueAt && describeDue(cycle.dueAt, overview.zone, reader, new Date());
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <CycleLozenge state={cycle.state} />
        {overview.remainingMinutes !== null && <Text weight="medium">{remaining(overview.remainingMinutes, reader)}</Text>}
      </Inline>
      {due && <Text>{say('context.answer-by', { time: due })}</Text>}
      {cycle.cancelledBecause && <Text>{cycle.cancelledBecause}</Text>}
    </Stack>
  );
}

function remaining(minutes: number, reader: Reader): string {
  const duration = describeMinutes(minutes, reader);
  return reader.say(minutes < 0 ? 'context.overdue' : 'context.remaining', { duration });
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Stack space="space.025">
      <Text size="small" color="color.text.subtle">
        {name}
      </Text>
      {children}
    </Stack>
  );
}

import { Button, Inline, Stack, Tab, TabList, TabPanel, Tabs, Text } from '@forge/react';
import { useState } from 'react';
import type { RequestOverview } from '../../contracts/agent';
import type { CycleDeadline } from '../../contracts/explanation';
import { describeCounting, describeGoal, describeNotes, describeSums } from './deadline-words';
import { DeadlineTable } from './deadline-table';
import { DeadlineTimeline } from './deadline-timeline';
import { useReader } from './reader';

/**
 * Why each answer is due when it is (clauses L1, B1, B2): the sum at once, every stretch of time with its reason on
 * demand, so that it is not in the way of what the agent came for.
 */
export function WhyDeadline({ cycles, deadlines }: Pick<RequestOverview, 'cycles' | 'deadlines'>) {
  const reader = useReader();
  const [isOpen, setOpen] = useState(false);
  const [latest] = deadlines;
  if (!latest) return null;
  // The newest cycle has no deadline where it was cancelled; what is shown is an earlier one's then, and says so.
  const isOfNewest = cycles.every(({ number }) => number <= latest.cycleNumber);
  const isAlone = isOfNewest && deadlines.length === 1;
  return (
    <Stack space="space.150" alignInline="stretch">
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Button spacing="compact" onClick={() => setOpen(!isOpen)}>
          {reader.say(isOpen ? 'why.hide' : 'why.title')}
        </Button>
        {isOfNewest && !isOpen && <Text color="color.text.subtle">{describeSums(latest, reader)}</Text>}
      </Inline>
      {isOpen && (isAlone ? <OneDeadline deadline={latest} /> : <DeadlineOfEach deadlines={deadlines} />)}
    </Stack>
  );
}

function DeadlineOfEach({ deadlines }: Pick<RequestOverview, 'deadlines'>) {
  const { say } = useReader();
  return (
    <Tabs id="why-deadline">
      <TabList>
        {deadlines.map(({ cycleNumber }) => (
          <Tab key={`tab-${cycleNumber}`}>
            {say(cycleNumber === 1 ? 'cycles.first' : 'cycles.next', { number: cycleNumber })}
          </Tab>
        ))}
      </TabList>
      {deadlines.map((deadline) => (
        <TabPanel key={`panel-${deadline.cycleNumber}`}>
          <OneDeadline deadline={deadline} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function OneDeadline({ deadline }: { readonly deadline: CycleDeadline }) {
  const reader = useReader();
  return (
    <Stack space="space.200">
      <Stack space="space.050">
        <Text weight="medium">{describeSums(deadline, reader)}</Text>
        <Text>
          {describeGoal(deadline, reader)} {describeCounting(deadline, reader, 'why.hours')}
        </Text>
      </Stack>
      <DeadlineTimeline deadline={deadline} />
      <DeadlineTable deadline={deadline} />
      <Stack space="space.050">
        {describeNotes(deadline, reader).map((note) => (
          <Text key={note} size="small" color="color.text.subtle">
            {note}
          </Text>
        ))}
      </Stack>
    </Stack>
  );
}

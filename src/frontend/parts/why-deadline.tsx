import { Heading, Stack, Tab, TabList, TabPanel, Tabs, Text } from '@forge/react';
import type { RequestOverview } from '../../contracts/agent';
import type { CycleDeadline } from '../../contracts/explanation';
import { describeCounting, describeGoal, describeNotes, describeSums } from './deadline-words';
import { DeadlineTable } from './deadline-table';
import { DeadlineTimeline } from './deadline-timeline';
import { useReader } from './reader';

/** Why each answer is due when it is: every stretch of time, counted or not, with the reason (clauses L1, B1, B2). */
export function WhyDeadline({ deadlines }: { readonly deadlines: RequestOverview['deadlines'] }) {
  const { say } = useReader();
  const [latest, ...earlier] = deadlines;
  if (!latest) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {say('why.title')}
      </Heading>
      {earlier.length === 0 ? (
        <OneDeadline deadline={latest} />
      ) : (
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
      )}
    </Stack>
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

import { Box, Inline, Stack, Text, xcss } from '@forge/react';
import type { CycleDeadline } from '../../contracts/explanation';
import { formatHour, zoneName } from './format-time';
import { useReader } from './reader';
import { capitalized, describeReasons } from './reason-words';
import { LaneMarks, LaneTrack } from './timeline-track';
import { layOutTimeline, type Lane } from './timeline-layout';
import { TimelineLegend } from './timeline-legend';
import { describeClockChanges, describeDays, describeLaneSums } from './timeline-words';

/**
 * The way to a due time, drawn: a bar for each day of the reader. What the bars show is also said in words beside
 * them, so nothing is lost on who cannot see them.
 */
export function DeadlineTimeline({ deadline }: { readonly deadline: CycleDeadline }) {
  const { say, locale, zone } = useReader();
  const lanes = layOutTimeline(deadline, zone);
  if (lanes.length === 0) return null;
  return (
    <Stack space="space.150">
      <Text size="small" color="color.text.subtle">
        {say('timeline.axis', { zone: zoneName(zone, locale, deadline.startedAt) })}
      </Text>
      {lanes.some(({ days }) => days === 1) && <Hours />}
      <Box role="list">
        <Stack space="space.150">
          {lanes.map((lane) => (
            <OneLane key={lane.fromAt} lane={lane} isAnswered={deadline.isAnswered} />
          ))}
        </Stack>
      </Box>
      <TimelineLegend lanes={lanes} isAnswered={deadline.isAnswered} />
    </Stack>
  );
}

function OneLane({ lane, isAnswered }: { readonly lane: Lane; readonly isAnswered: boolean }) {
  const reader = useReader();
  const reasons = describeReasons(lane.reasons, reader);
  const notes = [capitalized(reasons, reader.locale), ...describeClockChanges(lane, reader)].filter(Boolean);
  return (
    <Box role="listitem">
      <Stack space="space.050">
        <Inline space="space.100" rowSpace="space.0" spread="space-between" alignBlock="baseline" shouldWrap>
          <Text weight="medium">{describeDays(lane, reader)}</Text>
          <Text>{describeLaneSums(lane, reader, isAnswered)}</Text>
        </Inline>
        <LaneTrack lane={lane} />
        <LaneMarks lane={lane} />
        {notes.map((note) => (
          <Text key={note} size="small" color="color.text.subtle">
            {note}
          </Text>
        ))}
      </Stack>
    </Box>
  );
}

const QUARTERS = [0, 6, 12, 18];

/** The hours of a day above the bars. */
function Hours() {
  const { locale } = useReader();
  return (
    <Inline>
      {QUARTERS.map((hour) => (
        <Box key={hour} xcss={hourLook}>
          <Text size="small" color="color.text.subtlest">
            {formatHour(hour, locale)}
          </Text>
        </Box>
      ))}
    </Inline>
  );
}

const hourLook = xcss({
  width: '25%',
  borderLeftStyle: 'solid',
  borderLeftWidth: 'border.width',
  borderLeftColor: 'color.border',
  paddingInlineStart: 'space.050',
});

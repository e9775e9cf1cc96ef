import { Box, Inline, Text, xcss } from '@forge/react';
import { useReader } from './reader';
import type { Lane } from './timeline-layout';
import { stretchLooks } from './timeline-track';
import { lookWords } from './timeline-words';

const order = ['counted', 'to-come', 'overdue', 'paused', 'closed', 'folded'] as const;

/** What the bars mean; only those that are there. */
export function TimelineLegend({
  lanes,
  isAnswered,
}: {
  readonly lanes: readonly Lane[];
  readonly isAnswered: boolean;
}) {
  const { say } = useReader();
  const shown = new Set(lanes.flatMap(({ stretches }) => stretches.map(({ look }) => look)));
  return (
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      {order
        .filter((look) => shown.has(look))
        .map((look) => (
          <Inline key={look} space="space.075" alignBlock="center">
            <Box xcss={xcss({ width: '24px', ...stretchLooks[look] })} />
            <Text size="small" color="color.text.subtle">
              {say(lookWords(look, isAnswered))}
            </Text>
          </Inline>
        ))}
    </Inline>
  );
}

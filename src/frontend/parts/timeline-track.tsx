import { Box, Inline, Stack, Text, xcss } from '@forge/react';
import { Fragment } from 'react';
import { useReader } from './reader';
import type { StretchLook } from './timeline-days';
import type { Lane } from './timeline-layout';
import { describeMark } from './timeline-words';

/** Each look has a height and an outline of its own, so that it can be told without its colour. */
export const stretchLooks = {
  counted: { height: '16px', backgroundColor: 'color.background.success.bold' },
  'to-come': outlined('solid', 'color.border.information', '16px'),
  overdue: { height: '24px', backgroundColor: 'color.background.danger.bold' },
  closed: { height: '2px', backgroundColor: 'color.background.accent.gray.subtle' },
  paused: outlined('dashed', 'color.border.discovery', '10px'),
  folded: { height: '8px', backgroundColor: 'color.background.accent.gray.subtle' },
} as const satisfies Record<StretchLook, object>;

function outlined<const C extends string>(borderStyle: 'solid' | 'dashed', borderColor: C, height: string) {
  return { height, borderStyle, borderColor, borderWidth: 'border.width.selected' } as const;
}

const tickLook = xcss({
  height: '24px',
  width: '2px',
  minWidth: '2px',
  backgroundColor: 'color.background.neutral.bold',
});

/** The bar of a lane: its stretches, with a tick wherever there is a mark. */
export function LaneTrack({ lane }: { readonly lane: Lane }) {
  const ticks = new Set(lane.marks.map(({ at }) => Date.parse(at)));
  const endsWithTick = lane.marks.some(({ atPercent }) => atPercent === 100);
  return (
    <Inline alignBlock="center">
      {lane.stretches.map(({ look, fromAt, widthPercent }) => (
        <Fragment key={fromAt}>
          {ticks.has(Date.parse(fromAt)) && <Box xcss={tickLook} />}
          <Box xcss={xcss({ width: `${widthPercent}%`, ...(look === null ? {} : stretchLooks[look]) })} />
        </Fragment>
      ))}
      {endsWithTick && <Box xcss={tickLook} />}
    </Inline>
  );
}

/** What the ticks are, each below its own; in the right half the words stand before the tick, so that they fit. */
export function LaneMarks({ lane }: { readonly lane: Lane }) {
  const reader = useReader();
  return (
    <Stack space="space.025">
      {lane.marks.map((mark) => (
        <LaneMark key={mark.kind} atPercent={mark.atPercent}>
          {describeMark(mark, lane, reader)}
        </LaneMark>
      ))}
    </Stack>
  );
}

function LaneMark({ atPercent, children }: { readonly atPercent: number; readonly children: string }) {
  const isLeft = atPercent <= 50;
  const words = (
    <Text size="small" align={isLeft ? 'start' : 'end'}>
      {children}
    </Text>
  );
  if (!isLeft) return <Box xcss={xcss({ ...poleRight, width: `${atPercent}%` })}>{words}</Box>;
  return (
    <Inline>
      <Box xcss={xcss({ width: `${atPercent}%` })} />
      <Box xcss={xcss({ ...poleLeft, width: `${100 - atPercent}%` })}>{words}</Box>
    </Inline>
  );
}

const poleLeft = { borderLeftStyle: 'solid', borderLeftWidth: 'border.width.selected', borderLeftColor: 'color.border.bold', paddingInlineStart: 'space.050' } as const; // prettier-ignore
const poleRight = { borderRightStyle: 'solid', borderRightWidth: 'border.width.selected', borderRightColor: 'color.border.bold', paddingInlineEnd: 'space.050' } as const; // prettier-ignore

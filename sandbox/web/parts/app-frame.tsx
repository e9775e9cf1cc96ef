import { useRef } from 'react';
import { announceChange } from '../app/changes.ts';
import { navigate } from '../app/router.tsx';
import { ForgeFrame, type ForgeFrameProps } from '../bridge/host-frame.tsx';
import { useFrameTurn, useKeptHeight } from './frame-turn.ts';

interface AppFrameProps extends Omit<ForgeFrameProps, 'onNavigate'> {
  /** Opens the frame anew when the app or the clock changed something, so that it shows the present state. */
  readonly isLive?: boolean;
}

/** A module of the app on one of these pages; where it leads to stays within them. */
export function AppFrame({ isLive = false, ...props }: AppFrameProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const turn = useFrameTurn(box, isLive);
  useKeptHeight(box, turn);
  return (
    <div ref={box}>
      <ForgeFrame key={turn} onRefresh={() => announceChange()} {...props} onNavigate={(path) => navigate(path)} />
    </div>
  );
}

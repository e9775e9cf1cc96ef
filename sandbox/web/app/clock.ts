import { useEffect, useState } from 'react';
import { moveClock, readClock, readInvocations, type Invocation } from '../rest/sandbox.ts';
import { seenSoFar } from './activity.ts';
import { announceChange } from './changes.ts';
import { showFailure, showFlag } from './flags.tsx';
import { navigate } from './router.tsx';
import { tellSandboxTime } from './sandbox-year.ts';

export interface ClockMove {
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly done: number;
}

export interface ClockState {
  /** Epoch ms of the sandbox; `null` until the first answer. */
  readonly now: number | null;
  readonly moving: ClockMove | null;
  readonly moveTo: (to: Date) => Promise<void>;
}

const readEveryMs = 15_000;
const readWhileMovingMs = 600;

/** The sandbox's clock as the pages see it: read now and then, run on in between, and moved on request. */
export function useClock(): ClockState {
  const [now, setReading] = useState<number | null>(null);
  const setNow = (ms: number): void => {
    setReading(ms);
    tellSandboxTime(ms);
  };
  const [moving, setMoving] = useState<ClockMove | null>(null);

  useEffect(() => {
    const read = (): void =>
      void readClock().then(
        (clock) => setNow(Date.parse(clock.now)),
        () => undefined,
      );
    read();
    const timer = window.setInterval(read, moving === null ? readEveryMs : readWhileMovingMs);
    return () => window.clearInterval(timer);
  }, [moving === null]);

  const moveTo = async (to: Date): Promise<void> => {
    const from = now ?? Date.parse((await readClock()).now);
    if (to.getTime() <= from)
      return showFlag({ kind: 'error', title: 'The clock only moves forward', description: 'Pick a later time.' });
    setMoving({ from, to: to.getTime(), done: 0 });
    try {
      setNow(await moveAndTell(to));
    } catch (error) {
      showFailure('The clock could not be moved', error);
    } finally {
      setMoving(null);
      announceChange('clock');
    }
  };

  const done =
    moving === null || now === null ? 0 : Math.min(1, Math.max(0, (now - moving.from) / (moving.to - moving.from)));
  return { now, moving: moving === null ? null : { ...moving, done }, moveTo };
}

async function moveAndTell(to: Date): Promise<number> {
  const before = newestId(await readInvocations(seenSoFar()).catch(() => []));
  const clock = await moveClock({ to: to.toISOString() });
  // Ids are counted up, so the difference is right even when the log no longer holds every one.
  const count = newestId(await readInvocations(before).catch(() => []), before) - before;
  // The clock bar shows the new time; the flag says only what it does not.
  showFlag({
    kind: 'success',
    title:
      count === 0
        ? 'Nothing of the app fell due on the way'
        : `The app ran ${count.toLocaleString('en-US')} ${count === 1 ? 'time' : 'times'} on the way`,
    actions: count === 0 ? [] : [{ label: 'See what ran', onClick: () => navigate('/developer') }],
  });
  return Date.parse(clock.now);
}

function newestId(found: readonly Invocation[], otherwise = seenSoFar()): number {
  return found.at(-1)?.id ?? otherwise;
}

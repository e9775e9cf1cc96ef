import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useTimeStyle } from '../parts/instant.tsx';
import { useOutsideClose } from '../parts/menu.tsx';
import { clockTime, fullTime, hourAndZone } from '../parts/time-text.ts';
import { useClock } from './clock.ts';
import { businessZone, fieldValueOf, instantOfField, nextBusinessDay } from './clock-moves.ts';

const hourMs = 3_600_000;

/** The clock of the sandbox, on every page: "next business day" must take a click, not a day. */
export function ClockBar(): JSX.Element {
  const { now, moving, moveTo } = useClock();
  const style = useTimeStyle();
  const isBusy = now === null || moving !== null;
  const by = (ms: number) => (): void => void (now !== null && moveTo(new Date(now + ms)));
  return (
    <section className="clock-bar" aria-label="Sandbox clock">
      <p className="clock-now">
        <Icon name="clock" />
        <span className="clock-label">Sandbox time</span>
        {now === null ? <span className="subtle">reading…</span> : <Times at={new Date(now)} />}
      </p>
      <div className="clock-moves" role="group" aria-label="Move the sandbox clock">
        <Button spacing="compact" isDisabled={isBusy} onClick={by(hourMs)}>
          +1 hour
        </Button>
        <Button
          spacing="compact"
          isDisabled={isBusy}
          onClick={() => now !== null && void moveTo(nextBusinessDay(new Date(now)))}
        >
          Next business day
        </Button>
        <Button spacing="compact" isDisabled={isBusy} onClick={by(7 * 24 * hourMs)}>
          +1 week
        </Button>
        <PickTime now={now} isBusy={isBusy} onPick={(to) => void moveTo(to)} />
      </div>
      {moving !== null && (
        <div className="clock-progress" role="status">
          <span>Moving to {clockTime(new Date(moving.to), style)}: everything due on the way runs now.</span>
          <ProgressBar ariaLabel="Clock movement" value={moving.done} isIndeterminate={moving.done === 0} />
        </div>
      )}
    </section>
  );
}

/** In the reader's zone, and what the clock on the support team's wall shows where that is another. */
function Times({ at }: { readonly at: Date }): JSX.Element {
  const style = useTimeStyle();
  const own = hourAndZone(at, style);
  const atSupport = hourAndZone(at, { ...style, zone: businessZone });
  return (
    <span className="clock-times">
      <time dateTime={at.toISOString()} title={fullTime(at, style)}>
        {clockTime(at, style)}
      </time>
      {own !== atSupport && <span className="subtle clock-support">{atSupport} at support</span>}
    </span>
  );
}

interface PickTimeProps {
  readonly now: number | null;
  readonly isBusy: boolean;
  readonly onPick: (to: Date) => void;
}

function PickTime({ now, isBusy, onPick }: PickTimeProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState('');
  const { zone } = useTimeStyle();
  const root = useRef<HTMLDivElement>(null);
  useOutsideClose(root, isOpen, () => setOpen(false));
  const open = (): void => {
    setValue(fieldValueOf(new Date((now ?? 0) + 24 * hourMs), zone));
    setOpen(!isOpen);
  };
  return (
    <div className="menu" ref={root} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <Button spacing="compact" isDisabled={isBusy} aria-expanded={isOpen} onClick={open}>
        Pick a time
      </Button>
      {isOpen && (
        <form
          className="menu-popup menu-end pick-time"
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
            onPick(instantOfField(value, zone));
          }}
        >
          <label htmlFor="pick-time">Move the clock to (your time zone)</label>
          <input
            id="pick-time"
            type="datetime-local"
            required
            autoFocus
            min={now === null ? undefined : fieldValueOf(new Date(now), zone)}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <Button type="submit" appearance="primary" spacing="compact" isDisabled={value === ''}>
            Move
          </Button>
        </form>
      )}
    </div>
  );
}

import { useSandboxYear } from '../app/sandbox-year.ts';
import { useAccount } from '../app/session.tsx';
import { briefTime, fullTime, instantOf, timeStyle, type TimeStyle } from './time-text.ts';

/** Times are in the zone of the signed-in account, as in Jira; a visitor's are in the browser's. */
export function useTimeStyle(): TimeStyle {
  const account = useAccount();
  return timeStyle(window.navigator.language, account?.timeZone);
}

interface InstantProps {
  readonly at: string | null | undefined;
  readonly isShort?: boolean;
  /** When something has to be done. */
  readonly isDue?: boolean;
}

/** An instant in the reader's zone; the whole of it, with its zone, on hover. */
export function Instant({ at, isShort = false, isDue = false }: InstantProps): JSX.Element {
  const style = useTimeStyle();
  const thisYear = useSandboxYear(style.zone);
  const instant = instantOf(at);
  if (instant === null) return <span className="subtle">–</span>;
  return (
    <time dateTime={instant.toISOString()} title={fullTime(instant, style)}>
      {briefTime(instant, style, { isShort, isDue, thisYear })}
    </time>
  );
}

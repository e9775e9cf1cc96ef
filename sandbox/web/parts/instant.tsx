/** Parses the three ways Jira and JSM write instants; `null` for anything else. */
export function instantOf(text: string | null | undefined): Date | null {
  if (text === null || text === undefined || text === '') return null;
  const at = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? null : at;
}

export function inZone(at: Date, zone?: string): string {
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(at);
}

/** An instant in the reader's zone; the whole of it, with the business zone, on hover. */
export function Instant({
  at,
  isShort = false,
}: {
  readonly at: string | null | undefined;
  readonly isShort?: boolean;
}): JSX.Element {
  const instant = instantOf(at);
  if (instant === null) return <span className="subtle">–</span>;
  const long = inZone(instant);
  const short = new Intl.DateTimeFormat('en-US', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <time dateTime={instant.toISOString()} title={`${long} · ${inZone(instant, 'America/New_York')}`}>
      {isShort ? short.format(instant) : long}
    </time>
  );
}

/** Line icons on a 16 px grid, drawn for these pages. */
const shapes = {
  add: 'M8 3v10M3 8h10',
  attach: 'M13 7.5 8 12.4a3 3 0 0 1-4.3-4.2l5.4-5.4a2 2 0 0 1 2.9 2.8L6.700 11a1 1 0 0 1-1.400-1.400l4.600-4.600',
  bug: 'M5 6.500a3 3 0 0 1 6 0V10a3 3 0 0 1-6 0zM5 8H2m9 0h3M5.200 5 3 3.200M10.800 5 13 3.200M5.200 11.500 3 13.200m7.800-1.700 2.200 1.700M8 6.500v6',
  bulb: 'M6 13.500h4M6.500 11.500C6.500 10 4.200 9.200 4.200 6.300a3.800 3.800 0 0 1 7.600 0c0 2.900-2.300 3.700-2.300 5.200z',
  calendar: 'M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2v3m5-3v3',
  check: 'M2.500 8a5.500 5.500 0 1 1 11 0 5.500 5.500 0 0 1-11 0zM5.500 8.200l1.800 1.800 3.200-3.700',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-right': 'm6 4 4 4-4 4',
  clock: 'M2.500 8a5.500 5.500 0 1 1 11 0 5.500 5.500 0 0 1-11 0zM8 5v3.200l2 1.300',
  close: 'm4 4 8 8m0-8-8 8',
  code: 'm5.500 5-3 3 3 3m5-6 3 3-3 3M9 3.500l-2 9',
  error: 'M8 2.500 14 13H2zM8 6.500v3m0 1.500v.2',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  globe:
    'M2.500 8a5.500 5.500 0 1 1 11 0 5.500 5.500 0 0 1-11 0zM2.500 8h11M8 2.500c3.300 3.700 3.300 7.300 0 11-3.300-3.700-3.300-7.300 0-11z',
  help: 'M2.500 8a5.500 5.500 0 1 1 11 0 5.500 5.500 0 0 1-11 0zM6.400 6.400a1.700 1.700 0 1 1 2.300 1.700c-.5.2-.7.5-.7 1M8 11v.2',
  info: 'M2.500 8a5.500 5.500 0 1 1 11 0 5.500 5.500 0 0 1-11 0zM8 7.500V11m0-6v.2',
  link: 'M6.500 9.500a2.500 2.500 0 0 0 3.500 0l2.300-2.300a2.500 2.500 0 0 0-3.500-3.500L8 4.500m1.500 2a2.500 2.500 0 0 0-3.500 0L3.700 8.800a2.500 2.500 0 0 0 3.500 3.500l.8-.8',
  lock: 'M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2',
  megaphone: 'M2.500 6.500v3h2.500l6 3v-9l-6 3zM5.500 9.500l1 4h1.800l-.8-3M13 7v2',
  moon: 'M13 9.600A5.500 5.500 0 0 1 6.400 3 5.500 5.500 0 1 0 13 9.600z',
  person: 'M5.500 5.500a2.500 2.500 0 1 1 5 0 2.500 2.500 0 0 1-5 0zM3 13.500c.3-3 2.200-4 5-4s4.700 1 5 4',
  refresh: 'M13 8a5 5 0 1 1-1.500-3.600M13 2.500v2.700h-2.700',
  search: 'M3 7a4 4 0 1 1 8 0 4 4 0 0 1-8 0zm7 3 3.500 3.500',
  settings:
    'M8 5.800a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400zM8 2v1.800m0 8.400V14m6-6h-1.800M3.800 8H2m10.200-4.200-1.200 1.200M5 11l-1.200 1.200m8.400 0L11 11M5 5 3.800 3.800',
  share:
    'M10.500 4.500 5.500 8l5 3.500M3 8a1.500 1.500 0 1 1 3 0 1.500 1.500 0 0 1-3 0zm7-4a1.500 1.500 0 1 1 3 0 1.500 1.500 0 0 1-3 0zm0 8a1.500 1.500 0 1 1 3 0 1.500 1.500 0 0 1-3 0z',
  sparkle: 'M8 2.500 9.300 6.700 13.500 8 9.300 9.300 8 13.500 6.700 9.300 2.500 8l4.200-1.300z',
  sun: 'M5.500 8a2.500 2.500 0 1 1 5 0 2.500 2.500 0 0 1-5 0zM8 2v1.200m0 9.600V14m6-6h-1.200M3.200 8H2m10.200-4.200-.8.8M4.600 11.400l-.8.8m8.400 0-.8-.8M4.600 4.600l-.8-.8',
} as const;

export type IconName = keyof typeof shapes;

interface IconProps {
  readonly name: IconName;
  /** What it says to a screen reader; an icon beside a text has none. */
  readonly label?: string;
  readonly size?: number;
  readonly color?: string;
}

export function Icon({ name, label, size = 16, color = 'currentcolor' }: IconProps): JSX.Element {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke={color} {...meaning}>
      <path d={shapes[name]} strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

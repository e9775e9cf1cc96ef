import type { ReactElement } from 'react';
import { tokenVariable } from './xcss-style.ts';

/** Own drawings on a 16 × 16 grid, for the names UI Kit apps use most. */
const paths: Readonly<Record<string, string>> = {
  'check-circle': 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm3 4.6-3.8 3.8L5 7.7',
  'check-mark': 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2 1.5 13.5h13L8 2Zm0 4.5v3.5m0 1.6v.4',
  error: 'M8 1.5 14.5 8 8 14.5 1.5 8 8 1.5Zm0 3.7v3.4m0 1.8v.4',
  information: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 5.7v3.9m0-6.2v.4',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4v4l2.8 2',
  'lock-locked': 'M3.5 7h9v7h-9V7Zm2 0V4.8a2.5 2.5 0 0 1 5 0V7',
  globe: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-6.5 6.5h13M8 1.5c4 4 4 9 0 13-4-4-4-9 0-13Z',
  link: 'M6.5 9.5 9.5 6.5M7 4.5 9 2.6a3 3 0 0 1 4.3 4.3L11.4 9M9 11.4 7 13.4A3 3 0 0 1 2.7 9.1L4.6 7',
  add: 'M8 3v10M3 8h10',
  cross: 'm4 4 8 8m0-8-8 8',
  edit: 'm2.5 13.5.8-3.3 7.6-7.7 2.6 2.6-7.7 7.6-3.3.8Z',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.5L13 6m0-3.5V6H9.5',
};

/** Icon names come in several spellings: `lock`, `lock-locked`, `editor/info`. */
const alike: Readonly<Record<string, string>> = {
  check: 'check-mark',
  lock: 'lock-locked',
  info: 'information',
  recent: 'clock',
  'editor-info': 'information',
  'status-error': 'error',
  'status-warning': 'warning',
  'status-information': 'information',
};

/** An icon of UI Kit; a name without a drawing here shows as a dot, still with its label. */
export function Glyph(props: { readonly name: string; readonly label: string; readonly color: string }): ReactElement {
  const name = props.name.replaceAll('/', '-');
  const path = paths[alike[name] ?? name] ?? 'M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z';
  const naming = props.label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.label };
  const color = props.color === '' ? 'currentColor' : String(tokenVariable(props.color));
  return (
    <svg className="uikit-icon" viewBox="0 0 16 16" width={16} height={16} style={{ color }} {...naming}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

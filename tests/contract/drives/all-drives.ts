import { deskDrives } from './desk-drives.ts';
import type { Drive } from './drive.ts';
import { callers, calledBy } from './drive.ts';
import { issueDrives } from './issue-drives.ts';
import { projectDrives } from './project-drives.ts';
import { siteDrives } from './site-drives.ts';

/** How each operation is called, once: what is called upon a public issue besides is in `public-drives`. */
export const allDrives: readonly Drive[] = [...issueDrives, ...projectDrives, ...siteDrives, ...deskDrives];

/** The columns of docs/parity.md that these tables decide. */
export const parityColumns = ['called by', 'administrator', 'agent', 'reporter', 'other customer', 'anyone'] as const;

/** What those columns say of an operation; a dash where no table calls it. */
export function parityCells(operation: string): readonly string[] {
  const drive = allDrives.find(([name]) => name === operation);
  if (!drive) return parityColumns.map(() => '–');
  const answers = drive[1].split(' ');
  return [calledBy(drive), ...callers.map((_, at) => answers[at] ?? '–')];
}

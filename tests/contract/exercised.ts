import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Where `npm run parity` wants to know what tests exercise; unset in every other run. */
const file = process.env['PARITY_FILE'];

/** Notes that a test got an answer of an operation and judged it; what is noted becomes docs/parity.md. */
export function noteExercised(operation: string, status: number): void {
  if (file === undefined) return;
  const test = basename(expect.getState().testPath ?? '', '.test.ts');
  appendFileSync(file, `${JSON.stringify({ operation, status, test })}\n`);
}

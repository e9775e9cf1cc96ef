import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotatedRecord } from '../../tests/rules/anonymize/corpus/cases';

/** Where requests as long and as dense as people write them would be. */
export const sharedFile = join(process.env['SHARED_DIR'] ?? '../shared', 'anonymization', 'dev.jsonl');

/** Those requests; none when the data set is not at hand. */
export function sharedRequests(): readonly AnnotatedRecord[] {
  if (!existsSync(sharedFile)) return [];
  const lines = readFileSync(sharedFile, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as AnnotatedRecord);
}

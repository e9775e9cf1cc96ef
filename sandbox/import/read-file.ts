import { type ArchivedIssue, readIssue } from './archived-issue.ts';
import { isMembers, RecordProblem } from './read-record.ts';

/** A record that was left out: where it stands in the file (from 1), which it is, and why. */
export interface SkippedRecord {
  readonly position: number;
  readonly key: string | null;
  readonly reason: string;
}

export interface ReadFile {
  readonly issues: readonly (ArchivedIssue & { readonly position: number })[];
  readonly skipped: readonly SkippedRecord[];
}

/** The file as a whole cannot be read. */
export class FileProblem extends Error {}

/**
 * Reads the text of a file: a JSON list of issues as Jira's REST API gives them, or an object with such a list as
 * `issues` (a page of search results). Records that will not do are left out and told.
 * @throws FileProblem when it is not such a file
 */
export function readImportFile(text: string): ReadFile {
  const issues: (ArchivedIssue & { position: number })[] = [];
  const skipped: SkippedRecord[] = [];
  const seen = new Map<string, number>();
  recordsIn(text).forEach((record, index) => {
    const position = index + 1;
    try {
      const issue = readIssue(record);
      const before = seen.get(issue.key);
      if (before !== undefined) throw new RecordProblem(`it is the same issue as record ${before}`);
      seen.set(issue.key, position);
      issues.push({ ...issue, position });
    } catch (error) {
      if (!(error instanceof RecordProblem)) throw error;
      skipped.push({ position, key: keyOf(record), reason: error.message });
    }
  });
  return { issues, skipped };
}

function recordsIn(text: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FileProblem(`The file is not JSON: ${(error as Error).message}`);
  }
  const list = isMembers(parsed) ? parsed['issues'] : parsed;
  if (Array.isArray(list)) return list;
  throw new FileProblem('The file holds neither a list of issues nor an object with a list named "issues".');
}

function keyOf(record: unknown): string | null {
  return isMembers(record) && typeof record['key'] === 'string' ? record['key'] : null;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shared = resolve(process.env['SHARED_DIR'] ?? '../shared');

/** Third-party sample documents by file name; `null` when the shared documents are not on this machine. */
export function sampleDocuments(): readonly (readonly [name: string, doc: unknown])[] | null {
  const folder = join(shared, 'adf');
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))] as const);
}

export interface ArchivedIssue {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description: string | null;
    readonly environment: string | null;
    readonly comment: { readonly comments: readonly { readonly body: string }[] };
  };
}

/** Issues of a public archive in REST v2 form; `null` when the shared documents are not on this machine. */
export function archivedIssues(): readonly ArchivedIssue[] | null {
  const file = join(shared, 'real-tickets', 'tickets.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ArchivedIssue[]) : null;
}

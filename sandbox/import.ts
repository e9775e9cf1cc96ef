import { readFile } from 'node:fs/promises';
import { DataFolderError } from './data-folder.ts';
import type { ImportArguments } from './import/import-arguments.ts';
import { importHelp, readImportArguments } from './import/import-arguments.ts';
import { FileProblem } from './import/read-file.ts';
import { runImport, summaryLines, TargetProblem } from './import/run-import.ts';
import type { ImportTarget } from './import/run-import.ts';
import { createSandbox } from './sandbox.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const complain = (text: string) => void process.stderr.write(`${text}\n`);

/** `npm run sandbox:import`; the exit code is 1 for wrong arguments or, when strict, skipped records, and 2 for failures. */
async function start(): Promise<void> {
  const read = readImportArguments(process.argv.slice(2));
  if (read.kind === 'help') return say(importHelp);
  if (read.kind === 'wrong') {
    complain(`${read.reason}.\n\n${importHelp}`);
    process.exitCode = 1;
    return;
  }
  try {
    await importFile(read.arguments);
  } catch (error) {
    complain(isExpected(error) ? readable(error) : `The import failed: ${(error as Error).stack ?? String(error)}`);
    process.exitCode = 2;
  }
}

async function importFile(asked: ImportArguments): Promise<void> {
  const text = await readFile(asked.file, 'utf8');
  const { target, finish } = await targetOf(asked);
  try {
    const summary = await runImport({ ...asked, text, target, output: process.stderr });
    summaryLines(summary).forEach(say);
    if (asked.isStrict && summary.skipped.length > 0) process.exitCode = 1;
  } finally {
    await finish();
  }
}

async function targetOf({ dataDir }: ImportArguments): Promise<{ target: ImportTarget; finish: () => Promise<void> }> {
  if (dataDir === null) return { target: { fetch: (request) => fetch(request) }, finish: () => Promise.resolve() };
  const sandbox = await createSandbox({ appDir: process.cwd(), dataDir, quiet: true });
  return {
    target: sandbox,
    async finish() {
      await sandbox.drain();
      await sandbox.close();
    },
  };
}

function isExpected(error: unknown): error is Error {
  if (error instanceof FileProblem || error instanceof TargetProblem || error instanceof DataFolderError) return true;
  return error instanceof Error && ['ENOENT', 'EISDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function readable(error: Error): string {
  const { code, path } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? `There is no file ${path ?? ''}.` : error.message;
}

await start();

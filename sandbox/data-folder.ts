import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MARKER = 'support-terms-sandbox.json';

/** The folder is not the sandbox's, or another process uses it. */
export class DataFolderError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DataFolderError';
  }
}

/**
 * Takes the data folder for this process, creating it when there is none, and returns how to give it back.
 * Throws `DataFolderError` for a folder with other things in it, or while another sandbox runs on it.
 */
export function claimDataFolder(dataDir: string): { release(): void } {
  const folder = resolve(dataDir);
  const marker = join(folder, MARKER);
  checkOurs(folder);
  const running = runningOn(marker);
  if (running !== null) {
    throw new DataFolderError(`Another sandbox (process ${running}) is running on ${folder}. Stop it, or give --data another folder.`);
  }
  mkdirSync(folder, { recursive: true });
  const write = (processId: number | null) => writeFileSync(marker, JSON.stringify({ processId }));
  write(process.pid);
  return { release: () => write(null) };
}

/** Deletes a data folder; a missing one is fine. Throws `DataFolderError` rather than delete anything else. */
export function deleteDataFolder(dataDir: string): void {
  const folder = resolve(dataDir);
  checkOurs(folder);
  const running = runningOn(join(folder, MARKER));
  if (running !== null) throw new DataFolderError(`The sandbox of process ${running} is using ${folder}. Stop it first.`);
  rmSync(folder, { recursive: true, force: true });
}

function checkOurs(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, MARKER))) return;
  if (readdirSync(folder).length === 0) return;
  throw new DataFolderError(`${folder} holds something else than a sandbox's data; it is left alone. Give --data another folder.`);
}

function runningOn(marker: string): number | null {
  if (!existsSync(marker)) return null;
  const { processId } = JSON.parse(readFileSync(marker, 'utf8')) as { processId: number | null };
  if (processId === null || processId === process.pid) return null;
  try {
    process.kill(processId, 0);
    return processId;
  } catch (error) {
    // EPERM: it runs, under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? processId : null;
  }
}

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Marks a folder as the sandbox's. A database, because its lock ends with the process that holds it, however it ends. */
const LOCK = 'support-terms-sandbox.lock';

/** The folder is not the sandbox's, or another sandbox uses it. */
export class DataFolderError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DataFolderError';
  }
}

export interface ClaimedFolder {
  /** Lets others use the folder again. */
  release(): void;
}

/**
 * Takes the data folder, creating it when there is none. Throws `DataFolderError` for a folder with other things
 * in it, or while another sandbox runs on it.
 */
export function claimDataFolder(dataDir: string): ClaimedFolder {
  const folder = resolve(dataDir);
  checkOurs(folder);
  mkdirSync(folder, { recursive: true });
  return lock(folder);
}

/** Deletes a data folder; a missing one is fine. Throws `DataFolderError` rather than delete anything else. */
export function deleteDataFolder(dataDir: string): void {
  const folder = resolve(dataDir);
  checkOurs(folder);
  if (!existsSync(folder)) return;
  lock(folder).release();
  rmSync(folder, { recursive: true, force: true });
}

function checkOurs(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, LOCK)) || readdirSync(folder).length === 0) return;
  throw new DataFolderError(
    `${folder} holds something else than a sandbox's data; it is left alone. Give --data another folder.`,
  );
}

function lock(folder: string): ClaimedFolder {
  const held = new DatabaseSync(join(folder, LOCK));
  try {
    held.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch {
    held.close();
    throw new DataFolderError(`Another sandbox is running on ${folder}. Stop it first, or give --data another folder.`);
  }
  return { release: () => held.close() };
}

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppFunction } from '../manifest.ts';
import type { BundleScope } from './app-realm.ts';
import { loadBundle } from './app-realm.ts';

export type Handler = (event: unknown, context: unknown) => unknown;

/** The app was not built, or its bundle does not export what the manifest says. */
export class BundleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BundleError';
  }
}

/**
 * Loads handlers from `<folder>/<function key>.js`, lazily, and again after the file changed.
 * The returned function throws `BundleError`.
 */
export function createHandlers(folder: string, scope: BundleScope) {
  const loaded = new Map<string, { readonly changedAtMs: number; readonly exports: Record<string, unknown> }>();
  return (definition: AppFunction): Handler => {
    const file = join(folder, `${definition.key}.js`);
    const changedAtMs = changeOf(file);
    let bundle = loaded.get(definition.key);
    if (bundle === undefined || bundle.changedAtMs !== changedAtMs) {
      bundle = { changedAtMs, exports: loadBundle(file, readFileSync(file, 'utf8'), scope) };
      loaded.set(definition.key, bundle);
    }
    const handler = bundle.exports[definition.exportName];
    if (typeof handler !== 'function') {
      throw new BundleError(`${file} exports no function "${definition.exportName}" as manifest.yml says`);
    }
    return handler as Handler;
  };
}

function changeOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new BundleError(`The app is not built: ${file} is missing. Run "npm run build" first.`);
  return stat.mtimeMs;
}

/** Bundles one of the `*.entry.ts` files beside this one, because `src` imports without extensions, and loads it. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

export async function importEntry(name) {
  const outfile = join(here, '..', '.cache', 'entries', `${name}.mjs`);
  await build({
    entryPoints: [join(here, `${name}.entry.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

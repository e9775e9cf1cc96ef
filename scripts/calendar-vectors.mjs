/**
 * Puts the questions of a file of calendar facts to the app's own business calendar: one JSON line per vector,
 * `{"id","answer"}`. Usage: npm run -s calendar:vectors -- <vectors.json>
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const file = process.argv[2];
if (file === undefined) {
  console.error('Usage: npm run -s calendar:vectors -- <vectors.json>');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '..', '.cache', 'calendar-vectors', 'answer.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(here, 'calendar-vectors.entry.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'warning',
});
const { answerFile } = await import(pathToFileURL(outfile).href);
process.stdout.write(`${answerFile(file).join('\n')}\n`);

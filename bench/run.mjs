/**
 * `npm run bench` runs every bench, `npm run bench -- sweep anonymize` the named ones. Each bench is a file beside
 * this one that exports `bench(): Figure[] | Promise<Figure[]>`; README.md says what the figures mean.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const output = join(folder, '..', '.cache', 'bench');
const parts = new Set(['measure', 'open-requests']);
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !parts.has(name));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));

if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}

process.chdir(join(folder, '..'));
mkdirSync(output, { recursive: true });
for (const name of asked.length > 0 ? asked : all) {
  const outfile = join(output, `${name}.mjs`);
  await build({
    entryPoints: [join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { bench } = await import(pathToFileURL(outfile).href);
  print(name, await bench());
}

function print(name, figures) {
  const width = Math.max(...figures.map(({ what }) => what.length));
  console.log(`\n${name}`);
  for (const { what, value, unit } of figures) {
    console.log(`  ${what.padEnd(width)}  ${readable(value).padStart(12)} ${unit}`);
  }
}

function readable(value) {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
}

/**
 * Runs the anonymizer over a data set of annotated requests and writes one result per line, for a scorer to judge.
 * Usage: node scripts/anonymizer-score.mjs <dataset.jsonl> > <outputs.jsonl>
 * A file vendor.json beside the data set holds the vendor's own names, as the settings would.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '..', '.cache', 'anonymizer-score', 'score.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(here, 'anonymizer-score.entry.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'warning',
});
const { scoreDataset } = await import(pathToFileURL(outfile).href);
const dataset = process.argv[2];
if (dataset === undefined) {
  console.error('Usage: node scripts/anonymizer-score.mjs <dataset.jsonl>');
  process.exit(2);
}
for (const line of scoreDataset(dataset)) console.log(line);

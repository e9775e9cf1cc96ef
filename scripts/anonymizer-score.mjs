/**
 * Runs the anonymizer over a data set of annotated requests and writes one result per line, for a scorer to judge.
 * Usage: node scripts/anonymizer-score.mjs <dataset.jsonl> > <outputs.jsonl>
 * A file vendor.json beside the data set holds the vendor's own names, as the settings would.
 */
import { importEntry } from './import-entry.mjs';

const { scoreDataset } = await importEntry('anonymizer-score');
const dataset = process.argv[2];
if (dataset === undefined) {
  console.error('Usage: node scripts/anonymizer-score.mjs <dataset.jsonl>');
  process.exit(2);
}
for (const line of scoreDataset(dataset)) console.log(line);

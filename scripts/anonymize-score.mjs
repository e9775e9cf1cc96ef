/**
 * Judges the anonymizer by annotated requests: how much leaks, how much is lost, what is decided.
 * Usage: npm run -s anonymize:score -- open | held-out | by-others | <annotated.jsonl> | <cases.txt> [--misses]
 * Cases are written as in tests/rules/anonymize/corpus; a file vendor.json beside a data set holds the vendor's own names.
 * `--misses` is refused for the held-out part of the corpus: whoever reads its cases can no longer be measured by it.
 */
import { importEntry } from './import-entry.mjs';

const asked = process.argv.slice(2);
const withMisses = asked.includes('--misses');
const [what] = asked.filter((word) => word !== '--misses');
if (what === undefined || (what === 'held-out' && withMisses)) {
  process.stderr.write(
    'Usage: npm run -s anonymize:score -- open | held-out | by-others | <annotated.jsonl> | <cases.txt> [--misses]\n',
  );
  if (withMisses) process.stderr.write('The held-out part gives figures only.\n');
  process.exit(2);
}
const { scoreOf } = await importEntry('anonymize-score');
process.stdout.write(`${scoreOf(what, withMisses).join('\n')}\n`);

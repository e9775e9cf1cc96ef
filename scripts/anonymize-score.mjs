/**
 * Judges the anonymizer by annotated requests: how much leaks, how much is lost, what is decided.
 * Usage: npm run -s anonymize:score -- open | held-out | by-others | <annotated.jsonl> | <cases.txt> [--misses] [--unmarked]
 * Cases are written as in tests/rules/anonymize/corpus; a file vendor.json beside a data set holds the vendor's own names.
 * `--unmarked` judges as if every value that is marked for a person were taken out and the request published.
 * `--misses` is refused for the held-out part of the corpus: whoever reads its cases can no longer be measured by it.
 */
import { importEntry } from './import-entry.mjs';

const asked = process.argv.slice(2);
const withMisses = asked.includes('--misses');
const [what] = asked.filter((word) => !word.startsWith('--'));
if (what === undefined || (what === 'held-out' && withMisses)) {
  process.stderr.write(
    'Usage: npm run -s anonymize:score -- open | held-out | by-others | <annotated.jsonl> | <cases.txt> [--misses] [--unmarked]\n',
  );
  if (withMisses) process.stderr.write('The held-out part gives figures only.\n');
  process.exit(2);
}
const { scoreOf } = await importEntry('anonymize-score');
process.stdout.write(`${scoreOf(what, { withMisses, isUnmarked: asked.includes('--unmarked') }).join('\n')}\n`);

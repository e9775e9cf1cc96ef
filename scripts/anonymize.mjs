/**
 * Puts support requests, one JSON record per line, through what the app does before it publishes a Bug, and prints one
 * line per record: `{"id","decision","bug":{"summary","descriptionAdf"},"ms","map","flagged"}`.
 * Usage: npm run -s anonymize -- <requests.jsonl> [--vendor <vendor.json>]
 * The vendor's file holds what an admin would have in the settings: vendor, products, pluginKeys, publicIssueKeys,
 * docsHosts, errorCodePrefixes, tablePrefixes. Lines that are no record are told on stderr, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importEntry } from './import-entry.mjs';

const { file, vendorFile } = argumentsOrExit();
const { answerLines, vendorOf } = await importEntry('anonymize');
const vendor = vendorOf(vendorFile === undefined ? '{}' : readOrExit(vendorFile));
if (typeof vendor === 'string') exit(`${vendorFile}: ${vendor}`);
for (const { line, answer, problem } of answerLines(readOrExit(file), vendor)) {
  if (problem === undefined) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else {
    process.stderr.write(`${file}, line ${line}: ${problem}\n`);
    process.exitCode = 1;
  }
}

function argumentsOrExit() {
  try {
    const { values, positionals } = parseArgs({ options: { vendor: { type: 'string' } }, allowPositionals: true });
    if (positionals.length === 1) return { file: positionals[0], vendorFile: values.vendor };
  } catch {
    // An unknown option is answered with the usage, like a missing file.
  }
  return exit('Usage: npm run -s anonymize -- <requests.jsonl> [--vendor <vendor.json>]');
}

function readOrExit(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    return exit(`${path} cannot be read (${fault.code}).`);
  }
}

function exit(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

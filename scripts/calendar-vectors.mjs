/**
 * Puts the questions of a file of calendar facts to the app's own business calendar: one JSON line per vector,
 * `{"id","answer"}`. Usage: npm run -s calendar:vectors -- <vectors.json>
 */
import { importEntry } from './import-entry.mjs';

const file = process.argv[2];
if (file === undefined) {
  console.error('Usage: npm run -s calendar:vectors -- <vectors.json>');
  process.exit(2);
}
const { answerFile } = await importEntry('calendar-vectors');
process.stdout.write(`${answerFile(file).join('\n')}\n`);

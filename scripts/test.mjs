/**
 * `npm test`: builds, checks the manifest with Forge's own tools, then runs every jest test, browser ones included,
 * and those of the unit suites again for machines in other zones.
 * With arguments (a path, `-t name` …) only jest runs, with those arguments.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const counts = join(root, '.cache', 'jest.json');

function step(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

/** Without a browser its tests are left out, and that is said; where everything has to hold it is a failure. */
function hasBrowser() {
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', 'scripts/find-browser.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return true;
  console.error(`Browser tests are SKIPPED. ${stderr.trim()}`);
  if (process.env.CI) process.exitCode = 1;
  return false;
}

await import('./build.mjs');
mkdirSync(join(root, '.cache'), { recursive: true });
if (args.length === 0) step('scripts/forge-check/run.cjs');
const jest = [
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${counts}`,
];
step(...jest, ...(hasBrowser() ? [] : ['--testPathIgnorePatterns=tests/e2e']), ...args);
if (args.length === 0) step('scripts/test-zones.mjs', '--others');

const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(counts, 'utf8'),
);
if (numFailedTestSuites + numRuntimeErrorTestSuites > 0) process.exitCode ||= 1;
console.log(`Tests: ${numPassedTests} passed, ${numFailedTests} failed`);

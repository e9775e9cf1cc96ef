/**
 * `npm run test:zones`: every unit test, which needs no browser, once for each of four host zones, because a
 * Forge runtime, a browser and a developer's machine are in zones of their own. One line per zone.
 * `-- Asia/Kolkata` runs that zone alone. `--others`, the last step of `npm test`, leaves out the machine's own zone, in
 * which everything has just run, and the anonymizer, which reads no clock. `--whole` runs every suite there is, the
 * sandbox, the scenarios and the browser included: some ten minutes for each zone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
const suites = 'tests/(rules|flows|storage|jira|functions|settings|frontend)/';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const args = process.argv.slice(2);
const isOthers = args.includes('--others');
const isWhole = args.includes('--whole');
const named = args.filter((arg) => !arg.startsWith('--'));
const zones = named.length > 0 ? named : all.filter((zone) => !isOthers || zone !== own);

mkdirSync(join(root, '.cache'), { recursive: true });
for (const zone of zones) {
  const startedAt = performance.now();
  const report = testsIn(zone);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const passed = `${report?.numPassedTests ?? 0} passed`;
  console.log(`Tests in ${zone.padEnd(16)} ${passed}, ${report?.numFailedTests ?? 'all'} failed (${seconds} s)`);
  if (report?.success) continue;
  process.exitCode = 1;
  for (const { name, status, message } of report?.testResults ?? []) {
    if (status === 'failed') console.error(`${name}\n${message}`);
  }
}

/** Jest's report; `undefined` when it did not come to write one, and said itself why. */
function testsIn(zone) {
  const outputFile = join(root, '.cache', 'jest-zone.json');
  rmSync(outputFile, { force: true });
  const jest = ['--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--silent', '--json'];
  const options = [`--outputFile=${outputFile}`, '--maxWorkers=100%'];
  if (!isWhole) options.push('--testPathPatterns', suites);
  if (isOthers) options.push('--testPathIgnorePatterns', 'tests/rules/anonymize/');
  const env = { ...process.env, TZ: zone, HOST_ZONE_OF_TESTS: zone };
  const { stderr } = spawnSync(process.execPath, [...jest, ...options], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  try {
    return JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    console.error(stderr);
    return undefined;
  }
}

/**
 * `node scripts/real-tickets.mjs`: runs the archive of a real support inbox through the sandbox and prints what became
 * of it; `node scripts/real-tickets.mjs known-issues` (`npm run known-issues`) prints instead how often the right public
 * issue is suggested for a request. The app must be built (`npm run build`); the archive is looked for in `$SHARED_DIR/real-tickets`, else in
 * `../shared/real-tickets`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');

const [step, what] = process.argv.slice(2);
if (step === 'run') await run();
else relaunch();

/** The host's Node may be too old for the sandbox; the install brings the right one. */
function relaunch() {
  const quiet = ['ExperimentalWarning', 'MODULE_TYPELESS_PACKAGE_JSON'].map((code) => `--disable-warning=${code}`);
  const node = existsSync(ownNode) ? ownNode : process.execPath;
  const child = spawn(node, [...quiet, fileURLToPath(import.meta.url), 'run', step ?? ''], {
    cwd: root,
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function run() {
  const { hasTickets, playRealTickets, reportLines, ticketsFile } = await runOf('real-tickets');
  if (!hasTickets()) {
    console.log(`${ticketsFile} is absent: skipped.`);
    return;
  }
  if (what === 'known-issues') {
    const { measureKnownIssues, knownIssueLines } = await runOf('known-issues');
    for (const line of knownIssueLines(await measureKnownIssues())) console.log(line);
    return;
  }
  const report = await playRealTickets();
  for (const line of reportLines(report)) console.log(line);
  const problems = [
    report.invalidDocuments,
    report.failedInvocations,
    report.loggedErrors,
    report.notOnce,
    report.leaks,
  ].flat();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

function runOf(name) {
  return import(pathToFileURL(join(root, 'tests', 'terms', `${name}-run.ts`)).href);
}

/**
 * `npm run histories -- --seeds 200 --steps 500 --from 1`: plays random histories under random faults through the
 * sandbox and prints what does not agree afterwards. The app must be built (`npm run build`). With `--told` each
 * history that went wrong is printed step by step.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');
const [first, ...rest] = process.argv.slice(2);

if (first === 'run') await run(rest);
else relaunch();

/** The host's Node may be too old for the sandbox; the install brings the right one. */
function relaunch() {
  const quiet = ['ExperimentalWarning', 'MODULE_TYPELESS_PACKAGE_JSON'].map((code) => `--disable-warning=${code}`);
  const node = existsSync(ownNode) ? ownNode : process.execPath;
  const command = [...quiet, fileURLToPath(import.meta.url), 'run', ...process.argv.slice(2)];
  const child = spawn(node, command, { cwd: root, stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** `src` imports without endings, which Node does not guess. */
function withEnding(specifier, context, next) {
  try {
    return next(specifier, context);
  } catch (fault) {
    if (fault.code !== 'ERR_MODULE_NOT_FOUND' || !specifier.startsWith('.')) throw fault;
    return next(`${specifier}.ts`, context);
  }
}

async function run(args) {
  const options = { seeds: { type: 'string' }, steps: { type: 'string' }, from: { type: 'string' } };
  const { values } = parseArgs({ args, options: { ...options, told: { type: 'boolean' } } });
  const [seeds, steps, from] = [values.seeds ?? '20', values.steps ?? '500', values.from ?? '1'].map(Number);
  registerHooks({ resolve: withEnding });
  const { playHistory } = await import(pathToFileURL(join(root, 'tests', 'terms', 'histories', 'history.ts')).href);
  const wrong = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { problems, requests, faults, told } = await playHistory(seed, steps);
    console.log(`Seed ${seed}: ${requests} requests, ${faults} faults, ${problems.length} problems.`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length === 0) continue;
    wrong.push(seed);
    if (values.told) for (const line of told) console.log(`  | ${line}`);
  }
  console.log(`${seeds} histories of ${steps} steps, ${wrong.length} of them wrong${wrong.map((seed) => ` ${seed}`)}.`);
  if (wrong.length > 0) process.exitCode = 1;
}

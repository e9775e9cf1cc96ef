/** `npm start`: builds what changed, then runs the sandbox in this terminal. Arguments go to the sandbox. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
if (!args.includes('--help')) await import('./build.mjs');

const sandbox = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'sandbox/start.ts', ...args], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => sandbox.kill(signal));

/** Whoever ends npm with a signal ends only npm; without it nobody is left to read what the sandbox says. */
const parent = process.ppid;
setInterval(() => process.ppid !== parent && sandbox.kill('SIGTERM'), 1000).unref();

sandbox.on('exit', (code) => process.exit(code ?? 0));

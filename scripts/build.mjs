/**
 * Builds the app as Forge would see it and the sandbox's pages: functions and UI Kit resources with esbuild,
 * Custom UI and pages with Vite. A part whose inputs did not change is left alone.
 */
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, '.cache', 'app');
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));

const functions = () =>
  build({
    entryPoints: Object.fromEntries(
      manifest.modules.function.map(({ key, handler }) => [key, join(root, 'src', `${handler.split('.')[0]}.ts`)]),
    ),
    outdir: join(out, 'functions'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    sourcemap: 'inline',
    logLevel: 'warning',
  });

const resources = () =>
  build({
    entryPoints: Object.fromEntries(
      manifest.resources
        .filter(({ path }) => path.endsWith('.tsx'))
        .map(({ key, path }) => [`${key}/main`, join(root, path)]),
    ),
    outdir: join(out, 'resources'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'warning',
  });

/** Vite starts in a process of its own: it wants its workspace as the current directory. */
function run(folder, ...command) {
  const result = spawnSync(process.execPath, command, { cwd: join(root, folder), encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`${folder}: ${command.join(' ')} failed\n${result.stdout}\n${result.stderr}`);
}

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const parts = [
  { name: 'functions', inputs: ['src/**/*.ts', 'manifest.yml'], output: '.cache/app/functions', make: functions },
  {
    name: 'UI Kit resources',
    inputs: ['src/**/*.{ts,tsx}', 'manifest.yml'],
    output: '.cache/app/resources',
    make: resources,
  },
  {
    name: 'settings page',
    inputs: [
      'static/settings/{index.html,package.json,vite.config.*}',
      'static/settings/src/**/*',
      'src/{rules,contracts}/**/*.ts',
    ],
    output: 'static/settings/dist',
    make: () => run('static/settings', vite, 'build', '--logLevel', 'warn'),
  },
  {
    name: 'sandbox pages',
    inputs: ['sandbox/web/**/*.{ts,tsx,css,html,mjs,svg}', 'sandbox/faults/fault-fields.ts', 'sandbox/package.json'],
    output: 'sandbox/dist/web',
    make: () => run('.', 'sandbox/web/build.mjs'),
  },
];

function fingerprint(inputs) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of globSync(inputs, { cwd: root }).sort()) {
    if (!file.includes('node_modules') && /\.[a-z]+$/.test(file))
      hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

for (const part of parts) {
  const stamp = join(root, '.cache', 'stamps', part.name.replaceAll(' ', '-'));
  const current = fingerprint(part.inputs);
  if (existsSync(join(root, part.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) continue;
  process.stdout.write(`Building ${part.name} … `);
  const startedAt = performance.now();
  await part.make();
  mkdirSync(join(root, '.cache', 'stamps'), { recursive: true });
  writeFileSync(stamp, current);
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/**
 * Writes docs/parity.md: which operations the sandbox serves, and by which tests their answers were judged. Runs the
 * contract tests to find out; needs the shared OpenAPI documents (SHARED_DIR, by default ../shared).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { importEntry } from './import-entry.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const noted = join(root, '.cache', 'exercised.jsonl');
const page = join(root, 'docs', 'parity.md');

const documents = resolve(process.env.SHARED_DIR ?? join(root, '..', 'shared'), 'openapi');
const published = ['jira-platform-v3.json', 'jsm-v3.json'].flatMap((name) => {
  const { paths } = JSON.parse(readFileSync(join(documents, name), 'utf8'));
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
});

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(noted, { force: true });
const jest = ['--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(
  process.execPath,
  [...jest, 'tests/contract/(?!parity)', 'tests/sandbox/jira/published-shapes'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PARITY_FILE: noted },
  },
);
if (status !== 0) process.exit(status ?? 1);

const exercised = readFileSync(noted, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const { parityTable } = await importEntry('parity');
const table = parityTable(exercised, published);
writeFileSync(page, await format(table, { ...(await resolveConfig(page)), parser: 'markdown' }));
process.stdout.write(`${page} is written.\n`);

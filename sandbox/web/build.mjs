/**
 * Builds the sandbox's pages, the UI Kit renderer and the bridge script into sandbox/dist/web.
 * Run from the repository's root: `node sandbox/web/build.mjs [pages|uikit|bridge …]`; without names, all three.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const everything = ['pages', 'uikit', 'bridge'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !everything.includes(name));
if (unknown.length > 0) {
  console.error(`No such bundle: ${unknown.join(', ')}. There are ${everything.join(', ')}.`);
  process.exit(1);
}

process.env.NODE_ENV = 'production';
if (asked.length === 0) await rm(join(process.cwd(), 'sandbox/dist/web'), { recursive: true, force: true });
if (asked.includes('pages')) await rm(join(process.cwd(), 'sandbox/dist/web/assets'), { recursive: true, force: true });
for (const mode of asked.length === 0 ? everything : asked) {
  await build({ configFile: join(process.cwd(), 'sandbox/web/vite.config.ts'), mode });
}

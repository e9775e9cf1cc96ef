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
  process.stderr.write(`No such bundle: ${unknown.join(', ')}. There are ${everything.join(', ')}.\n`);
  process.exit(1);
}

process.env.NODE_ENV = 'production';
// Names with hashes would pile up from build to build.
const folders = { pages: 'assets', uikit: 'frame-parts' };
for (const mode of asked.length === 0 ? everything : asked) {
  const folder = folders[mode];
  if (folder) await rm(join(process.cwd(), 'sandbox/dist/web', folder), { recursive: true, force: true });
  await build({ configFile: join(process.cwd(), 'sandbox/web/vite.config.ts'), mode });
}

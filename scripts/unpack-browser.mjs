/**
 * Unpacks the Chromium that comes with an npm package and prints `{executable, libraries, fonts}` as JSON. A process
 * of its own, because the package unpacks into TMPDIR: ours is inside the repository, so nobody else's file is run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const unpacked = fileURLToPath(new URL('../.cache/browser', import.meta.url));
mkdirSync(unpacked, { recursive: true });
process.env.TMPDIR = unpacked;

const { default: chromium, inflate } = await import('@sparticuz/chromium');
const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const executable = await chromium.executablePath();
const libraries = await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'));

/** The package's own font configuration looks in fixed folders outside; without fonts a page has no text at all. */
const fonts = join(unpacked, 'fonts.conf');
const folder = (path) => `<dir>${path}</dir>`;
writeFileSync(
  fonts,
  `<?xml version="1.0"?><fontconfig>${folder(join(unpacked, 'fonts'))}${folder('/usr/share/fonts')}<cachedir>${join(unpacked, 'fonts-cache')}</cachedir></fontconfig>`,
);

console.log(JSON.stringify({ executable, libraries: join(libraries, 'lib'), fonts }));

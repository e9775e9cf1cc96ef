/**
 * Installs what is missing before `npm start` and `npm test`, and says so. Runs on the host's own Node (≥ 20)
 * with nothing but Node's standard library; everything after it runs on the Node that the install brings.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const stamp = join(root, 'node_modules', '.installed-from');
const manifests = ['package-lock.json', 'package.json', 'sandbox/package.json', 'static/settings/package.json'];

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of manifests) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(`Node ${process.versions.node} is too old: install Node 20 or newer, then run this command again.`);
  process.exit(1);
}

/** `npm ci` would refuse a lock file that was written where the binaries of other systems are not to be had. */
function install() {
  console.log('Installing packages (about 1.4 GB, a minute or two; only when something changed) …');
  const startedAt = Date.now();
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(
    command,
    [...before, 'install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'],
    { cwd: root, stdio: 'inherit' },
  );
  if (result.status !== 0) {
    console.error('The install failed; its messages are above. Check the network and run the command again.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, fingerprint());
  console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

refuseOldNode();
if (!isInstalled()) install();

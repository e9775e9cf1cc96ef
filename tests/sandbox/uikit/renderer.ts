import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Entry from './draw.entry';

const root = join(__dirname, '../../..');

/** Bundles the renderer (Atlaskit comes with style sheets, which Node cannot load) and loads it. */
export function loadRenderer(): typeof Entry {
  const outfile = join(mkdtempSync(join(tmpdir(), 'uikit-')), 'draw.js');
  const flags = [
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--main-fields=module,main',
    '--jsx=automatic',
    '--loader:.css=empty',
    '--log-level=error',
  ];
  execFileSync(
    join(root, 'node_modules/.bin/esbuild'),
    [join(__dirname, 'draw.entry.tsx'), ...flags, `--outfile=${outfile}`],
    {
      cwd: root,
    },
  );
  return createRequire(__filename)(outfile) as typeof Entry;
}

let last = 0;

/** A node as the reconciler makes it. */
export function doc(type: string, props: Record<string, unknown> = {}, ...children: readonly (string | Doc)[]): Doc {
  last += 1;
  return {
    type,
    props,
    key: `key-${last}`,
    children: children.map((child) => (typeof child === 'string' ? doc('String', { text: child }) : child)),
  };
}

export interface Doc {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly children: readonly Doc[];
}

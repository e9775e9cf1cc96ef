import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Figure } from '../measure';
import { realTicketsFile } from './real-requests';
import { sharedFile } from './shared-requests';

/** How quickly each of the tools reads the sets of texts, each in a process of its own. */
export async function speedsOf(tools: readonly string[]): Promise<Figure[]> {
  const outfile = join('.cache', 'bench', 'speed-of.mjs');
  await build({
    entryPoints: ['bench/anonymizers/speed-of.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  for (const file of [realTicketsFile, sharedFile])
    if (!existsSync(file)) console.log(`${file} is not there (SHARED_DIR): its requests are not measured.`);
  const byTool = tools.map((tool) =>
    execFileSync(process.execPath, [outfile, tool], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Figure),
  );
  const sets = byTool[0]?.length ?? 0;
  return Array.from({ length: sets }, (_, set) => byTool.flatMap((figures) => figures[set] ?? [])).flat();
}

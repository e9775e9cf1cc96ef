import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { anonymize } from '../../src/rules/anonymize/anonymize';

const secretRules = new Map([
  ['secret-tokens', 'secretTokens'],
  ['secret-assignments', 'secretAssignments'],
  ['weak-passwords', 'weakPasswords'],
  ['command-secrets', 'commandSecrets'],
  ['named-secrets', 'namedSecrets'],
]);

/** The recognizers of secrets find nothing; everything else is the app's own. */
const silent: Plugin = {
  name: 'no-secret-rules',
  setup: ({ onLoad }) =>
    onLoad({ filter: new RegExp(`recognizers[\\\\/](?:${[...secretRules.keys()].join('|')})\\.ts$`) }, ({ path }) => {
      const name = secretRules.get(basename(path, '.ts')) ?? '';
      return {
        contents: `export const ${name} = { name: '${name}', cutsShields: false, find: () => [] };`,
        loader: 'ts',
      };
    }),
};

/** The anonymizer as it would be without its rules for passwords, tokens and keys: what do they cost? */
export async function anonymizeWithoutSecretRules(): Promise<typeof anonymize> {
  const outfile = join('.cache', 'bench', 'without-secret-rules.mjs');
  await build({
    entryPoints: ['src/rules/anonymize/anonymize.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    plugins: [silent],
  });
  const module = (await import(pathToFileURL(outfile).href)) as { anonymize: typeof anonymize };
  return module.anonymize;
}

import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const web = resolve(process.cwd(), 'sandbox/web');
const out = resolve(process.cwd(), 'sandbox/dist/web');

/** The tree holds many copies of these; one of each is enough, and they share state through the page. */
const single = ['@atlaskit/tokens', '@atlaskit/ds-lib', '@atlaskit/platform-feature-flags', 'react', 'react-dom'];

function aliases(): { find: RegExp; replacement: string }[] {
  return single.map((name) => {
    const own = resolve(process.cwd(), 'sandbox/node_modules', name);
    const directory = existsSync(own) ? own : resolve(process.cwd(), 'node_modules', name);
    return { find: new RegExp(`^${name}(?=/|$)`), replacement: directory };
  });
}

/**
 * Vite's settings for one of three bundles, chosen by mode:
 * `pages` (default) is the application, `uikit` the UI Kit renderer of a frame as `uikit.js` (ES module),
 * `bridge` the script Custom UI pages get as `bridge-core.js` (classic script). Run from the repository's root.
 */
export default defineConfig(({ mode, command }) => {
  const shared: UserConfig = {
    root: web,
    plugins: [react()],
    resolve: { alias: aliases() },
    define:
      command === 'build' ? { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' } : { 'process.env': '{}' },
    logLevel: 'warn',
  };
  if (mode === 'uikit')
    return { ...shared, plugins: [react(), stylesInside()], build: library('uikit/uikit.tsx', 'es') };
  if (mode === 'bridge') return { ...shared, build: library('bridge/bridge-core.ts', 'iife') };
  return { ...shared, server: proxied(), build: { outDir: out, emptyOutDir: false, chunkSizeWarningLimit: 700 } };
});

/**
 * A fixed name, because the frame's page is written by the server and links only that. What is rarely needed
 * (themes, the grammars of code blocks) stands beside the ES module in `frame-parts`; a classic script is one file.
 */
function library(entry: string, format: 'es' | 'iife'): UserConfig['build'] {
  return {
    outDir: out,
    emptyOutDir: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: resolve(web, entry),
      output: {
        format,
        codeSplitting: format === 'es',
        entryFileNames: entry.replace(/^.*\//, '').replace(/\.tsx?$/, '.js'),
        chunkFileNames: 'frame-parts/[name]-[hash].js',
      },
    },
  };
}

/** Puts the style sheet of a bundle into its script, so that the frame's page needs no second link. */
function stylesInside(): Plugin {
  return {
    name: 'styles-inside',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const sheets = Object.values(bundle).filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const css = sheets.map((sheet) => (sheet.type === 'asset' ? String(sheet.source) : '')).join('\n');
      for (const sheet of sheets) delete bundle[sheet.fileName];
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry?.type !== 'chunk' || css === '') return;
      const add = `const s=document.createElement('style');s.textContent=${JSON.stringify(css)};document.head.append(s);`;
      entry.code = `{${add}}\n${entry.code}`;
    },
  };
}

/** While developing the pages, everything else comes from a running sandbox. */
function proxied(): UserConfig['server'] {
  const target = process.env.SANDBOX_URL ?? 'http://127.0.0.1:8080';
  const paths = ['/rest', '/sandbox/', '/frames', '/bridge/', '/secure', '/uikit.js', '/bridge-core.js'];
  return { proxy: Object.fromEntries(paths.map((path) => [path, { target, changeOrigin: false }])) };
}

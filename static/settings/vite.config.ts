import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Forge serves the page below a path of its own, so every address is relative. */
export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: {
    dedupe: ['react', 'react-dom', '@atlaskit/tokens', '@atlaskit/ds-lib', '@atlaskit/platform-feature-flags'],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  logLevel: 'warn',
});

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      // Beside one another as the sources are: threads and processes name their scripts by relative paths.
      outDir: at('out'),
      emptyOutDir: false,
      target: 'node24',
      rollupOptions: {
        input: [
          at('src/main/index.ts'),
          at('src/main/hosts/electron/backend-process.ts'),
          at('src/main/backend/exports/document-thread.ts'),
          at('src/main/backend/imports/planning-thread.ts'),
          at('src/main/backend/figures/figure-thread.ts'),
          at('src/main/backend/returns/grid-thread.ts'),
          at('src/main/backend/returns/text-thread.ts'),
          at('src/main/workspace/apart/apart-thread.ts'),
          at('src/main/foreign/reader-process.ts'),
        ],
        output: { format: 'es', preserveModules: true, preserveModulesRoot: at('src'), entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload cannot be a module.
      rollupOptions: {
        input: at('src/preload/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
});

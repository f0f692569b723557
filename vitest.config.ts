import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What needs a process of its own: the desktop, where another Electron stands in. */
const apart = ['tests/integration/electron-main.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/property-seed.ts'],
    pool: 'forks',
    // Node strips types in WebAssembly, whose tier-up may crash a process of many threads (docs/decisions/0022).
    execArgv: ['--wasm-wrapper-tiering-budget=2147483647'],
    // What threads and other processes compile is kept between their starts.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'ancrage-test-compile-cache') },
    maxWorkers: '100%',
    projects: [
      // Files leave nothing behind, so that they may share a process: what they import is loaded once.
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/support/**/*.test.ts'],
          exclude: apart,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});

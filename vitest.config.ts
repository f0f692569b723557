import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    projects: [
      // Beside the code: nothing of one file is left for the next, so that they may share their process.
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts', 'tests/support/**/*.test.ts'] },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** Documents opened in LibreOffice: apart from the suite, because not every machine has it. */
export default defineConfig({
  test: {
    include: ['tests/documents/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    execArgv: ['--wasm-wrapper-tiering-budget=2147483647'],
    fileParallelism: false,
  },
});

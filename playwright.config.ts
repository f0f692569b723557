import { defineConfig } from '@playwright/test';

/** Where the pictures of the screens are kept for a person to look at. */
const results = 'tests/e2e/results';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `${results}/run`,
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    locale: 'fr-FR',
    permissions: ['clipboard-read', 'clipboard-write'],
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'browser',
      testIgnore: '**/electron.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(process.env['ANCRAGE_BROWSER'] === undefined ? {} : { executablePath: process.env['ANCRAGE_BROWSER'] }),
          // Chromium refuses to be root inside its own sandbox.
          ...(process.getuid?.() === 0 ? { args: ['--no-sandbox'] } : {}),
        },
      },
    },
    { name: 'electron', testMatch: '**/electron.spec.ts' },
  ],
});

import { findBrowser as findInstalledBrowser } from '../../src/main/hosts/browser/find-browser.ts';

/** The program of a Chromium-like browser that is on this machine; `ANCRAGE_BROWSER` overrides it. */
export function findBrowser(): string | undefined {
  return process.env['ANCRAGE_BROWSER'] ?? findInstalledBrowser();
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers that can show a page as an application window, by system; the first one found is used. */
const candidates: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'],
};

/** A browser of this machine that can show an application window, or undefined. */
export function findBrowser(): string | undefined {
  return (candidates[process.platform] ?? []).map(locate).find((path) => path !== undefined);
}

/** Shows an address in an application window; false when no such browser is found or there is no screen. */
export function openWindow(address: string): boolean {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const browser = hasScreen ? findBrowser() : undefined;
  if (browser === undefined) return false;
  const child = spawn(browser, [`--app=${address}`], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
  return true;
}

function locate(name: string): string | undefined {
  const places = name.includes('/') || name.includes('\\') ? [name] : searchPath().map((folder) => join(folder, name));
  return places.find((path) => existsSync(path));
}

function searchPath(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter);
}

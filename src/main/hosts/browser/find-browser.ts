import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers made from Chromium, which can show a page as an application window, by system. */
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

/** The program of the first such browser found on this machine, or undefined. */
export function findBrowser(): string | undefined {
  return (candidates[process.platform] ?? []).map(locate).find((path) => path !== undefined);
}

function locate(name: string): string | undefined {
  const places = name.includes('/') || name.includes('\\') ? [name] : searchPath().map((folder) => join(folder, name));
  return places.find((path) => existsSync(path));
}

function searchPath(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter);
}

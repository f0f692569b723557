import { spawn } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

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

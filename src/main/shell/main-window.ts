import { BrowserWindow, screen, session, shell } from 'electron';
import { isOwnPage, mayOpenOutside, pageAddress } from '../security/page-address.ts';
import { mayHave, pagePreferences } from '../security/window-policy.ts';
import { placeWindow, readWindowState, smallest, writeWindowState } from './window-state.ts';

/** Opens the one window, where it was the last time. */
export function openMainWindow(preload: string, isPackaged: boolean): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { box, isMaximised } = placeWindow(readWindowState(), areas);
  const window = new BrowserWindow({
    ...box,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Ancrage',
    backgroundColor: '#fafafa',
    webPreferences: pagePreferences(preload, isPackaged),
  });
  if (isMaximised) window.maximize();
  guard(window);
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    writeWindowState({ box: window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
  void window.loadURL(pageAddress);
  return window;
}

/** Refuses whatever the page has no need of: other pages, other windows, permissions. */
function guard(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  webContents.on('will-navigate', (event, url) => {
    if (!isOwnPage(url)) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((asking, permission, answer, { requestingUrl }) => {
    answer(asking === webContents && mayHave(permission, isOwnPage(requestingUrl)));
  });
  defaultSession.setPermissionCheckHandler(
    (asking, permission, origin) => asking === webContents && mayHave(permission, isOwnPage(`${origin}/`)),
  );
}

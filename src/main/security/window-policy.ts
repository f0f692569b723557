import type { WebPreferences } from 'electron';

/** What a page may do: nothing of Node, nothing of Electron, only what the preload hands over. */
export function pagePreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: true,
    devTools: !isPackaged,
  };
}

/** Permissions that the page needs: writing to the clipboard when the person copies. All others are refused. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** True when a page of ours may have a permission. */
export function mayHave(permission: string, isOwn: boolean): boolean {
  return isOwn && granted.has(permission);
}

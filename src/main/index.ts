import { join } from 'node:path';
import { app, Menu, type BrowserWindow } from 'electron';
import { readProfile } from './backend/desk/profile-store.ts';
import { menuWords } from '../words/menu-words.ts';
import { BackendKeeper } from './shell/backend-keeper.ts';
import { answerDialogs } from './shell/dialogs.ts';
import { fileOfLaunch } from './shell/launch-arguments.ts';
import { openMainWindow } from './shell/main-window.ts';
import { menuTemplate } from './shell/menu-template.ts';
import { registerPageScheme, servePage } from './shell/page-scheme.ts';

const backend = new BackendKeeper(join(import.meta.dirname, 'hosts/electron/backend-process.js'));
let window: BrowserWindow | undefined;
let hasEnded = false;

registerPageScheme();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_, argv, folder) => {
    show(fileOfLaunch(argv.slice(1), folder));
  });
  // macOS names the file that a person opened by an event.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show(path);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    void end();
  });
  void begin();
} else {
  app.quit();
}

async function begin(): Promise<void> {
  await app.whenReady();
  servePage();
  backend.start();
  const file = fileOfLaunch(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  if (file !== undefined) backend.open(file);
  const opened = openMainWindow(join(import.meta.dirname, '../preload/preload.cjs'), app.isPackaged);
  window = opened;
  opened.webContents.on('did-finish-load', () => {
    backend.join(opened.webContents);
  });
  answerDialogs(opened, backend, app.getPath('documents'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(menuWords(readProfile().language), process.platform, (command) => {
        opened.webContents.send('command', command);
      }),
    ),
  );
}

function show(file: string | undefined): void {
  if (file !== undefined) backend.open(file);
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The backend lets go of the client file first: a write that is under way is finished. */
async function end(): Promise<void> {
  await backend.end();
  hasEnded = true;
  app.quit();
}

import { dialog, ipcMain, shell, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { plainName } from '../backend/desk/file-vault.ts';
import { isOwnSender } from '../security/sender-policy.ts';
import type { BackendKeeper } from './backend-keeper.ts';

const pickSchema = z.strictObject({ extensions: z.array(z.string().regex(/^\.[a-z0-9]{1,8}$/u)).max(20) });
const placeSchema = z.strictObject({ name: z.string().min(1).max(200) });
const revealSchema = z.strictObject({ token: z.string().max(64) });

/** Lets the page ask for native dialogs; it gets tokens, never paths. */
export function answerDialogs(window: BrowserWindow, backend: BackendKeeper, documents: string): void {
  answer('pick', pickSchema, async ({ extensions }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [{ name: 'Ancrage', extensions: extensions.map((extension) => extension.slice(1)) }],
    });
    const [path] = filePaths;
    return path === undefined ? undefined : backend.offer(path);
  });
  answer('place', placeSchema, async ({ name }) => {
    const { filePath } = await dialog.showSaveDialog(window, { defaultPath: join(documents, plainName(name)) });
    return filePath === '' ? undefined : backend.offer(filePath);
  });
  answer('reveal', revealSchema, async ({ token }) => {
    const path = backend.pathOf(token);
    if (path !== undefined) shell.showItemInFolder(path);
  });
}

function answer<S extends z.ZodType>(channel: string, schema: S, work: (given: z.infer<S>) => Promise<unknown>): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, given: unknown) => {
    if (!isOwnSender(event.senderFrame)) throw new Error('refused');
    return work(schema.parse(given));
  });
}

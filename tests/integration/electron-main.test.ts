import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AncrageClient } from '../../src/contract/ancrage-contract.ts';
import { pageAddress } from '../../src/main/security/page-address.ts';
import * as electron from '../support/electron-stand-in.ts';
import { useScratchFolder } from '../support/scratch.ts';

vi.mock('electron', () => import('../support/electron-stand-in.ts'));

const scratch = useScratchFolder();

beforeAll(async () => {
  process.env['ANCRAGE_CLIENTS'] = scratch.path('clients');
  await import('../../src/main/index.ts');
  await vi.waitUntil(() => electron.windows[0]?.webContents.posted.length === 1);
});
afterAll(() => {
  delete process.env['ANCRAGE_CLIENTS'];
});

function theWindow() {
  const [window] = electron.windows;
  if (!window) throw new Error('no window');
  return window;
}

/** The contract as the page has it, over the latest port it was given. */
function pageClient(): AncrageClient {
  const port = theWindow().webContents.posted.at(-1)?.ports[0] as MessagePort;
  const client: AncrageClient = createORPCClient(new RPCLink({ port }));
  port.start();
  return client;
}

const ownFrame = { url: pageAddress, parent: null };

test('the window shows our page, without Node, in a sandbox', () => {
  const window = theWindow();
  expect(window.loaded).toBe(pageAddress);
  expect(window.isShown).toBe(true);
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  expect(electron.served.scheme).toBe('ancrage');
  const outside = electron.served.answer?.(new Request('ancrage://page/../../etc/passwd'));
  expect(outside?.status).toBe(404);
});

test('the page reaches the backend over its own port', async () => {
  const client = pageClient();
  const made = await client.clients.create({
    name: 'Mairie de Brélès',
    sector: 'public',
    language: 'fr',
    project: 'Demandes',
    populations: [],
  });
  expect(made.name).toBe('Mairie de Brélès');
});

test('other pages, other windows and permissions are refused', () => {
  const { webContents } = theWindow();
  let isStopped = false;
  webContents.emit('will-navigate', { preventDefault: () => (isStopped = true) }, 'https://evil.example');
  expect(isStopped).toBe(true);
  expect(webContents.openHandler?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
  expect(webContents.openHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
  expect(electron.shown).toEqual(['https://example.org']);
  const asked: boolean[] = [];
  for (const permission of ['geolocation', 'media', 'clipboard-sanitized-write']) {
    electron.permissions.request?.(webContents, permission, (is) => asked.push(is), { requestingUrl: pageAddress });
  }
  expect(asked).toEqual([false, false, true]);
  expect(electron.permissions.check?.({}, 'clipboard-sanitized-write', 'ancrage://page')).toBe(false);
});

test('a dialog gives the page a token, never a path, and only to our own frame', async () => {
  const pick = electron.handlers.get('pick');
  expect(() => pick?.({ senderFrame: { url: 'https://evil.example', parent: null } }, { extensions: [] })).toThrow();
  expect(() => pick?.({ senderFrame: { ...ownFrame, parent: {} } }, { extensions: [] })).toThrow();
  expect(() => pick?.({ senderFrame: ownFrame }, { extensions: ['/etc'] })).toThrow();
  expect(await pick?.({ senderFrame: ownFrame }, { extensions: ['.ancrage'] })).toBeUndefined();
  electron.chosen.save = scratch.path('Plan.docx');
  const place = await electron.handlers.get('place')?.({ senderFrame: ownFrame }, { name: 'Plan.docx' });
  expect(JSON.stringify(place)).not.toContain(scratch.path(''));
  expect(place).toMatchObject({ name: 'Plan.docx' });
  await electron.handlers.get('reveal')?.({ senderFrame: ownFrame }, { token: (place as { token: string }).token });
  expect(electron.shown.at(-1)).toBe(scratch.path('Plan.docx'));
});

test('the menu asks the page to run a command', () => {
  const [template] = electron.menus as { submenu: { label: string; click?: () => void }[] }[][];
  const undo = template?.flatMap(({ submenu }) => submenu).find(({ label }) => label === 'Annuler');
  undo?.click?.();
  expect(theWindow().webContents.sent).toEqual(['command undo']);
});

test('a backend that crashes is started again, and what was acknowledged is there', async () => {
  await pageClient().rows.write({
    label: { key: 'edit' },
    writes: [{ do: 'create', entity: 'site', values: { name: 'Mairie' } }],
  });
  const before = electron.backends.length;
  const joined = once(theWindow().webContents, 'posted');
  electron.backends.at(-1)?.crash();
  await joined;
  expect(electron.backends).toHaveLength(before + 1);
  const client = pageClient();
  expect((await client.clients.current({}))?.name).toBe('Mairie de Brélès');
  expect((await client.rows.list({ entities: ['site'] })).site?.map(({ name }) => name)).toEqual(['Mairie']);
});

test('a second launch shows the window, and opens the file it names', async () => {
  const path = electron.backends.at(-1)?.desk.openPath ?? '';
  await pageClient().clients.close({});
  electron.app.emit('second-instance', {}, ['/opt/ancrage', path], '/');
  expect(theWindow().isFocused).toBe(true);
  expect((await pageClient().clients.current({}))?.name).toBe('Mairie de Brélès');
});

test('quitting waits for the backend to let go of the file', async () => {
  electron.app.quit();
  expect(electron.app.hasQuit).toBe(false);
  await vi.waitFor(() => {
    expect(electron.app.hasQuit).toBe(true);
  });
  expect(electron.backends.at(-1)).toMatchObject({ isKilled: true });
  expect(electron.backends.at(-1)?.desk.openPath).toBeUndefined();
});

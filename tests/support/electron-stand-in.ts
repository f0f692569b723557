import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Desk } from '../../src/main/backend/desk/desk.ts';
import { runBackend } from '../../src/main/hosts/electron/backend-entry.ts';

/**
 * Stands in for the few modules of Electron that the main process uses, where its binary cannot run: the same names,
 * events and order of calls. The backend is the real one, in this process.
 */

type Handler = (event: { senderFrame: unknown }, given: unknown) => unknown;

class App extends EventEmitter {
  isPackaged = false;
  holdsLock = true;
  hasQuit = false;
  requestSingleInstanceLock = (): boolean => this.holdsLock;
  whenReady = (): Promise<void> => Promise.resolve();
  getPath = (name: string): string => `/home/claire/${name}`;
  /** As Electron: `before-quit` may put it off; windows are then closed, and the process ends. */
  quit = (): void => {
    let isPutOff = false;
    this.emit('before-quit', { preventDefault: () => (isPutOff = true) });
    if (!isPutOff) this.hasQuit = true;
  };
}

class Page extends EventEmitter {
  readonly posted: { channel: string; ports: readonly MessagePort[] }[] = [];
  readonly sent: string[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  postMessage(channel: string, _: unknown, ports: readonly MessagePort[]): void {
    this.posted.push({ channel, ports });
    this.emit('posted');
  }
  send(channel: string, given: string): void {
    this.sent.push(`${channel} ${given}`);
  }
  isDestroyed = (): boolean => false;
}

export const windows: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  readonly webContents = new Page();
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  loaded = '';
  isShown = false;
  isFocused = false;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    windows.push(this);
  }
  loadURL = async (address: string): Promise<void> => {
    this.loaded = address;
    queueMicrotask(() => {
      this.emit('ready-to-show');
      this.webContents.emit('did-finish-load');
    });
  };
  show = (): void => void (this.isShown = true);
  focus = (): void => void (this.isFocused = true);
  maximize = (): void => {};
  restore = (): void => {};
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 });
}

export const app = new App();

export const handlers = new Map<string, Handler>();
export const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };

/** What the native dialogs will answer. */
export const chosen = { open: [] as string[], save: '' };
export const dialog = {
  showOpenDialog: async () => ({ canceled: chosen.open.length === 0, filePaths: chosen.open }),
  showSaveDialog: async () => ({ canceled: chosen.save === '', filePath: chosen.save }),
};

export const shown: string[] = [];
export const shell = {
  openExternal: async (address: string) => void shown.push(address),
  showItemInFolder: (path: string) => void shown.push(path),
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] };

export const permissions: {
  request?: (
    page: unknown,
    permission: string,
    answer: (is: boolean) => void,
    details: { requestingUrl: string },
  ) => void;
  check?: (page: unknown, permission: string, origin: string) => boolean;
} = {};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: typeof permissions.request) =>
      void Object.assign(permissions, { request: handler }),
    setPermissionCheckHandler: (handler: typeof permissions.check) =>
      void Object.assign(permissions, { check: handler }),
  },
};

export const menus: unknown[] = [];
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => void menus.push(menu),
};

export const served: { scheme?: string; answer?: (request: Request) => Response } = {};
export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, answer: (request: Request) => Response) => void Object.assign(served, { scheme, answer }),
};

export class MessageChannelMain {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
  constructor() {
    ({ port1: this.port1, port2: this.port2 } = new MessageChannel());
  }
}

/** Backends that were started, the latest last. */
export const backends: Child[] = [];

class Child extends EventEmitter {
  readonly #parent = new EventEmitter();
  readonly desk = new Desk({ clientFolder: process.env['ANCRAGE_CLIENTS'] ?? '' });
  isKilled = false;
  constructor() {
    super();
    const parent = this.#parent;
    runBackend(
      {
        on: (event, hear) => void parent.on(event, hear),
        postMessage: (answer) => {
          queueMicrotask(() => this.emit('message', answer));
        },
      },
      this.desk,
    );
  }
  postMessage(data: unknown, ports: readonly MessagePort[] = []): void {
    this.#parent.emit('message', { data, ports });
  }
  kill(): void {
    this.isKilled = true;
    this.emit('exit', 0);
  }
  /** Ends as a process that crashed: the system takes its lock on the file back. */
  crash(): void {
    void this.desk.end();
    this.emit('exit', 139);
  }
}

export const utilityProcess = {
  fork: (): Child => {
    const child = new Child();
    backends.push(child);
    return child;
  },
};

import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import type { HeldFile } from '../../contract/subjects/files-contract.ts';
import type { BackendAnswer, BackendOrder } from '../hosts/electron/backend-messages.ts';

/** Milliseconds between the end of a backend that failed and the start of the next. */
const restartAfter = 300;

/** How long the backend may take to let go of its file before the application ends without it, in milliseconds. */
const patience = 5000;

/**
 * Keeps a backend running: one that ends by itself is started again on the same client file, and the page gets a new
 * port to it. Every change
 * that was acknowledged is in the file, so nothing is lost in between.
 */
export class BackendKeeper {
  readonly #script: string;
  #process: UtilityProcess | undefined;
  #page: WebContents | undefined;
  #isEnding = false;
  #openPath: string | undefined;
  #nextId = 1;
  readonly #offers = new Map<number, { readonly path: string; readonly done: (file: HeldFile) => void }>();
  readonly #paths = new Map<string, string>();

  /** @param script the built entry of the backend */
  constructor(script: string) {
    this.#script = script;
  }

  start(): void {
    const child = utilityProcess.fork(this.#script, [], { serviceName: 'Ancrage', stdio: 'inherit' });
    this.#process = child;
    child.on('message', (answer: BackendAnswer) => {
      this.#hear(answer);
    });
    child.on('exit', () => {
      this.#process = undefined;
      if (!this.#isEnding) setTimeout(() => this.#restart(), restartAfter);
    });
  }

  /** Joins a page to the backend, now and after each restart. */
  join(page: WebContents): void {
    this.#page = page;
    const { port1, port2 } = new MessageChannelMain();
    this.#process?.postMessage({ type: 'port' } satisfies BackendOrder, [port1]);
    page.postMessage('port', undefined, [port2]);
  }

  /** A token for a path that the person named. */
  offer(path: string): Promise<HeldFile> {
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((done) => {
      this.#offers.set(id, { path, done });
      this.#send({ type: 'offer', id, path });
    });
  }

  /** The path behind a token that was offered here. */
  pathOf(token: string): string | undefined {
    return this.#paths.get(token);
  }

  open(path: string): void {
    this.#send({ type: 'open', path });
  }

  /** Ends the backend once it has let go of its file. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const child = this.#process;
    if (!child) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, patience);
      child.on('message', (answer: BackendAnswer) => {
        if (answer.type !== 'ended') return;
        clearTimeout(timer);
        done();
      });
      this.#send({ type: 'end' });
    });
    child.kill();
  }

  #restart(): void {
    this.start();
    if (this.#openPath !== undefined) this.open(this.#openPath);
    if (this.#page && !this.#page.isDestroyed()) this.join(this.#page);
  }

  #hear(answer: BackendAnswer): void {
    if (answer.type === 'client') this.#openPath = answer.path;
    if (answer.type !== 'offered') return;
    const offer = this.#offers.get(answer.id);
    this.#offers.delete(answer.id);
    if (!offer) return;
    this.#paths.set(answer.file.token, offer.path);
    offer.done(answer.file);
  }

  #send(order: BackendOrder): void {
    this.#process?.postMessage(order);
  }
}

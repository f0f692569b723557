import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../../../contract/fault.ts';
import type { DeskEvent } from '../../../contract/subjects/events-contract.ts';
import type { OwnLists, Profile } from '../../../contract/subjects/profile-contract.ts';
import type { ChangedRows } from '../../../contract/subjects/rows-contract.ts';
import type { EntityName } from '../../../domain/model.ts';
import { appSubfolder } from '../../workspace/file/app-folder.ts';
import { registerValue } from '../../workspace/workspace-register.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { freeToWrite, withReading, whileWriting, withSession, type ClientFile } from '../client-file.ts';
import { openSessionAtOnce, type AuthorName, type Session } from '../session.ts';
import { touchedBy } from '../touched.ts';
import { ClientFolder } from './client-folder.ts';
import { FileVault } from './file-vault.ts';
import { readOwnLists, writeOwnLists } from './own-lists-store.ts';
import { PageEvents } from './page-events.ts';
import { readProfile, writeProfile } from './profile-store.ts';
import { keepBackups } from './upkeep.ts';

/** What a desk needs of its host. */
export interface DeskOptions {
  /** Where client files are kept; the person's documents by default. */
  readonly clientFolder?: string;
  /** The author of changes, when it is not the profile's. */
  readonly author?: AuthorName | undefined;
}

/**
 * What one person works on: at most one client file, held open, and the files that pass through. Every window and tab
 * of a host shares its desk.
 */
export class Desk {
  readonly clients: ClientFolder;
  readonly files: FileVault;
  readonly #givenAuthor: AuthorName | undefined;
  readonly #events = new PageEvents();
  readonly #ending = new AbortController();
  readonly #works = new Set<Promise<unknown>>();
  #closing = new AbortController();
  #session: Session | undefined;
  #closedPath: string | undefined;

  constructor({ clientFolder, author }: DeskOptions = {}) {
    this.clients = new ClientFolder(clientFolder);
    this.files = new FileVault(() => {
      removeLeftOvers();
      return appSubfolder('passing', randomBytes(8).toString('hex'));
    });
    this.#givenAuthor = author;
  }

  get profile(): Profile {
    return readProfile();
  }

  set profile(profile: Profile) {
    writeProfile(profile);
    this.publish({ type: 'profile' });
  }

  /** The lists that the person made their own. */
  get ownLists(): OwnLists {
    return readOwnLists();
  }

  set ownLists(lists: OwnLists) {
    writeOwnLists(lists);
    this.publish({ type: 'profile' });
  }

  /** Under which name changes are made; undefined lets the file say. */
  get author(): AuthorName | undefined {
    if (this.#givenAuthor) return this.#givenAuthor;
    const { name, firm } = this.profile;
    return name === '' ? undefined : { name, firm };
  }

  /** The client file that is open. @throws Fault `no_client_open` */
  get session(): Session {
    if (!this.#session) throw new Fault('no_client_open');
    return this.#session;
  }

  /** The client file that use cases work on: the one held open, or the one laid here closed. @throws Fault `no_client_open` */
  get file(): ClientFile {
    return this.#session ?? this.#closedPath ?? this.session;
  }

  /**
   * Lays a closed client file on the desk, as the command line does: each use case opens it for as long as it needs,
   * so that one that only reads works on a file that another process holds.
   */
  lay(path: string): void {
    this.#closedPath = path;
  }

  /** Reads the client file. @throws Fault as `openForReading`, `no_client_open` */
  read<T>(work: (workspace: Workspace) => T): T {
    return withReading(this.file, work);
  }

  /** Writes the client file. @throws Fault as `openSession`, `no_client_open` */
  write<T>(work: (session: Session) => T): T {
    return withSession(this.file, this.author, work);
  }

  /** Writes as `write` does, for work that takes several turns of the event loop. @throws Fault as `write` */
  writeLong<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return whileWriting(this.file, this.author, work);
  }

  /** Waits until a long change of the file held open is over. @throws Fault `cancelled` */
  async freeToWrite(signal?: AbortSignal): Promise<void> {
    if (this.#session) await freeToWrite(this.#session, signal);
    if (signal?.aborted) throw new Fault('cancelled');
  }

  get openPath(): string | undefined {
    return this.#session?.workspace.path;
  }

  /**
   * Opens a client file in place of the one that is open, which stays open when this one refuses. What its backups call
   * for goes on in threads; what fails of it is told as an event.
   * @throws Fault
   */
  open(path: string): Session {
    if (this.openPath === path) return this.session;
    const session = this.hold(openSessionAtOnce(path, this.author));
    const { signal: closed } = this.#closing;
    void this.apart((ended) =>
      keepBackups(session.workspace, {
        closed,
        ended,
        onBackups: () => this.publish({ type: 'backups' }),
        onFailure: (failure) => this.publish(failure),
      }),
    );
    return session;
  }

  /** Takes over a session that was just made. */
  hold(session: Session): Session {
    this.#letGo();
    this.#session = session;
    const { path, db } = session.workspace;
    this.clients.remember(path, registerValue(db, 'workspace_id'));
    this.publish({ type: 'client' });
    return session;
  }

  /** Lets go of the client file. */
  close(): void {
    this.#letGo();
    this.publish({ type: 'client' });
  }

  /** Ends everything: once it answers, no thread works any more and the process may stop. */
  async end(): Promise<void> {
    this.#letGo();
    this.#ending.abort();
    await Promise.allSettled(this.#works);
    this.files.empty();
  }

  /**
   * Does work that goes on in threads, which ends with the desk at the latest.
   * @param signal stops it before
   */
  async apart<T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const ending = this.#ending.signal;
    const underWay = work(signal ? AbortSignal.any([signal, ending]) : ending);
    this.#works.add(underWay);
    try {
      return await underWay;
    } finally {
      this.#works.delete(underWay);
    }
  }

  publish(event: DeskEvent): void {
    this.#events.publish(event);
  }

  /** Tells every window which tables a change wrote; nobody listens to a file that is closed. */
  changedBy(change: string | undefined): readonly EntityName[] {
    return this.#session
      ? this.changed({ change, touched: touchedBy(this.#session.workspace.db, change) }).touched
      : [];
  }

  /** Tells every window which tables changed, and gives back what told it. */
  changed<C extends ChangedRows>(changed: C): C {
    const { change, touched } = changed;
    if (touched.length > 0) this.publish({ type: 'changed', touched, change });
    return changed;
  }

  /** What happens from now on. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
    return this.#events.listen(signal);
  }

  /** The same for a page, which is first told what no page was there to hear. */
  listenAsPage(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
    return this.#events.listenAsPage(signal);
  }

  get fileName(): string {
    return basename(this.session.workspace.path);
  }

  #letGo(): void {
    this.#session?.close();
    this.#session = undefined;
    this.#closing.abort();
    this.#closing = new AbortController();
  }
}

/** After this long, files that passed through belong to a process that ended without emptying its folder. */
const leftOverAfterMilliseconds = 24 * 60 * 60 * 1000;

function removeLeftOvers(): void {
  const folder = appSubfolder('passing');
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > leftOverAfterMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}

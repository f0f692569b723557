import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ForeignFile } from '../../domain/imports/foreign-table.ts';
import { foreignError, ForeignFileError } from './foreign-file-error.ts';
import { scriptBeside } from '../own-script.ts';
import type { ReadOptions } from './read-table.ts';
import { deliver, type ReaderMessage, type ReadRequest } from './reader-messages.ts';
import { CollectingSink } from './table-sink.ts';

/** Memory of the reading process, in megabytes of V8 heap. */
const heapLimit = 256;
const defaultTimeLimit = 60_000;

export interface ReadForeignFileOptions extends ReadOptions {
  /** Stops the reading; the promise is then refused with `cancelled`. */
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
  /** Entry of the reading process, when it does not stand beside this module. */
  readonly entry?: string;
  /** Share of the file read so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads a foreign file in a process of its own, with limits on memory and time: whatever the file holds, this
 * process only receives tables. The reading process may read files but neither write nor start anything.
 * @param source path of the file, or its bytes
 * @throws ForeignFileError saying why the file is not read
 */
export async function readForeignFile(
  source: string | Uint8Array,
  options: ReadForeignFileOptions = {},
): Promise<ForeignFile> {
  const sink = new CollectingSink();
  await readForeignPieces(source, options, (piece) => {
    deliver(piece, sink);
  });
  return sink.file();
}

/**
 * Reads a foreign file as `readForeignFile` does, and gives its pieces on as they come, for a thread that gathers
 * them (`deliver`).
 * @throws ForeignFileError saying why the file is not read
 */
export async function readForeignPieces(
  source: string | Uint8Array,
  options: ReadForeignFileOptions,
  give: (piece: ReaderMessage) => void,
): Promise<void> {
  const { signal, timeLimitMs, entry, onProgress, ...readOptions } = options;
  await runReader({ source, options: readOptions }, { signal, timeLimitMs, entry }, (message) => {
    if (message.type === 'progress') onProgress?.(message.share);
    else give(message);
    return message.type === 'done';
  });
}

/** A process started ahead serves one file, or ends when none comes for so long. */
const aheadFor = 5 * 60_000;
let startedAhead: ChildProcess | undefined;

/**
 * Starts a reading process ahead of the file that a person is about to choose: the start takes longer than the
 * reading of an ordinary list. It keeps nothing else waiting, and ends by itself when no file comes.
 */
export function prepareReader(): void {
  if (startedAhead) return;
  const child = startReader(readerEntry(), ['ahead']);
  startedAhead = child;
  const forget = (): void => {
    if (startedAhead === child) startedAhead = undefined;
  };
  child.once('error', forget);
  child.once('exit', forget);
  setTimeout(() => {
    if (startedAhead !== child) return;
    forget();
    child.kill('SIGKILL');
  }, aheadFor).unref();
  holdOpen(child, false);
}

/** The process started ahead when there is one for this entry, or a new one. */
function takeReader(entry: string): ChildProcess {
  const child = startedAhead;
  if (!child?.connected || entry !== readerEntry()) return startReader(entry);
  startedAhead = undefined;
  holdOpen(child, true);
  return child;
}

/** Whether this process waits for that one before it ends. */
function holdOpen(child: ChildProcess, hold: boolean): void {
  const { stderr } = child;
  const parts = [child, child.channel, stderr instanceof Socket ? stderr : undefined];
  for (const part of parts) {
    if (hold) part?.ref();
    else part?.unref();
  }
}

/** How the reading process is run. */
export interface ReaderLimits {
  readonly signal?: AbortSignal | undefined;
  readonly timeLimitMs?: number | undefined;
  readonly entry?: string | undefined;
}

/**
 * Runs the reading process on one file.
 * @param receive is given each message, and says whether it was the last
 * @throws ForeignFileError saying why the file is not read
 */
export async function runReader(
  request: ReadRequest,
  { signal, timeLimitMs = defaultTimeLimit, entry = readerEntry() }: ReaderLimits,
  receive: (message: ReaderMessage) => boolean,
): Promise<void> {
  if (signal?.aborted) throw foreignError('cancelled', {});
  const child = takeReader(entry);
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(foreignError('too_slow', { seconds: Math.round(timeLimitMs / 1000) })),
        timeLimitMs,
      );
      signal?.addEventListener('abort', () => reject(foreignError('cancelled', {})), { once: true });
      const errors = collectErrors(child);
      child.on('message', (message: ReaderMessage) => {
        if (message.type === 'fault') reject(new ForeignFileError(message.fault));
        else if (receive(message)) resolve();
      });
      child.once('error', (error) => reject(foreignError('crashed', {}, error)));
      child.once('close', (code, exitSignal) => {
        clearTimeout(timer);
        reject(crashError(code, exitSignal, errors()));
      });
      child.send(request);
    });
  } finally {
    child.kill('SIGKILL');
  }
}

function readerEntry(): string {
  return fileURLToPath(scriptBeside(import.meta.url, 'reader-process'));
}

function startReader(entry: string, parameters: readonly string[] = []): ChildProcess {
  return fork(entry, parameters, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${heapLimit}`, '--permission', '--allow-fs-read=*'],
    env: readerEnvironment(),
  });
}

/** Only what a process needs to start, so that no option of ours reaches it. */
function readerEnvironment(): NodeJS.ProcessEnv {
  const needed = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LANG'];
  const entries = needed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(entries), ELECTRON_RUN_AS_NODE: '1' };
}

/** The last words of the process: they tell a full memory from another crash. */
function collectErrors(child: ChildProcess): () => string {
  let errors = '';
  child.stderr?.on('data', (piece: Buffer) => {
    errors = (errors + piece.toString('utf8')).slice(-20_000);
  });
  return () => errors;
}

function crashError(code: number | null, exitSignal: NodeJS.Signals | null, errors: string): ForeignFileError {
  const outOfMemory = /out of memory|allocation failed/iu.test(errors);
  if (outOfMemory) return foreignError('too_much_memory', {});
  return foreignError('crashed', {}, new Error(`reader ended with ${exitSignal ?? code}: ${errors.slice(0, 2000)}`));
}

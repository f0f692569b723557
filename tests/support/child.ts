import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A Node process that runs one of the scripts beside this file. */
export interface Child {
  readonly process: ChildProcess;
  /** Lines written so far on its output. */
  readonly lines: readonly string[];
  /** Everything on its error stream. */
  readonly errors: () => string;
  /** Resolves once a line has come; rejects when the process ends without it. */
  waitFor(line: string): Promise<void>;
  /** Lets the process go on: it waits for a line on its input. */
  tell(line: string): void;
  /** Kills it at once and waits for its end. */
  kill(): Promise<void>;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts `script` (a file of this folder) with arguments; `wrapper` is a command put before Node. */
export function startChild(
  script: string,
  args: readonly string[],
  options: { readonly wrapper?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Child {
  const [command = '', ...before]: readonly string[] = [...(options.wrapper ?? []), process.execPath];
  const path = fileURLToPath(new URL(script, import.meta.url));
  const started = spawn(command, [...before, path, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  const lines: string[] = [];
  const waiting: { readonly line: string; readonly resolve: () => void; readonly reject: (error: Error) => void }[] =
    [];
  let rest = '';
  let errors = '';
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const one of waiting) if (lines.includes(one.line)) one.resolve();
  });
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  started.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    started.on('close', (code) => {
      for (const { line, reject } of waiting) reject(new Error(`ended without « ${line} »: ${errors}`));
      resolve(code);
    });
  });
  return {
    process: started,
    lines,
    errors: () => errors,
    ended,
    waitFor: async (line) => {
      if (lines.includes(line)) return;
      await new Promise<void>((resolve, reject) => waiting.push({ line, resolve, reject }));
    },
    tell: (line) => {
      started.stdin.write(`${line}\n`);
    },
    kill: async () => {
      started.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs `script` to its end and returns its lines; its errors are thrown. */
export async function runChild(...given: Parameters<typeof startChild>): Promise<readonly string[]> {
  const child = startChild(...given);
  const code = await child.ended;
  if (code !== 0) throw new Error(`${given[0]} ended with ${code}: ${child.errors()}`);
  return child.lines;
}

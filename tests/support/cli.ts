import { runCli } from '../../src/main/hosts/cli/run-cli.ts';

/** What one run of the command line gave. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `ancrage` in this process and collects what it prints. */
export async function cli(...argv: readonly string[]): Promise<CliRun> {
  let out = '';
  let error = '';
  const code = await runCli(argv, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error };
}

/** Runs with `--json` and returns the document; throws when the command failed. */
export async function cliJson<T>(...argv: readonly string[]): Promise<T> {
  const run = await cli(...argv, '--json');
  if (run.code !== 0) throw new Error(`exit ${run.code}: ${run.error}`);
  return JSON.parse(run.out) as T;
}

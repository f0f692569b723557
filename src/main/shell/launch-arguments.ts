import { isAbsolute, resolve } from 'node:path';

/**
 * The client file that a launch names: the system passes it when a person opens one with Ancrage.
 * @param argv arguments after the program's own; switches are passed over
 * @param folder where relative paths start
 */
export function fileOfLaunch(argv: readonly string[], folder: string): string | undefined {
  const named = argv.find((part) => !part.startsWith('-') && part.toLowerCase().endsWith('.ancrage'));
  return named === undefined || isAbsolute(named) ? named : resolve(folder, named);
}

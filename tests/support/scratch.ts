import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder of its own for the tests of one file, with an application folder inside; removed at the end. */
export function useScratchFolder(): { readonly path: (name: string) => string } {
  let folder = '';
  const before = process.env['ANCRAGE_DATA'];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ancrage-test-'));
    process.env['ANCRAGE_DATA'] = join(folder, 'application');
  });
  afterAll(() => {
    if (before === undefined) delete process.env['ANCRAGE_DATA'];
    else process.env['ANCRAGE_DATA'] = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: (name) => join(folder, name) };
}

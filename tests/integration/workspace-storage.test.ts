import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeFileSafely, type WriteSteps } from '../../src/main/workspace/file/safe-write.ts';
import { renameSync, writeSync } from 'node:fs';
import { runChild } from '../support/child.ts';
import { canMountImages, ownMounts } from '../support/own-mounts.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldBy } from '../support/told.ts';

/*
 * Cases 1 to 22 of the fault list, and where each is tested.
 *
 *  1 killed while saving                     kill-writing
 *  2 power cut                               here, on a disk image (root and loop devices; else skipped)
 *  3 disk full while saving                  here, on a disk of 6 MB (own mounts; else skipped)
 *  4 disk full while exporting               here
 *  5 short write without error               here
 *  6 killed while exporting                  kill-export
 *  7 drive pulled out, drive that fails      here (root and loop devices), workspace-replaced without
 *  8 SMB, NFS, WebDAV                        workspace-places, with mounts as the system lists them: no network drive
 *                                            can be mounted in a test. The file never uses WAL and never needs shared
 *                                            memory; what a server's locks are worth cannot be shown here.
 *  9 synced folder                           workspace-places, by names and markers of the folders
 * 10 newer file renamed over the open one    workspace-replaced; also written into it in place
 * 11 conflicted copy beside                  workspace-places
 * 12 two people on one file                  workspace-locks; two machines on one share: see 8
 * 13 twice on one machine                    workspace-locks for the file; the window belongs to the shell
 * 14 copied without what is in flight        workspace-side-files (there is no -wal: the journal plays its part)
 * 15 backup put beside a foreign journal     workspace-side-files, for -journal and -wal
 * 16 read-only file, folder, medium          workspace-places, as another user and on a read-only mount
 * 17 empty, text, zeros, truncated, foreign  damage-refused
 * 18 one bit in a note                       damage-mended
 * 19 damaged index or search index           damage-mended
 * 20 written by a newer version              damage-refused
 * 21 killed while migrating                  kill-migration
 * 22 clock set back                          workspace-clock
 *
 * The unsaved text that stays in the editor (3, 7) and the windows (13) belong to the screens.
 */

const scratch = useScratchFolder();
const mounts = ownMounts();
const images = canMountImages();

async function runScenario(script: string, args: readonly string[] = []): Promise<Record<string, unknown>> {
  const folder = scratch.path(script);
  mkdirSync(folder);
  const lines = await runChild(script, [folder, ...args], { wrapper: images ? ['unshare', '-m'] : (mounts ?? []) });
  return JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
}

test.skipIf(!images)(
  'case 2: after a power cut, every acknowledged change is there (needs root and loop devices)',
  async () => {
    const seed = Number(process.env['ANCRAGE_SEED'] ?? Date.now() % 1_000_000);
    const cuts = Number(process.env['ANCRAGE_CUTS'] ?? 4);
    const results = await runScenario('power-cut.ts', [String(seed), String(cuts)]);
    console.info(`seed ${seed}:`, JSON.stringify(results));
    expect(results).toMatchObject({ cuts, lost: 0, findings: [] });
    expect(results['acknowledged']).toBeGreaterThan(0);
  },
);

test.skipIf(!mounts)(
  'cases 3 and 4: a full disk loses nothing, leaves nothing, and says so (needs own mounts)',
  async () => {
    const results = await runScenario('full-disk.ts');
    expect(results).toEqual({
      saving: 'disk_full',
      stillReadable: true,
      againWhileFull: 'disk_full',
      importWhileFull: 'disk_full',
      unitsAfterImport: 0,
      export: 'disk_full',
      exportApart: 'disk_full',
      exported: 'the plan as it was sent',
      backup: 'backup_failed',
      newClient: 'disk_full',
      leftBehind: [],
      backups: 1,
      eraseWhileFull: expect.stringMatching(/^(done|disk_full)$/u),
      afterRoom: 'done',
      eraseAfterRoom: 'done',
      lost: 0,
      findings: [],
      reopened: 'done',
      atRest: ['application', 'client.ancrage', 'plan.docx'],
      nameLeft: false,
    });
  },
);

test.skipIf(!images)(
  'case 7: a drive that fails or is pulled out loses nothing that was saved (needs root and loop devices)',
  async () => {
    const results = await runScenario('failing-drive.ts');
    expect(results).toEqual({
      filled: expect.stringContaining('ENOSPC'),
      failing: expect.stringMatching(/^(storage_lost|disk_full)$/u),
      exporting: expect.stringMatching(/^(storage_lost|disk_full)$/u),
      closing: 'done',
      reopening: 'done',
      lost: 0,
      findings: [],
      pulledOut: 'workspace_replaced',
      pulledOutExists: false,
      closingAfter: 'done',
    });
  },
);

const realSteps: WriteSteps = {
  write: (descriptor, bytes, offset) => writeSync(descriptor, bytes, offset, bytes.length - offset),
  rename: renameSync,
};

test.each<[string, Partial<WriteSteps>, string]>([
  ['case 5: a disk that says it wrote and did not', { write: (_, bytes) => bytes.length }, 'short_write'],
  [
    'case 5: a disk that swallows the end of each block',
    {
      write: (descriptor, bytes, offset) => {
        const length = Math.min(4096, bytes.length - offset);
        writeSync(descriptor, bytes, offset, Math.max(length - 1, 0));
        return length;
      },
    },
    'short_write',
  ],
  ['case 5: a write that stores nothing', { write: () => 0 }, 'short_write'],
  ['case 4: a disk full in the middle', failingWrite('ENOSPC'), 'disk_full'],
  ['case 4: a quota reached', failingWrite('EDQUOT'), 'disk_full'],
  ['case 7: a drive that fails in the middle', failingWrite('EIO'), 'storage_lost'],
  ['case 7: a drive gone at the last moment', { rename: () => fail('ENODEV') }, 'storage_lost'],
  ['a folder closed meanwhile', { rename: () => fail('EACCES') }, 'access_denied'],
  ['a medium made read-only', { rename: () => fail('EROFS') }, 'read_only_workspace'],
])('%s leaves the old file and nothing else', (name, steps, fault) => {
  const folder = scratch.path(name.replaceAll(/\W+/gu, '-'));
  mkdirSync(folder);
  const path = `${folder}/plan.docx`;
  writeFileSync(path, 'the plan as it was sent');
  expect(toldBy(() => writeFileSafely(path, Buffer.alloc(100_000, 'x'), { ...realSteps, ...steps }))).toBe(fault);
  expect(readFileSync(path, 'utf8')).toBe('the plan as it was sent');
  expect(readdirSync(folder)).toEqual(['plan.docx']);
});

test('case 5: a disk that takes a little at a time still gets the whole file', () => {
  const path = scratch.path('slow.docx');
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
  writeFileSafely(path, bytes, {
    ...realSteps,
    write: (descriptor, all, offset) => writeSync(descriptor, all, offset, Math.min(777, all.length - offset)),
  });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

function failingWrite(code: string): Partial<WriteSteps> {
  return {
    write: (descriptor, bytes, offset) =>
      offset > 20_000 ? fail(code) : writeSync(descriptor, bytes, offset, Math.min(8192, bytes.length - offset)),
  };
}

function fail(code: string): never {
  throw Object.assign(new Error(`${code}: injected`), { code });
}
